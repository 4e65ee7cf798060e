namespace Mingsuan.Writing;

/// <summary>Reckons how high the rows of a sheet must be, so that no Chinese text is cut off by a viewer that does not reckon itself.</summary>
internal static class SheetHeights
{
    private const decimal Title = 30;
    private const int LetterSize = 10;

    public static decimal[] Of(WorkbookSheet sheet)
    {
        var heights = sheet.Rows.Select(row => SheetText.Height(row.Where(cell => cell is { RowSpan: 1, Value: null }).Select(cell => (cell.Text, Width(sheet, cell))))).ToArray();
        for (var row = 0; row < sheet.Rows.Length; row++)
        {
            foreach (var cell in sheet.Rows[row])
            {
                if (cell.Look.Kind == CellKind.Title) heights[row] = Math.Max(Title, heights[row]);
                if (cell.RowSpan > 1) Stretch(heights, row, cell, Width(sheet, cell));
            }
        }

        return heights;
    }

    /// <summary>The last of the rows that a cell spans takes what is missing.</summary>
    private static void Stretch(decimal[] heights, int row, WorkbookCell cell, int width)
    {
        var last = Math.Min(heights.Length, row + cell.RowSpan) - 1;
        var missing = SheetText.Height([(cell.Text, width)]) - heights[row..(last + 1)].Sum();
        if (missing > 0) heights[last] += missing;
    }

    /// <summary>The width that a text has, in letters of the size that heights are reckoned in.</summary>
    private static int Width(WorkbookSheet sheet, WorkbookCell cell)
    {
        var end = Math.Min(sheet.Widths.Length, cell.Column + cell.ColumnSpan);
        var width = 0;
        for (var column = cell.Column; column < end; column++) width += sheet.Widths[column];
        return Math.Max(2, (width - cell.Look.Indent - 1) * LetterSize / Points(cell.Look.Kind));
    }

    private static int Points(CellKind kind) => kind switch
    {
        CellKind.Title => 18,
        CellKind.Heading => 14,
        CellKind.Paragraph => 13,
        _ => LetterSize,
    };
}
