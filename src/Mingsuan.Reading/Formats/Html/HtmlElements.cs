using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Mingsuan.Reading;

/// <summary>What the elements of a page are to a reader: shown or not, a block of its own or part of a line.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Unseen = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "noscript", "template", "head", "title", "select", "button", "textarea", "input", "iframe", "svg", "object", "nav", "xml");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    /// <summary>True where the element shows nothing.</summary>
    public static bool IsUnseen(IElement element) => Unseen.Contains(element.LocalName) || IsHidden(element);

    /// <summary>True where the page itself hides what would be shown.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        var style = element.GetAttribute("style");
        if (style is null) return false;
        var rules = string.Concat(style.Where(letter => !char.IsWhiteSpace(letter)));
        return rules.Contains("display:none", StringComparison.OrdinalIgnoreCase) || rules.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True for an element that stands on lines of its own.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>1–6 for headings, else 0.</summary>
    public static int HeadingLevel(IElement element) =>
        element.LocalName is ['h', >= '1' and <= '6'] ? element.LocalName[1] - '0' : 0;
}
