using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>The figures of a chart as a table, for those who do not see it.</summary>
internal sealed class ChartTable(DocumentPhrases phrases)
{
    public DocumentTable Of(ChartBlock chart)
    {
        var isWhole = ChartShares.IsWhole(chart);
        ImmutableArray<string> heads = [phrases["document-chart-label"], Amount(chart), .. isWhole ? [phrases["document-chart-share"]] : ImmutableArray<string>.Empty];
        return new DocumentTable
        {
            Id = chart.Id,
            Title = chart.Title,
            Unit = chart.Slices.Select(slice => slice.Number.Unit).FirstOrDefault(),
            Columns = [.. heads.Select((head, index) => new DocumentColumn(index == 0 ? ColumnKind.Text : ColumnKind.Amount, index == 0 ? 20 : 10, [head]))],
            Header = [new DocumentRow([.. heads.Select((head, index) => new DocumentCell(index, head) { IsLabel = true })])],
            Rows = [.. chart.Slices.Select(slice => Row(chart, slice, isWhole))],
        };
    }

    private string Amount(ChartBlock chart) => chart.Slices.Select(slice => slice.Number.Unit).FirstOrDefault() is { } unit
        ? phrases.Fill("document-chart-amount", "unit", unit.Label())
        : phrases["document-chart-number"];

    private static DocumentRow Row(ChartBlock chart, ChartSlice slice, bool isWhole) => new(
    [
        new DocumentCell(0, slice.Label) { IsLabel = true },
        new DocumentCell(1, slice.Number.Text) { Number = slice.Number },
        .. isWhole ? [new DocumentCell(2, ChartShares.Text(chart, slice))] : ImmutableArray<DocumentCell>.Empty,
    ]);
}
