using System.Collections.Immutable;
using System.Globalization;

namespace Mingsuan.Application;

/// <summary>Writes how pages were read against their transcriptions: a row for each class and each place, and one for all.</summary>
public sealed class AccuracyText(Phrases phrases)
{
    /// <summary>The table of figures.</summary>
    public void Write(IReadOnlyList<PageAccuracy> pages, int absent, TextWriter writer)
    {
        var groups = pages.SelectMany(page => page.Truth.Classes.Select(name => (name, page))).GroupBy(each => each.name, each => each.page, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Concat(pages.GroupBy(page => page.Truth.Jurisdiction, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal));
        string[] heads = ["pages-head-class", "corpus-head-pages", "pages-head-exact", "pages-head-share", "pages-head-money", "pages-head-wrong", "pages-head-unbound"];
        var section = new CorpusSection(phrases["pages-title"], [.. heads.Select(head => phrases[head])], [.. groups.Select(group => Row(group.Key, group)), Row(phrases["pages-all"], pages)])
        {
            Note = absent > 0 ? phrases.Fill("pages-absent", ("count", $"{absent}")) : string.Empty,
        };
        CorpusText.Write(section, writer);
    }

    /// <summary>Every difference, page by page: - a row as transcribed and as read, + a row that is not transcribed, ≠ a wrong meaning, ? an open one.</summary>
    public static void WriteDifferences(IEnumerable<PageAccuracy> pages, TextWriter writer)
    {
        foreach (var page in pages)
        {
            writer.WriteLine($"{page.Truth.Sha256[..16]} p{page.Truth.Page} {page.Truth.Jurisdiction} {page.Exact}/{page.Cells} {page.MoneyCells - page.Wrong - page.Unbound}/{page.MoneyCells}");
            foreach (var difference in page.Differences) writer.WriteLine(difference);
        }
    }

    private static ImmutableArray<string> Row(string name, IEnumerable<PageAccuracy> group)
    {
        var pages = group.ToList();
        var (cells, money) = (pages.Sum(page => page.Cells), pages.Sum(page => page.MoneyCells));
        return
        [
            name, $"{pages.Count}", $"{pages.Sum(page => page.Exact)}/{cells}", Percent(pages.Sum(page => page.Exact), cells),
            $"{money}", $"{pages.Sum(page => page.Wrong)} {Percent(pages.Sum(page => page.Wrong), money)}", $"{pages.Sum(page => page.Unbound)} {Percent(pages.Sum(page => page.Unbound), money)}",
        ];
    }

    private static string Percent(int part, int whole) => whole == 0 ? "—" : string.Create(CultureInfo.InvariantCulture, $"{100m * part / whole:0.00}%");
}
