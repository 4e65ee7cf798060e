using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Puts numbers back that are too long for their cell and took the column before it in: a cell that begins in a column of labels, ends in one of
/// money and prints an amount is the amount of its last column.
/// </summary>
internal static class Spills
{
    /// <summary>The grid with such cells in their own column.</summary>
    public static HeadedGrid Mend(HeadedGrid grid, ImmutableArray<ColumnReading> columns)
    {
        var money = columns.Where(column => column.IsMoney).Select(column => column.Column).ToHashSet();
        return grid with { Rows = [.. grid.Rows.Select(row => row.Cells.Any(cell => IsSpilled(cell, money)) ? Mend(row, money) : row)] };
    }

    private static GridRow Mend(GridRow row, HashSet<int> money)
    {
        var cells = row.Cells.Select(cell => IsSpilled(cell, money) ? cell with { Column = cell.Column + cell.ColumnSpan - 1, ColumnSpan = 1 } : cell);
        return row with { Cells = [.. cells.GroupBy(cell => cell.Column).Select(same => same.MaxBy(cell => cell.Text.Length)!).OrderBy(cell => cell.Column)] }; // a group has one at least
    }

    private static bool IsSpilled(GridCell cell, HashSet<int> money) =>
        cell.ColumnSpan > 1 && !money.Contains(cell.Column) && money.Contains(cell.Column + cell.ColumnSpan - 1) && MoneyText.IsMoney(cell.Text);
}
