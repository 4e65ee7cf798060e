namespace Mingsuan.Reading;

/// <summary>
/// The lines between the columns of a carrier's table that part something. Editors leave others behind: a heading and its
/// amounts merged over two columns are one column, though the grid counts two. A cell alone in its row says nothing of columns.
/// </summary>
internal sealed class GridLines
{
    private readonly int[] joined; // the column that each column of the carrier belongs to
    private readonly List<int> firsts = []; // the first column of the carrier of each

    private GridLines(int columns, Func<int, bool> parts)
    {
        joined = new int[columns + 1];
        for (var column = 0; column <= columns; column++)
        {
            if (column == 0 || parts(column)) firsts.Add(column);
            joined[column] = firsts.Count - 1;
        }
    }

    /// <summary>
    /// The lines of a table: one that a printed cell reaches across parts nothing where no printed cell ends at it, or none begins.
    /// </summary>
    public static GridLines Of(IReadOnlyList<SpanRow> rows)
    {
        var columns = ColumnRange.Of(rows).End;
        var (ends, begins, crossings) = (new bool[columns + 1], new bool[columns + 1], new int[columns + 2]);
        foreach (var cell in rows.Select(row => row.Printed.ToList()).Where(printed => printed.Count > 1).SelectMany(printed => printed))
        {
            begins[cell.Column] = true;
            ends[cell.Column + cell.ColumnSpan] = true;
            crossings[cell.Column + 1]++; // the first line that the cell reaches across, and the first that it does not
            crossings[cell.Column + cell.ColumnSpan]--;
        }

        for (var line = 1; line <= columns; line++) crossings[line] += crossings[line - 1];
        return new GridLines(columns, line => crossings[line] == 0 || (ends[line] && begins[line]));
    }

    /// <summary>The column of the carrier, from 0, that a column begins with.</summary>
    public int FirstOf(int column) => firsts[column];

    /// <summary>The row with its cells in the columns that something parts.</summary>
    public SpanRow Joined(SpanRow row) => joined.Length == firsts.Count ? row : row with { Cells = [.. row.Cells.Select(Joined)] };

    private SpanCell Joined(SpanCell cell)
    {
        var first = ColumnOf(cell.Column);
        return cell with { Column = first, ColumnSpan = ColumnOf(cell.Column + cell.ColumnSpan - 1) - first + 1 };
    }

    private int ColumnOf(int column) => column < joined.Length ? joined[column] : firsts.Count + column - joined.Length;
}
