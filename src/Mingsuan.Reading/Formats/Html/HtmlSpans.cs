using System.Globalization;
using AngleSharp.Dom;

namespace Mingsuan.Reading;

/// <summary>Places the cells of a page's table: each begins at the first column that no cell above reaches into.</summary>
internal sealed class HtmlSpans(DocumentDraft draft)
{
    private const int MostColumns = 2000;
    private const int WidestSpan = 1000; // what browsers allow

    /// <summary>How many more rows the cell above covers each column.</summary>
    private readonly List<int> covered = [];

    /// <summary>The rows with the columns of their cells.</summary>
    /// <exception cref="RefusedFileException">The table has absurdly many columns.</exception>
    public IReadOnlyList<SpanRow> Place(IReadOnlyList<IElement> rows) => [.. rows.Select((row, index) => new SpanRow(index + 1, PlaceRow(row, rows.Count - index)))];

    private List<SpanCell> PlaceRow(IElement row, int rowsLeft)
    {
        var cells = new List<SpanCell>();
        var column = 0;
        var below = new List<(int Column, int Columns, int Rows)>();
        foreach (var cell in HtmlTables.CellsOf(row).Where(cell => !HtmlElements.IsHidden(cell)))
        {
            while (column < covered.Count && covered[column] > 0) column++;
            var (columns, spanned) = (Span(cell, "colspan"), Math.Min(Span(cell, "rowspan"), rowsLeft));
            if (column + columns > MostColumns) throw new RefusedFileException(FileDiagnostics.TooManyCells(draft.File, draft.Budget.Limits.MaxCells));
            cells.Add(new SpanCell(column, HtmlText.OfCell(cell), columns, spanned));
            below.Add((column, columns, spanned));
            column += columns;
        }

        for (var i = 0; i < covered.Count; i++) covered[i] = Math.Max(0, covered[i] - 1);
        foreach (var (first, columns, spanned) in below) Cover(first, columns, spanned - 1);
        return cells;
    }

    private void Cover(int first, int columns, int rows)
    {
        if (rows == 0) return;
        while (covered.Count < first + columns) covered.Add(0);
        for (var i = first; i < first + columns; i++) covered[i] = Math.Max(covered[i], rows);
    }

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, WidestSpan) : 1;
}
