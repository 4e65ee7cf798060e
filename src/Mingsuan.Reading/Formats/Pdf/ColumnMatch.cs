using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Where the columns of a grid lie among those of the grid on the page before: the same columns, or the same without a few that the page
/// does not rule (a frame beside the table, a line that stops above the break).
/// </summary>
internal sealed class ColumnMatch
{
    /// <summary>How far the edges of equal columns may lie apart; points.</summary>
    private const double Tolerance = 4;

    /// <summary>The most edges of the page before that may have no edge below them.</summary>
    private const int MostMissing = 2;

    /// <summary>The fewest edges that tell one table from another when some are missing.</summary>
    private const int FewestEdges = 4;

    private readonly int[] edges;

    private ColumnMatch(int[] edges, bool isPartial) => (this.edges, IsPartial) = (edges, isPartial);

    /// <summary>True where the page rules fewer columns than the page before.</summary>
    public bool IsPartial { get; }

    /// <summary>The match of the columns of the grid below to those of the grid above; null where they are others.</summary>
    public static ColumnMatch? Find(PdfBlock above, PdfBlock below) =>
        below.Open is { GoesOn: true } && above.Columns.Count == below.Columns.Count ? new ColumnMatch([.. Enumerable.Range(0, below.Columns.Count)], isPartial: false) : Find(above.Columns, below.Columns);

    /// <summary>The match of the edges below to those above; null where the columns are others.</summary>
    public static ColumnMatch? Find(IReadOnlyList<double> above, IReadOnlyList<double> below)
    {
        if (above.Count == below.Count) return Edges(above, below, below[0] - above[0]) is { } same ? new ColumnMatch(same, isPartial: false) : null;
        if (below.Count < FewestEdges || below.Count > above.Count || Edges(above, below, 0) is not { } some) return null;
        return above.Count - below.Count <= MostMissing || HasOneLabel(above, some) ? new ColumnMatch(some, isPartial: true) : null;
    }

    /// <summary>True where all missing edges lie below one cell at the left: the page begins with a total whose label goes over the columns of codes and names.</summary>
    private static bool HasOneLabel(IReadOnlyList<double> above, int[] edges) => edges[0] == 0 && above.Count - edges[1] == edges.Length - 1;

    /// <summary>The grid with its cells in the columns of the page before.</summary>
    public Grid Apply(Grid grid) => IsPartial ? grid with { Rows = [.. grid.Rows.Select(row => row with { Cells = [.. row.Cells.Select(Move)] })] } : grid;

    private GridCell Move(GridCell cell)
    {
        var left = edges[cell.Column];
        return cell with { Column = left, ColumnSpan = edges[Math.Min(cell.Column + cell.ColumnSpan, edges.Length - 1)] - left };
    }

    /// <summary>For each edge below the index of the edge above that it continues; null where one continues none.</summary>
    private static int[]? Edges(IReadOnlyList<double> above, IReadOnlyList<double> below, double shift)
    {
        var found = new int[below.Count];
        var next = 0;
        for (var i = 0; i < below.Count; i++)
        {
            while (next < above.Count && below[i] - shift - above[next] > Tolerance) next++;
            if (next == above.Count || Math.Abs(below[i] - shift - above[next]) > Tolerance) return null;
            found[i] = next++;
        }

        return found;
    }
}
