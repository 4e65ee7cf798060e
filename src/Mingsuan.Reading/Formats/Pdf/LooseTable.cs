namespace Mingsuan.Reading;

/// <summary>
/// A table without a ruled grid: lines whose pieces stand in columns with clear ground between them. The lattice has a row for
/// each line; a piece of the header that reaches over several columns spans them.
/// </summary>
internal sealed class LooseTable
{
    private LooseTable(Lattice lattice, string[] texts, int firstLine, int lineCount) =>
        (Lattice, Texts, FirstLine, LineCount) = (lattice, texts, firstLine, lineCount);

    /// <summary>The columns, rows and cells.</summary>
    public Lattice Lattice { get; }

    /// <summary>The text of each cell.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The index of its first line.</summary>
    public int FirstLine { get; }

    /// <summary>How many lines it takes.</summary>
    public int LineCount { get; }

    /// <summary>The table of these lines, or null where their pieces stand in no two columns.</summary>
    public static LooseTable? Of(IReadOnlyList<PieceLine> lines, int first, int firstData, int end)
    {
        var columns = Columns(lines.Skip(firstData).Take(end - firstData).Where(line => line.IsData));
        if (columns.Count < 2) return null;
        var (cells, texts) = (new List<LatticeCell>(), new List<string>());
        var edges = Edges(columns, lines.Skip(first).Take(end - first));
        for (var i = first; i < end; i++) AddRow(lines[i], i - first, edges, cells, texts);
        return new LooseTable(new Lattice(edges, RowEdges(lines, first, end), cells), [.. texts], first, end - first);
    }

    /// <summary>The stretches of ground that data lines print on, joined where they overlap.</summary>
    private static List<(double Left, double Right)> Columns(IEnumerable<PieceLine> data)
    {
        var columns = new List<(double Left, double Right)>();
        foreach (var piece in data.SelectMany(line => line.Pieces).OrderBy(piece => piece.Left))
        {
            if (columns.Count > 0 && piece.Left <= columns[^1].Right) columns[^1] = columns[^1] with { Right = Math.Max(columns[^1].Right, piece.Right) };
            else columns.Add((piece.Left, piece.Right));
        }

        return columns;
    }

    /// <summary>The middles of the clear ground between columns, and the outermost points of all pieces.</summary>
    private static double[] Edges(List<(double Left, double Right)> columns, IEnumerable<PieceLine> lines)
    {
        var pieces = lines.SelectMany(line => line.Pieces).ToList();
        var edges = new double[columns.Count + 1];
        edges[0] = Math.Min(columns[0].Left, pieces.Min(piece => piece.Left));
        edges[^1] = Math.Max(columns[^1].Right, pieces.Max(piece => piece.Right));
        for (var i = 1; i < columns.Count; i++) edges[i] = (columns[i - 1].Right + columns[i].Left) / 2;
        return edges;
    }

    private static double[] RowEdges(IReadOnlyList<PieceLine> lines, int first, int end)
    {
        var edges = new double[end - first + 1];
        edges[0] = lines[first].Top;
        for (var i = first + 1; i < end; i++) edges[i - first] = (lines[i - 1].Bottom + lines[i].Top) / 2;
        edges[^1] = lines[end - 1].Bottom;
        return edges;
    }

    private static void AddRow(PieceLine line, int row, double[] edges, List<LatticeCell> cells, List<string> texts)
    {
        var column = 0;
        foreach (var piece in line.Pieces)
        {
            var (from, to) = Reach(piece, edges);
            if (from < column)
            {
                texts[^1] += " " + piece.Text;
                continue;
            }

            for (; column < from; column++) Add(column, 1, string.Empty);
            Add(from, to - from + 1, piece.Text);
            column = to + 1;
        }

        for (; column < edges.Length - 1; column++) Add(column, 1, string.Empty);

        void Add(int at, int span, string text)
        {
            cells.Add(new LatticeCell(at, row, span, 1));
            texts.Add(text);
        }
    }

    private static (int From, int To) Reach(LinePiece piece, double[] edges)
    {
        var from = 0;
        while (from < edges.Length - 2 && piece.Left >= edges[from + 1]) from++;
        var to = from;
        while (to < edges.Length - 2 && piece.Right > edges[to + 1]) to++;
        return (from, to);
    }
}
