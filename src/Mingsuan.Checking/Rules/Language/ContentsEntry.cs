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
        var lines = disclosure.Sections.Where(section => section.Title == catalog.Narrative.ContentsTitle).SelectMany(section => section.Paragraphs).ToList();
        if (lines.Count == 0) return [];
        var body = TitlesOf(disclosure, catalog).Distinct(StringComparer.Ordinal).Select(title => new PlainTitle(Plain(title, catalog))).ToList();
        var named = lines.ConvertAll(line => new PlainTitle(Plain(line.Text, catalog)));
        var exact = body.Select(title => title.Text).ToHashSet(StringComparer.Ordinal);
        var owned = body.ToLookup(title => OwnerOf(title, named.FindAll(entry => entry.Text == title.Text || !exact.Contains(entry.Text)))?.Text ?? string.Empty, StringComparer.Ordinal);
        return [.. lines.Zip(named, (line, title) =>
            new ContentsEntry(title.Text, line.Text, line.Place, catalog.Pages.Title.IsMatch(title.Text), (title.Text.Length > 0 && owned.Contains(title.Text)) || owned[string.Empty].Any(title.IsLike)))];
    }

    /// <summary>The entry that makes up most of a title of the body, to its end, the longest where there are several: it is that one's and no other's.</summary>
    private static PlainTitle? OwnerOf(PlainTitle title, List<PlainTitle> entries) =>
        entries.Where(entry => 2 * entry.Text.Length > title.Text.Length && title.Text.EndsWith(entry.Text, StringComparison.Ordinal)).MaxBy(entry => entry.Text.Length);

    /// <summary>The titles of the body. A table of projects that is read as forms has its title with the places of its fields.</summary>
    private static IEnumerable<string> TitlesOf(Disclosure disclosure, DisclosureCatalog catalog) => disclosure.Tables.Select(table => table.Title)
        .Concat(disclosure.Sections.Select(section => section.Title).Where(title => title != catalog.Narrative.ContentsTitle))
        .Concat(disclosure.Forms.SelectMany(form => form.Fields.Select(each => each.Place).Append(form.Place)).Concat(disclosure.Facts.Select(fact => fact.Place)).Select(place => place.Table).OfType<string>());

    /// <summary>The words of a title without its numbering, year, leaders and page.</summary>
    private static string Plain(string title, DisclosureCatalog catalog)
    {
        var folded = PageNumber().Replace(TextFolding.Fold(title), string.Empty);
        return catalog.Pages.TitleYear.Remove(catalog.Pages.TitleNumbering.Remove(folded, 1), 1);
    }

    [GeneratedRegex(@"[.·…\-_]*\(?\d*\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    /// <summary>The words of a title with their pairs of letters.</summary>
    private sealed class PlainTitle(string text)
    {
        private readonly HashSet<int> pairs = [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(start => (text[start] << 16) | text[start + 1])];

        public string Text => text;

        public bool IsLike(PlainTitle other)
        {
            if (text.Length == 0 || other.Text.Length == 0) return false;
            if (text.Contains(other.Text, StringComparison.Ordinal) || other.Text.Contains(text, StringComparison.Ordinal)) return true;
            var (all, most) = (pairs.Count + other.pairs.Count, 2 * Math.Min(pairs.Count, other.pairs.Count));
            return all > 0 && most >= Alike * all && 2 * pairs.Count(other.pairs.Contains) >= Alike * all;
        }
    }
}
