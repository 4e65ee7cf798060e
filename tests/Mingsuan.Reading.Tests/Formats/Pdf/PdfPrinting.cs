namespace Mingsuan.Reading.Tests;

/// <summary>How the lines of a printed table are drawn.</summary>
internal enum TableRules
{
    /// <summary>Every cell has its frame.</summary>
    All,

    /// <summary>One line above, one below the headings, one at the end.</summary>
    Three,

    /// <summary>No line at all.</summary>
    None,
}

/// <summary>Prints an invented table onto pages as programs do: labels flush left, amounts flush right, headings in the middle.</summary>
internal sealed class PdfPrinting(MiniTable table, TableRules rules)
{
    private const double Left = 40;
    private const double Top = 90;
    private const double Height = 20;

    private readonly int headers = table.Rows.TakeWhile(row => !row.Any(cell => cell.IsAmount)).Count();
    private readonly double[] edges = Edges(table);

    /// <summary>How many rows behind the headings a page takes.</summary>
    public int RowsOnPage { get; init; } = 40;

    /// <summary>The page is turned by so many degrees.</summary>
    public int Rotate { get; init; }

    /// <summary>False where only the first page has the headings.</summary>
    public bool RepeatsHeadings { get; init; } = true;

    /// <summary>The pages; each begins with the headings, unless they stand on the first only.</summary>
    public IReadOnlyList<PdfSheet> Sheets() =>
        [.. Enumerable.Range(headers, table.Rows.Count - headers).Chunk(RowsOnPage).Select((rows, index) => Sheet(rows, index == 0))];

    private PdfSheet Sheet(int[] rows, bool isFirst)
    {
        var sheet = new PdfSheet { Width = edges[^1] + Left, Height = Top + ((headers + rows.Length + 3) * Height) };
        if (isFirst) sheet.Text(Left, 60, table.Title).Text(edges[^1] - 60, 76, MiniTable.Unit);
        foreach (var (cell, row, column) in table.Placed())
        {
            var place = row < headers ? row : headers + Array.IndexOf(rows, row);
            if (row < headers ? isFirst || RepeatsHeadings : rows.Contains(row)) Print(sheet, cell, Top + (place * Height), column, row < headers);
        }

        if (rules == TableRules.Three) Level(sheet, 0, headers, headers + rows.Length);
        return Rotate == 0 ? sheet : Turned(sheet);
    }

    private void Level(PdfSheet sheet, params int[] rows)
    {
        foreach (var row in rows) sheet.Line(edges[0], Top + (row * Height), edges[^1], Top + (row * Height));
    }

    private void Print(PdfSheet sheet, MiniCell cell, double top, int column, bool isHeading)
    {
        var (left, right, bottom) = (edges[column], edges[column + cell.Columns], top + (cell.Rows * Height));
        if (rules == TableRules.All) sheet.Line(left, top, right, top).Line(left, bottom, right, bottom).Line(left, top, left, bottom).Line(right, top, right, bottom);
        var line = ((top + bottom) / 2) + 3.5;
        if (cell.Text.Length == 0) return;
        if (isHeading) sheet.Text(((left + right) / 2) - (PdfSheet.Advance(cell.Text) / 2), line, cell.Text);
        else if (cell.IsAmount) sheet.TextTo(right - 4, line, cell.Text);
        else sheet.Text(left + 4, line, cell.Text);
    }

    /// <summary>The content drawn on its side and the page turned back: what people see is upright.</summary>
    private PdfSheet Turned(PdfSheet sheet)
    {
        var matrix = Rotate == 90 ? FormattableString.Invariant($"0 1 -1 0 {sheet.Height} 0 cm") : FormattableString.Invariant($"0 -1 1 0 0 {sheet.Width} cm");
        return new PdfSheet { Width = sheet.Height, Height = sheet.Width, Rotate = Rotate }.Raw(matrix).Raw(sheet.Content);
    }

    /// <summary>Each column is as wide as its widest text of one column.</summary>
    private static double[] Edges(MiniTable table)
    {
        var widths = Enumerable.Repeat(40.0, table.Columns).ToArray();
        foreach (var (cell, _, column) in table.Placed().Where(placed => placed.Cell.Columns == 1)) widths[column] = Math.Max(widths[column], PdfSheet.Advance(cell.Text) + 16);
        return [.. widths.Aggregate(new List<double> { Left }, (edges, width) => [.. edges, edges[^1] + width])];
    }
}
