using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// 其中 marks a part, not a partition, unless the dimension declares that the parts are the whole and all of them are printed
/// (购置费 and 运行费 below 公务用车购置及运行费).
/// </summary>
internal static class OfWhich
{
    public static ImmutableArray<TableColumn> Settle(ImmutableArray<TableColumn> columns) =>
        [.. columns.Select(column => column.IsOfWhich && IsWhole(column.Coordinate, columns.Select(each => each.Coordinate)) ? column with { IsOfWhich = false } : column)];

    public static ImmutableArray<TableRow> Settle(ImmutableArray<TableRow> rows) =>
        [.. rows.Select(row => row.IsOfWhich && IsWhole(row.Coordinate, rows.Select(each => each.Coordinate)) ? row with { IsOfWhich = false } : row)];

    private static bool IsWhole(Coordinate part, IEnumerable<Coordinate> axis)
    {
        var printed = axis.SelectMany(each => each.Stated).ToHashSet();
        return part.Stated.LastOrDefault(member => !member.IsAll) is { Parent: { IsAll: false, IsExhaustive: true } parent }
            && parent.Children.All(printed.Contains);
    }
}
