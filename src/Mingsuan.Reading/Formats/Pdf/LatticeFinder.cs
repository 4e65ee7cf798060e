namespace Mingsuan.Reading;

/// <summary>
/// Finds the ruled grids of a page: lines that cross or touch one another make one grid, whose cells are the smallest
/// rectangles that no line crosses. A single box is no grid.
/// </summary>
internal static class LatticeFinder
{
    /// <summary>A drawing, not a table, has more slots.</summary>
    private const int MostSlots = 200_000;

    /// <summary>How far a line must stand out beyond the outermost crossing line to open a column or row of its own; points.</summary>
    private const double OpenSide = 6;

    /// <summary>The grids, from top to bottom and left to right.</summary>
    public static List<Lattice> Find(IReadOnlyList<Ruling> horizontal, IReadOnlyList<Ruling> vertical)
    {
        var lattices = new List<Lattice>();
        var parts = new RulingNetwork(horizontal, vertical).Parts().ToList();
        var lone = parts.Where(part => part.Horizontal.Count == 0).SelectMany(part => part.Vertical).ToList();
        foreach (var (level, plumb) in parts)
        {
            if (level.Count < 2 || plumb.Count < 1) continue;
            var isOpenBelow = level.Max(line => line.At) < plumb.Max(line => line.To) - OpenSide;
            if (lone.Count > 0) AddWings(level, plumb, lone);
            if (LatticeOf(level, plumb, isOpenBelow) is { } lattice) lattices.Add(lattice);
        }

        lattices.Sort((one, other) => one.Top != other.Top ? one.Top.CompareTo(other.Top) : one.Left.CompareTo(other.Left));
        return lattices;
    }

    /// <summary>
    /// Columns whose cells are all cut by both edges of the page have no level line: their plumb lines stand alone beside the grid, as high as it is. They are
    /// closed above and below.
    /// </summary>
    private static void AddWings(List<Ruling> level, List<Ruling> plumb, List<Ruling> lone)
    {
        var (top, bottom) = (Math.Min(level.Min(line => line.At), plumb.Min(line => line.From)), Math.Max(level.Max(line => line.At), plumb.Max(line => line.To)));
        var (left, right) = (plumb.Min(line => line.At), plumb.Max(line => line.At));
        var wings = lone.FindAll(line => (line.At < left || line.At > right) && Math.Abs(line.From - top) <= OpenSide && Math.Abs(line.To - bottom) <= OpenSide);
        if (wings.Count == 0) return;
        var (from, to) = (Math.Min(left, wings.Min(line => line.At)), Math.Max(right, wings.Max(line => line.At)));
        foreach (var edge in new[] { top, bottom })
        {
            if (from < left) level.Add(new Ruling(edge, from, left));
            if (to > right) level.Add(new Ruling(edge, right, to));
        }

        plumb.AddRange(wings);
    }

    private static Lattice? LatticeOf(List<Ruling> level, List<Ruling> plumb, bool isOpenBelow)
    {
        var columns = Edges(plumb, level);
        var rows = Edges(level, plumb);
        if (columns.Length < 2 || rows.Length < 2 || (long)columns.Length * rows.Length > MostSlots) return null;
        var cells = new CellMerger(columns, rows, level, plumb).Cells();
        return cells.Count < 2 ? null : Compact(columns, rows, cells, isOpenBelow);
    }

    /// <summary>Where lines of one axis stand, and where lines of the other axis begin or end well beyond them.</summary>
    private static double[] Edges(List<Ruling> lines, List<Ruling> crossing)
    {
        var edges = new List<double>();
        foreach (var at in lines.Select(line => line.At).Order())
        {
            if (edges.Count == 0 || at - edges[^1] > RulingLines.Tolerance) edges.Add(at);
        }

        var (from, to) = (crossing.Min(line => line.From), crossing.Max(line => line.To));
        if (from < edges[0] - OpenSide) edges.Insert(0, from);
        if (to > edges[^1] + OpenSide) edges.Add(to);
        return [.. edges];
    }

    /// <summary>Drops edges at which no cell begins.</summary>
    private static Lattice Compact(double[] columns, double[] rows, List<LatticeCell> cells, bool isOpenBelow)
    {
        var (column, keptColumns) = Kept(columns, cells.Select(cell => cell.Column));
        var (row, keptRows) = Kept(rows, cells.Select(cell => cell.Row));
        return new Lattice(keptColumns, keptRows, [.. cells.Select(cell => new LatticeCell(
            column[cell.Column],
            row[cell.Row],
            column[cell.Column + cell.ColumnSpan] - column[cell.Column],
            row[cell.Row + cell.RowSpan] - row[cell.Row]))])
        {
            IsOpenBelow = isOpenBelow,
        };
    }

    /// <summary>For each old edge the number of kept edges before it, and the kept edges.</summary>
    private static (int[] Numbers, double[] Edges) Kept(double[] edges, IEnumerable<int> begins)
    {
        var used = new bool[edges.Length];
        foreach (var begin in begins) used[begin] = true;
        used[^1] = true;
        var numbers = new int[edges.Length];
        var kept = new List<double>();
        for (var i = 0; i < edges.Length; i++)
        {
            numbers[i] = kept.Count;
            if (used[i]) kept.Add(edges[i]);
        }

        return (numbers, [.. kept]);
    }
}
