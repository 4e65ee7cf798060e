namespace Mingsuan.Reading;

/// <summary>One cell of a lattice: its first column and row and how many of each it spans.</summary>
internal readonly record struct LatticeCell(int Column, int Row, int ColumnSpan, int RowSpan);

/// <summary>A ruled grid of a page: where its columns and rows begin and end, and its cells, merged ones included, row by row.</summary>
internal sealed class Lattice
{
    private readonly int[] owners;

    public Lattice(double[] columns, double[] rows, IReadOnlyList<LatticeCell> cells)
    {
        (Columns, Rows, Cells) = (columns, rows, cells);
        owners = new int[(columns.Length - 1) * (rows.Length - 1)];
        for (var i = 0; i < cells.Count; i++) Own(cells[i], i);
    }

    /// <summary>The edges of the columns from left to right: one more than there are columns.</summary>
    public double[] Columns { get; }

    /// <summary>The edges of the rows from top to bottom.</summary>
    public double[] Rows { get; }

    /// <summary>The cells by row, then column.</summary>
    public IReadOnlyList<LatticeCell> Cells { get; }

    /// <summary>True where no line closes the grid below: it goes on.</summary>
    public bool IsOpenBelow { get; init; }

    public double Left => Columns[0];

    public double Right => Columns[^1];

    public double Top => Rows[0];

    public double Bottom => Rows[^1];

    /// <summary>True where the point is inside.</summary>
    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    /// <summary>The index of the cell at a point inside.</summary>
    public int CellAt(double x, double y) => owners[(Slot(Rows, y) * (Columns.Length - 1)) + Slot(Columns, x)];

    private static int Slot(double[] edges, double at)
    {
        var found = Array.BinarySearch(edges, at);
        return Math.Clamp(found >= 0 ? found : ~found - 1, 0, edges.Length - 2);
    }

    private void Own(LatticeCell cell, int index)
    {
        for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
        {
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++) owners[(row * (Columns.Length - 1)) + column] = index;
        }
    }
}
