using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>The words of a title, folded, without numbering, year, leaders and page, with their pairs of letters.</summary>
internal sealed partial class PlainTitle
{
    /// <summary>Two titles are worded alike where they share that part of their pairs of letters.</summary>
    private const decimal Alike = 0.6m;

    private readonly HashSet<int> pairs;

    private PlainTitle(string printed, string text, bool namesTable)
    {
        (Printed, Text, NamesTable) = (printed, text, namesTable);
        pairs = [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(start => (text[start] << 16) | text[start + 1])];
    }

    public string Text { get; }

    /// <summary>The words with their numbering and year.</summary>
    public string Printed { get; }

    /// <summary>True where it ends as the titles of tables do, and is not only the end of one, cut off by a line break.</summary>
    public bool NamesTable { get; }

    public static PlainTitle Of(string title, DisclosureCatalog catalog)
    {
        var folded = PageNumber().Replace(TextFolding.Fold(title), string.Empty);
        var text = catalog.Pages.TitleYear.Remove(catalog.Pages.TitleNumbering.Remove(folded, 1), 1);
        return new PlainTitle(folded, text, catalog.Pages.Title.IsMatch(text) && !catalog.Pages.TitleTail.IsMatch(text));
    }

    /// <summary>How alike two titles are worded, up to 1; nothing where they are not. One that holds the other is.</summary>
    public decimal? Likeness(PlainTitle other)
    {
        if (Text.Length == 0 || other.Text.Length == 0) return null;
        var (all, most) = (pairs.Count + other.pairs.Count, 2 * Math.Min(pairs.Count, other.pairs.Count));
        var holds = Text.Contains(other.Text, StringComparison.Ordinal) || other.Text.Contains(Text, StringComparison.Ordinal);
        if (all == 0 || (!holds && most < Alike * all)) return holds ? 1 : null;
        var share = (decimal)(2 * pairs.Count(other.pairs.Contains)) / all;
        return holds || share >= Alike ? share : null;
    }

    [GeneratedRegex(@"[.·…\-_]*(?:\(\d+\)|\d*)$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
