using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>An entry of the list of contents: what it names, and whether the body of the document has it.</summary>
internal sealed partial record ContentsEntry(string Title, string Print, Place Place, bool NamesTable, bool IsPresent)
{
    /// <summary>Two titles are worded alike where they share that part of their pairs of letters.</summary>
    private const decimal Alike = 0.6m;

    /// <summary>The entries of the lists of contents, in order.</summary>
    public static IReadOnlyList<ContentsEntry> Of(Disclosure disclosure, DisclosureCatalog catalog)
    {
        // a table of projects that is read as forms has its title with the places of its fields
        var titles = disclosure.Tables.Select(table => table.Title)
            .Concat(disclosure.Forms.SelectMany(form => form.Fields.Select(each => each.Place).Append(form.Place)).Concat(disclosure.Facts.Select(fact => fact.Place)).Select(place => place.Table).OfType<string>())
            .Distinct(StringComparer.Ordinal).Select(title => Plain(title, catalog)).ToList();
        var sections = disclosure.Sections.Where(section => section.Title != catalog.Narrative.ContentsTitle).Select(section => Plain(section.Title, catalog)).ToList();
        return [.. disclosure.Sections.Where(section => section.Title == catalog.Narrative.ContentsTitle).SelectMany(section => section.Paragraphs).Select(Entry)];

        ContentsEntry Entry(Paragraph line)
        {
            var title = Plain(line.Text, catalog);
            var namesTable = catalog.Pages.Title.IsMatch(title);
            return new ContentsEntry(title, line.Text, line.Place, namesTable, titles.Concat(sections).Any(other => AreAlike(title, other)));
        }
    }

    /// <summary>The words of a title without its numbering, year, leaders and page.</summary>
    private static string Plain(string title, DisclosureCatalog catalog)
    {
        var folded = PageNumber().Replace(TextFolding.Fold(title), string.Empty);
        return catalog.Pages.TitleYear.Replace(catalog.Pages.TitleNumbering.Replace(folded, string.Empty, 1), string.Empty, 1);
    }

    private static bool AreAlike(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0) return false;
        if (left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal)) return true;
        var (mine, other) = (Pairs(left), Pairs(right));
        return mine.Count + other.Count > 0 && 2m * mine.Intersect(other).Count() / (mine.Count + other.Count) >= Alike;
    }

    private static FrozenSet<string> Pairs(string text) => Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(start => text.Substring(start, 2)).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[.·…\-_]*\(?\d*\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
