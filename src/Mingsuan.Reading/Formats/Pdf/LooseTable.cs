namespace Mingsuan.Reading;

/// <summary>
/// A table without a ruled grid: lines whose pieces stand in columns with clear ground between them. The lattice has a row for
/// each line, or for the lines of one wrapped text; a piece of the header that reaches over several columns spans them.
/// </summary>
internal sealed class LooseTable
{
    private readonly IReadOnlyList<LooseRow> rows;

    private LooseTable(Lattice lattice, string[] texts, IReadOnlyList<LooseRow> rows, OpenTable open) => (Lattice, Texts, this.rows, Open) = (lattice, texts, rows, open);

    /// <summary>The columns, rows and cells.</summary>
    public Lattice Lattice { get; }

    /// <summary>The text of each cell.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>What the next page must know of it.</summary>
    public OpenTable Open { get; }

    /// <summary>The index of its first line.</summary>
    public int FirstLine => rows[0].First;

    /// <summary>How many lines it takes.</summary>
    public int LineCount => rows[^1].End - rows[0].First;

    /// <summary>The lines of a row of the lattice.</summary>
    public LooseRow LinesOf(int row) => rows[row];

    /// <summary>The table of these lines, or null where their pieces stand in no two columns; its columns are those of the table before that it goes on with.</summary>
    public static LooseTable? Of(IReadOnlyList<PieceLine> lines, int first, int firstData, int end, OpenTable? before)
    {
        var columns = Columns(lines.Skip(firstData).Take(end - firstData).Where(line => line.IsData), before?.Ground ?? []);
        if (columns.Count < 2) return null;
        if (firstData > first && before is null) LooseHeadings.Place(columns, lines, first, firstData);
        var open = new OpenTable(columns, before?.Headings ?? HeadingsOf(lines, first, firstData), before is not null);
        columns = Widened(columns, lines.Skip(first).Take(firstData - first));
        var edges = Edges(columns, lines.Skip(first).Take(end - first));
        var rows = new LooseRows(lines, columns, edges).Of(first, firstData, end);
        var (cells, texts) = (new List<LatticeCell>(), new List<string>());
        for (var i = 0; i < rows.Count; i++) AddRow(rows[i].Pieces, i, edges, cells, texts);
        return new LooseTable(new Lattice(edges, RowEdges(lines, rows), cells), [.. texts], rows, open);
    }

    /// <summary>The text of the lines of headings.</summary>
    public static string HeadingsOf(IReadOnlyList<PieceLine> lines, int first, int firstData) =>
        string.Join('\n', lines.Skip(first).Take(firstData - first).Select(line => string.Join(' ', line.Pieces.Select(piece => piece.Text))));

    /// <summary>The stretches of ground that data lines print on, joined where they overlap, and where they overlap those of a table before.</summary>
    public static List<(double Left, double Right)> Columns(IEnumerable<PieceLine> data, IEnumerable<(double Left, double Right)> before)
    {
        var columns = new List<(double Left, double Right)>();
        foreach (var piece in data.SelectMany(line => line.Parts).Select(part => (part.Left, part.Right)).Concat(before).OrderBy(piece => piece.Left))
        {
            if (columns.Count > 0 && piece.Left <= columns[^1].Right) columns[^1] = columns[^1] with { Right = Math.Max(columns[^1].Right, piece.Right) };
            else columns.Add((piece.Left, piece.Right));
        }

        return columns;
    }

    /// <summary>
    /// A heading is often wider than what stands below it: it belongs to its column whole, unless it stands over several others or reaches for a column
    /// that has no heading of its own.
    /// </summary>
    private static List<(double Left, double Right)> Widened(List<(double Left, double Right)> columns, IEnumerable<PieceLine> headings)
    {
        var wide = columns.ToList();
        var lines = headings.Select(line => LooseHeadings.Of(line, columns).ToList()).ToList();
        var pieces = lines.SelectMany(line => line).ToList();
        foreach (var piece in LooseHeadings.Lowest(lines))
        {
            var at = columns.FindIndex(column => IsOver(piece, column));
            if (at < 0 || (at + 1 < columns.Count && Reaches(pieces, piece, columns[at], columns[at + 1]))) continue;
            wide[at] = (Math.Min(wide[at].Left, piece.Left), Math.Max(wide[at].Right, piece.Right));
        }

        return wide;
    }

    private static bool IsOver(LinePiece piece, (double Left, double Right) column) => piece.Right > column.Left && piece.Left < column.Right;

    private static bool Reaches(List<LinePiece> pieces, LinePiece piece, (double Left, double Right) column, (double Left, double Right) next) =>
        IsOver(piece, next) || (piece.Right > Middle(column, next) && !pieces.Exists(other => other != piece && IsOver(other, next) && !IsOver(other, column)));

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

    private static double[] RowEdges(IReadOnlyList<PieceLine> lines, List<LooseRow> rows)
    {
        var edges = new double[rows.Count + 1];
        edges[0] = lines[rows[0].First].Top;
        for (var i = 1; i < rows.Count; i++) edges[i] = (lines[rows[i].First - 1].Bottom + lines[rows[i].First].Top) / 2;
        edges[^1] = lines[rows[^1].End - 1].Bottom;
        return edges;
    }

    private static void AddRow(IReadOnlyList<LoosePiece> pieces, int row, double[] edges, List<LatticeCell> cells, List<string> texts)
    {
        var column = 0;
        foreach (var piece in pieces)
        {
            for (; column < piece.From; column++) Add(column, 1, string.Empty);
            Add(piece.From, piece.To - piece.From + 1, piece.Text);
            column = piece.To + 1;
        }

        for (; column < edges.Length - 1; column++) Add(column, 1, string.Empty);

        void Add(int at, int span, string text)
        {
            cells.Add(new LatticeCell(at, row, span, 1));
            texts.Add(text);
        }
    }
}
