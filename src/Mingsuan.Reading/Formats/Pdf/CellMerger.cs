namespace Mingsuan.Reading;

/// <summary>Merges the slots of a lattice between which no line runs into cells.</summary>
internal sealed class CellMerger
{
    private readonly double[] columns;
    private readonly double[] rows;
    private readonly bool[] closedRight;
    private readonly bool[] closedBelow;

    public CellMerger(double[] columns, double[] rows, List<Ruling> level, List<Ruling> plumb)
    {
        (this.columns, this.rows) = (columns, rows);
        closedRight = new bool[(columns.Length - 1) * (rows.Length - 1)];
        closedBelow = new bool[closedRight.Length];
        foreach (var line in plumb) Close(closedRight, columns, rows, line, isPlumb: true);
        foreach (var line in level) Close(closedBelow, rows, columns, line, isPlumb: false);
    }

    private int Width => columns.Length - 1;

    private int Height => rows.Length - 1;

    /// <summary>The cells by row, then column.</summary>
    public List<LatticeCell> Cells()
    {
        var taken = new bool[closedRight.Length];
        var cells = new List<LatticeCell>();
        for (var row = 0; row < Height; row++)
        {
            for (var column = 0; column < Width; column++)
            {
                if (!taken[(row * Width) + column]) cells.Add(Take(column, row, taken));
            }
        }

        return cells;
    }

    /// <summary>Marks the borders that a line closes: those of which it covers the middle.</summary>
    private void Close(bool[] closed, double[] across, double[] along, Ruling line, bool isPlumb)
    {
        var border = Nearest(across, line.At) - 1;
        if (border < 0) return;
        for (var slot = 0; slot < along.Length - 1; slot++)
        {
            var middle = (along[slot] + along[slot + 1]) / 2;
            if (middle < line.From || middle > line.To) continue;
            closed[isPlumb ? (slot * Width) + border : (border * Width) + slot] = true;
        }
    }

    private static int Nearest(double[] edges, double at)
    {
        var found = Array.BinarySearch(edges, at);
        if (found >= 0) return found;
        var next = Math.Min(~found, edges.Length - 1);
        return next > 0 && at - edges[next - 1] < edges[next] - at ? next - 1 : next;
    }

    /// <summary>The widest run of open slots to the right, then as many rows as are open below and have the same run.</summary>
    private LatticeCell Take(int column, int row, bool[] taken)
    {
        var width = 1;
        while (column + width < Width && !closedRight[(row * Width) + column + width - 1] && !taken[(row * Width) + column + width]) width++;
        var height = 1;
        while (row + height < Height && IsOpenBelow(column, row + height - 1, width) && IsSameRun(column, row + height, width)) height++;
        for (var y = row; y < row + height; y++) Array.Fill(taken, true, (y * Width) + column, width);
        return new LatticeCell(column, row, width, height);
    }

    private bool IsOpenBelow(int column, int row, int width)
    {
        for (var x = column; x < column + width; x++)
        {
            if (closedBelow[(row * Width) + x]) return false;
        }

        return true;
    }

    private bool IsSameRun(int column, int row, int width)
    {
        for (var x = column; x < column + width - 1; x++)
        {
            if (closedRight[(row * Width) + x]) return false;
        }

        var startsHere = column == 0 || closedRight[(row * Width) + column - 1];
        var endsHere = column + width == Width || closedRight[(row * Width) + column + width - 1];
        return startsHere && endsHere;
    }
}
