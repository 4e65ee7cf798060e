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
        [.. Carry(columns).Select(column => column.IsOfWhich && IsWhole(column.Coordinate, columns.Select(each => each.Coordinate)) ? column with { IsOfWhich = false } : column)];

    /// <summary>其中 stands for the columns behind its own too that divide the same member (其中：基本支出 beside 项目支出).</summary>
    private static IEnumerable<TableColumn> Carry(ImmutableArray<TableColumn> columns)
    {
        TableColumn? first = null;
        foreach (var column in columns)
        {
            if (column.IsOfWhich) first = column;
            else if (first is not null && !AreSiblings(first.Coordinate, column.Coordinate)) first = null;
            yield return first is null ? column : column with { IsOfWhich = true };
        }
    }

    /// <summary>True where both divide the same member of one dimension and state the same of all others.</summary>
    public static bool AreSiblings(Coordinate left, Coordinate right) =>
        left.DifferencesFrom(right).Take(2).ToList() is [var dimension]
        && left[dimension] is { Parent: { } parent } && right[dimension]?.Parent == parent;

    public static ImmutableArray<TableRow> Settle(ImmutableArray<TableRow> rows) =>
        [.. rows.Select(row => row.IsOfWhich && IsWhole(row.Coordinate, rows.Select(each => each.Coordinate)) ? row with { IsOfWhich = false } : row)];

    private static bool IsWhole(Coordinate part, IEnumerable<Coordinate> axis)
    {
        var printed = axis.SelectMany(each => each.Stated).ToHashSet();
        return part.Stated.LastOrDefault(member => !member.IsAll) is { Parent: { IsAll: false, IsExhaustive: true } parent }
            && parent.Children.All(printed.Contains);
    }
}
