using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>What stands in one column of a printed row: a text, or a mark where a cell goes on; the cell where it begins there.</summary>
internal readonly record struct GridSlot(string Text, GridCell? Cell)
{
    public const string GoesRight = "←";
    public const string GoesDown = "↑";
}

/// <summary>Spreads the cells of a grid over its columns.</summary>
internal static class GridSlots
{
    /// <summary>The rows of the grid with a slot for every column.</summary>
    public static IEnumerable<(GridRow Row, ImmutableArray<GridSlot> Slots)> Of(Grid grid)
    {
        var deep = new int[grid.ColumnCount];
        foreach (var row in grid.Rows) yield return (row, Spread(row, deep));
    }

    /// <summary><paramref name="deep"/> counts the rows that cells from above still cover.</summary>
    private static ImmutableArray<GridSlot> Spread(GridRow row, int[] deep)
    {
        var slots = new GridSlot[deep.Length];
        for (var i = 0; i < deep.Length; i++) (slots[i], deep[i]) = deep[i] > 0 ? (new GridSlot(GridSlot.GoesDown, null), deep[i] - 1) : (new GridSlot(string.Empty, null), 0);
        foreach (var cell in row.Cells)
        {
            for (var i = cell.Column; i < cell.Column + cell.ColumnSpan; i++)
                (slots[i], deep[i]) = (i == cell.Column ? new GridSlot(cell.Text, cell) : new GridSlot(GridSlot.GoesRight, null), cell.RowSpan - 1);
        }

        return [.. slots];
    }
}
