using System.Collections.Immutable;
using System.Globalization;

namespace Mingsuan.Writing;

/// <summary>Writes the list of contents: links, and the numbers of pages where they are known.</summary>
internal sealed class HtmlContents(HtmlWriter html, HtmlPrint print)
{
    private const string Title = "contents";

    public void Write(ContentsBlock contents, ImmutableArray<DocumentPart> parts)
    {
        html.Open("nav", ("class", "contents"), ("aria-labelledby", Title)).Line();
        html.Element("h2", contents.Title, ("id", Title)).Line();
        html.Open("ol").Line();
        foreach (var entry in DocumentLayout.Entries(parts, contents.Levels))
        {
            html.Open("li", ("class", string.Create(CultureInfo.InvariantCulture, $"level{entry.Level}")));
            html.Open("a", ("href", $"#{entry.Anchor}")).Element("span", entry.Entry ?? string.Empty);
            if (print.Pages.TryGetValue(entry.Anchor, out var page)) html.Element("span", page.ToString(CultureInfo.InvariantCulture), ("class", "page"));
            html.Close("a").Close("li").Line();
        }

        html.Close("ol").Line().Close("nav").Line();
    }
}
