using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The findings of one table, or of the running text where the label is null.</summary>
internal sealed record FindingGroup(string? Label, ReportTable? Table, ImmutableArray<ReportFinding> Findings);

/// <summary>Groups findings by table in the order of the document.</summary>
internal static class FindingGroups
{
    public static IReadOnlyList<FindingGroup> Of(ReportDocument document, bool withInformation)
    {
        var order = document.Tables.Select((table, index) => (table, index))
            .DistinctBy(pair => pair.table.Table.Title)
            .ToDictionary(pair => pair.table.Table.Title, StringComparer.Ordinal);
        return [.. document.Findings
            .Where(found => withInformation || found.Finding.Severity > Severity.Information)
            .GroupBy(found => found.Table)
            .OrderBy(group => group.Key is { } title && order.TryGetValue(title, out var pair) ? pair.index : int.MaxValue)
            .Select(group => Group(group.Key, order.GetValueOrDefault(group.Key ?? string.Empty).table, group))];
    }

    private static FindingGroup Group(string? title, ReportTable? table, IEnumerable<ReportFinding> findings) =>
        new(table?.Label ?? title, table, [.. findings]);
}
