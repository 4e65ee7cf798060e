using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The findings of one table, or of the running text where the label is null.</summary>
internal sealed record FindingGroup(string? Label, ReportTable? Table, ImmutableArray<ReportFinding> Findings);

/// <summary>Groups findings by table in the order of the document.</summary>
internal static class FindingGroups
{
    /// <summary>By table, or under the heads of inspections where those are asked for.</summary>
    public static IReadOnlyList<FindingGroup> Of(ReportDocument document, ReportOptions options, Phrases phrases) =>
        options.Heads is { } heads ? ByHead(document, options.ListsInformation, heads, phrases) : Of(document, options.ListsInformation);

    private static List<FindingGroup> ByHead(ReportDocument document, bool withInformation, InspectionHeads heads, Phrases phrases) =>
        [.. document.Findings
            .Where(found => withInformation || found.Finding.Severity > Severity.Information)
            .GroupBy(found => heads.OfRule(found.Finding.Rule))
            .OrderBy(group => heads.All.IndexOf(group.Key))
            .Select(group => new FindingGroup(group.Key.Name.In(phrases.Language), null, [.. group.Select(found => found with { Headline = found.Text.Title, Table = null })]))];

    public static IReadOnlyList<FindingGroup> Of(ReportDocument document, bool withInformation)
    {
        var order = document.Tables.Select((table, index) => (table, index))
            .DistinctBy(pair => pair.table.Table.Title)
            .ToDictionary(pair => pair.table.Table.Title, StringComparer.Ordinal);
        var forms = document.Forms.Select(list => list.Title).ToList();
        return [.. document.Findings
            .Where(found => withInformation || found.Finding.Severity > Severity.Information)
            .GroupBy(found => string.IsNullOrEmpty(found.Table) ? null : found.Table) // a table without a title is no heading
            .OrderBy(group => group.Key is { } title && order.TryGetValue(title, out var pair) ? pair.index : group.Key is { } form && forms.Contains(form) ? document.Tables.Length + forms.IndexOf(form) : int.MaxValue)
            .Select(group => Group(group.Key, group.Key is { } title ? order.GetValueOrDefault(title).table : null, group))];
    }

    private static FindingGroup Group(string? title, ReportTable? table, IEnumerable<ReportFinding> findings) =>
        new(table?.Label ?? title, table, [.. findings]);
}
