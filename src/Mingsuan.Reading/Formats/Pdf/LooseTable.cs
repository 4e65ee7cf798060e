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
        if (firstData > first) AddBlank(columns, lines[firstData - 1]);
        columns = Widened(columns, lines.Skip(first).Take(firstData - first));
        var (cells, texts) = (new List<LatticeCell>(), new List<string>());
        var edges = Edges(columns, lines.Skip(first).Take(end - first));
        for (var i = first; i < end; i++) AddRow(lines[i], i - first, edges, cells, texts);
        return new LooseTable(new Lattice(edges, RowEdges(lines, first, end), cells), [.. texts], first, end - first);
    }

    /// <summary>The stretches of ground that data lines print on, joined where they overlap.</summary>
    public static List<(double Left, double Right)> Columns(IEnumerable<PieceLine> data)
    {
        var columns = new List<(double Left, double Right)>();
        foreach (var piece in data.SelectMany(line => line.Pieces).OrderBy(piece => piece.Left))
        {
            if (columns.Count > 0 && piece.Left <= columns[^1].Right) columns[^1] = columns[^1] with { Right = Math.Max(columns[^1].Right, piece.Right) };
            else columns.Add((piece.Left, piece.Right));
        }

        return columns;
    }

    /// <summary>A heading right above the data that stands on the clear ground between columns has a column of its own, a blank one.</summary>
    private static void AddBlank(List<(double Left, double Right)> columns, PieceLine headings)
    {
        foreach (var piece in headings.Pieces.Where(piece => !columns.Exists(column => IsOver(piece, column))))
            columns.Insert(columns.Count(column => column.Left < piece.Left), (piece.Left, piece.Right));
    }

    /// <summary>
    /// A heading is often wider than what stands below it: it belongs to its column whole, unless it reaches for a column that has no
    /// heading of its own in that line.
    /// </summary>
    private static List<(double Left, double Right)> Widened(List<(double Left, double Right)> columns, IEnumerable<PieceLine> headings)
    {
        var wide = columns.ToList();
        foreach (var (line, piece) in headings.SelectMany(line => line.Pieces.Select(piece => (line, piece))))
        {
            var at = columns.FindIndex(column => IsOver(piece, column));
            if (at < 0 || (at + 1 < columns.Count && Reaches(line, piece, columns[at], columns[at + 1]))) continue;
            wide[at] = (Math.Min(wide[at].Left, piece.Left), Math.Max(wide[at].Right, piece.Right));
        }

        return wide;
    }

    private static bool IsOver(LinePiece piece, (double Left, double Right) column) => piece.Right > column.Left && piece.Left < column.Right;

    private static bool Reaches(PieceLine line, LinePiece piece, (double Left, double Right) column, (double Left, double Right) next) =>
        IsOver(piece, next) || (piece.Right > Middle(column, next) && !line.Pieces.Any(other => IsOver(other, next)));

    /// <summary>The middles of the clear ground between columns, and the outermost points of all pieces.</summary>
    private static double[] Edges(List<(double Left, double Right)> columns, IEnumerable<PieceLine> lines)
    {
        var pieces = lines.SelectMany(line => line.Pieces).ToList();
        var edges = new double[columns.Count + 1];
        edges[0] = Math.Min(columns[0].Left, pieces.Min(piece => piece.Left));
        edges[^1] = Math.Max(columns[^1].Right, pieces.Max(piece => piece.Right));
        for (var i = 1; i < columns.Count; i++) edges[i] = Middle(columns[i - 1], columns[i]);
        return edges;
    }

    private static double Middle((double Left, double Right) before, (double Left, double Right) after) => (before.Right + after.Left) / 2;

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
