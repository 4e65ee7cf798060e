using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The sentences that say what could not be checked, and where it stands.</summary>
internal static class UncheckedWords
{
    /// <summary>A table names so many places at a terminal.</summary>
    private const int MostPlaces = 3;

    private const int MostTables = 5;

    /// <summary>How many there are, and what was missing.</summary>
    public static string Reason(Phrases phrases, ReportReason reason) => phrases.Fill("unchecked-reason", ("reason", reason.Reason), ("count", $"{reason.Count}"));

    /// <summary>How many amounts no equation checks.</summary>
    public static string Uncompared(Phrases phrases, params IEnumerable<ReportDocument> documents) => phrases.Fill("uncompared-amounts", ("count", $"{documents.Sum(document => document.Uncompared.Length)}"));

    /// <summary>The places by table, the first ones of each.</summary>
    public static IEnumerable<string> Short(Phrases phrases, ReportReason reason) => Short(phrases, [.. reason.Items.Select(item => (item.Table, item.Places[0]))]);

    /// <summary>The places of the amounts that no equation checks by table, the first ones of each.</summary>
    public static IEnumerable<string> ShortUncompared(Phrases phrases, ReportDocument document) => Short(phrases, [.. document.Uncompared.Select(amount => (amount.Table, amount.Place))]);

    private static IEnumerable<string> Short(Phrases phrases, List<(string? Table, ReportPlace Place)> items)
    {
        var tables = items.GroupBy(item => item.Table).ToList();
        foreach (var table in tables.Take(MostTables))
        {
            var labels = table.Select(item => FindingWords.Label(phrases, item.Place, table.Key)).Distinct(StringComparer.Ordinal).ToList();
            var shown = string.Join(phrases["enumeration-comma"], labels.Take(MostPlaces));
            yield return phrases.Fill("unchecked-places", ("table", table.Key ?? phrases["running-text"]), ("places", labels.Count > MostPlaces ? phrases.Fill("unchecked-more", ("places", shown), ("count", $"{labels.Count}")) : shown));
        }

        if (tables.Count > MostTables) yield return phrases.Fill("unchecked-rest", ("count", $"{tables.Skip(MostTables).Sum(table => table.Count())}"));
    }

    /// <summary>Everything that one of them ties together.</summary>
    public static string Whole(Phrases phrases, ReportOpen item) =>
        string.Join(phrases["enumeration-comma"], item.Places.Select(place => FindingWords.Label(phrases, place, null)));
}
