using System.Collections.Immutable;
using Mingsuan.Catalog;

namespace Mingsuan.Reading;

/// <summary>The cells of a row by the columns they belong to, and whether any of them stands in another column than it belongs to.</summary>
internal sealed record AlignedRow(ImmutableArray<(TargetColumn Column, FormCell Cell)> Cells, bool IsShifted)
{
    /// <summary>What found no column and repeats nothing that did.</summary>
    public ImmutableArray<FormCell> Unread { get; init; } = [];

    /// <summary>The text of that column, or empty.</summary>
    public string Text(FormRole role, int group) => Find(role, group)?.Text ?? string.Empty;

    /// <summary>The cell of that column, or null.</summary>
    public FormCell? Find(FormRole role, int group) =>
        Cells.FirstOrDefault(each => each.Column.Role == role && each.Column.Group == group).Cell;
}

/// <summary>
/// Puts the cells of a row into columns: in order, by content, and as near to where they are printed as that allows. A row whose
/// content fits where it stands stays as printed.
/// </summary>
internal sealed class RowAlignment(TargetColumns columns, CellFit fit)
{
    private const int Impossible = -1_000_000;
    private const int MostCells = 20;
    private const int ChangeCost = 10;
    private const int StepCost = 3;
    private const int NamelessCost = 60;
    private const int RepeatCost = 30;
    private const int OutsideCost = 60;

    public AlignedRow Align(ImmutableArray<FormCell> cells)
    {
        if (cells.IsEmpty) return new AlignedRow([], IsShifted: false);
        var count = columns.All.Length;
        var all = cells;
        if (cells.Length > MostCells) cells = cells[..MostCells];
        var best = new int[cells.Length, count];
        var from = new (int Cell, int Column)[cells.Length, count];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            for (var column = 0; column < count; column++) (best[cell, column], from[cell, column]) = BestTo(cells, cell, column, best);
        }

        var aligned = Trace(cells, best, from);
        return aligned with { Unread = [.. all.Where(cell => cell.Folded.Length > 0 && !aligned.Cells.Any(placed => placed.Cell.Folded == cell.Folded))] };
    }

    private (int Score, (int Cell, int Column) From) BestTo(ImmutableArray<FormCell> cells, int cell, int column, int[,] best)
    {
        var own = fit.Of(cells[cell], columns.All[column].Role);
        var (score, origin) = (Dropped(cells, 0, cell) + own - ShiftCost(0, Delta(cells[cell], column)) - SkipCost(-1, column), (-1, -1));
        for (var before = 0; before < cell; before++)
        {
            var dropped = Dropped(cells, before + 1, cell);
            for (var left = 0; left < column && dropped > Impossible; left++)
            {
                var sum = best[before, left] + own + dropped - SkipCost(left, column)
                    - ShiftCost(Delta(cells[before], left), Delta(cells[cell], column));
                if (sum > score) (score, origin) = (sum, (before, left));
            }
        }

        return (score, origin);
    }

    /// <summary>What it costs to leave out the cells between: only what repeats the cell beside it may go.</summary>
    private static int Dropped(ImmutableArray<FormCell> cells, int start, int end)
    {
        var cost = 0;
        for (var i = start; i < end; i++)
        {
            var repeats = (i > 0 && cells[i - 1].Folded == cells[i].Folded) || (i + 1 < cells.Length && cells[i + 1].Folded == cells[i].Folded);
            cost -= repeats ? RepeatCost : OutsideCost;
        }

        return cost;
    }

    private static int ShiftCost(int before, int after) => before == after ? 0 : ChangeCost + (StepCost * Math.Abs(after - before));

    private int Delta(FormCell cell, int column) => columns.All[column].Index - cell.Column;

    /// <summary>A value whose target has no name is no target.</summary>
    private int SkipCost(int left, int right)
    {
        var to = columns.All[right];
        if (to.Role is FormRole.Level1Column or FormRole.Level2Column or FormRole.Level3Column) return 0;
        for (var i = left + 1; i < right; i++)
        {
            if (columns.All[i].Role == FormRole.Level3Column && columns.All[i].Group == to.Group) return NamelessCost;
        }

        return 0;
    }

    private AlignedRow Trace(ImmutableArray<FormCell> cells, int[,] best, (int Cell, int Column)[,] from)
    {
        var (score, at) = (Impossible, (Cell: 0, Column: 0));
        for (var cell = 0; cell < cells.Length; cell++)
        {
            for (var column = 0; column < columns.All.Length; column++)
            {
                var total = best[cell, column] + Dropped(cells, cell + 1, cells.Length);
                if (total > score) (score, at) = (total, (cell, column));
            }
        }

        var placed = new List<(TargetColumn, FormCell)>();
        for (; at.Cell >= 0; at = from[at.Cell, at.Column]) placed.Insert(0, (columns.All[at.Column], cells[at.Cell]));
        var shifted = placed.Count < cells.Length || placed.Exists(each => each.Item1.Index != each.Item2.Column);
        return new AlignedRow([.. placed], shifted);
    }
}
