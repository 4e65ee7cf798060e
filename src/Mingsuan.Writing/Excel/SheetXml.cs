using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingsuan.Writing;

/// <summary>Streams one sheet: view, columns, rows, merged cells, and how it is printed.</summary>
internal sealed class SheetXml(WorkbookStyles styles, string footer, OpenXmlWriter writer)
{
    private const uint A4 = 9;

    public void Write(WorkbookSheet sheet, bool isFirst)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(sheet, isFirst)));
        writer.WriteElement(new Columns(sheet.Widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })));
        WriteRows(sheet);
        if (Merges(sheet).ToList() is { Count: > 0 } merges) writer.WriteElement(new MergeCells(merges));
        writer.WriteElement(new PrintOptions { HorizontalCentered = true });
        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.35 });
        writer.WriteElement(new PageSetup { PaperSize = A4, Orientation = sheet.IsLandscape ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter(footer)));
        writer.WriteEndElement();
    }

    /// <summary>The letters of a column (0 …).</summary>
    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{Letters((column / 26) - 1)}{Letters(column % 26)}";

    private static SheetView View(WorkbookSheet sheet, bool isFirst)
    {
        var view = new SheetView { WorkbookViewId = 0, TabSelected = isFirst, ShowGridLines = false };
        if (sheet.Header is { } header) view.Append(new Pane { VerticalSplit = header.Last, TopLeftCell = $"A{header.Last + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        return view;
    }

    private void WriteRows(WorkbookSheet sheet)
    {
        var heights = SheetHeights.Of(sheet);
        var covered = new SortedDictionary<(int Row, int Column), CellLook>();
        writer.WriteStartElement(new SheetData());
        for (var row = 0; row < sheet.Rows.Length; row++)
        {
            foreach (var cell in sheet.Rows[row]) Cover(covered, row, cell);
            WriteRow(row, heights[row], sheet.Rows[row], covered);
        }

        writer.WriteEndElement();
    }

    /// <summary>Cells below a merged one carry its borders.</summary>
    private static void Cover(SortedDictionary<(int Row, int Column), CellLook> covered, int row, WorkbookCell cell)
    {
        for (var down = 0; down < cell.RowSpan; down++)
        {
            for (var right = 0; right < cell.ColumnSpan; right++)
            {
                if (down + right > 0) covered[(row + down, cell.Column + right)] = cell.Look with { Format = string.Empty };
            }
        }
    }

    private void WriteRow(int row, decimal height, IEnumerable<WorkbookCell> cells, SortedDictionary<(int Row, int Column), CellLook> covered)
    {
        var blank = covered.Where(cell => cell.Key.Row == row).Select(cell => new WorkbookCell(cell.Key.Column, string.Empty, cell.Value)).ToList();
        foreach (var cell in blank) covered.Remove((row, cell.Column));
        writer.WriteStartElement(new Row { RowIndex = (uint)row + 1, Height = new DoubleValue { InnerText = height.ToString(CultureInfo.InvariantCulture) }, CustomHeight = true });
        foreach (var cell in cells.Concat(blank).OrderBy(cell => cell.Column)) writer.WriteElement(ToCell(row, cell));
        writer.WriteEndElement();
    }

    private Cell ToCell(int row, WorkbookCell cell)
    {
        var (address, style) = ($"{Letters(cell.Column)}{row + 1}", styles[cell.Look]);
        if (cell.Value is { } value) return new Cell(new CellValue(value)) { CellReference = address, StyleIndex = style, DataType = CellValues.Number };
        if (cell.Text.Length == 0) return new Cell { CellReference = address, StyleIndex = style };
        return new Cell(new InlineString(new Text(SheetText.Of(cell.Text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = address, StyleIndex = style, DataType = CellValues.InlineString };
    }

    private static IEnumerable<MergeCell> Merges(WorkbookSheet sheet) =>
        from row in sheet.Rows.Index()
        from cell in row.Item
        where cell.ColumnSpan > 1 || cell.RowSpan > 1
        select new MergeCell { Reference = $"{Letters(cell.Column)}{row.Index + 1}:{Letters(cell.Column + cell.ColumnSpan - 1)}{row.Index + cell.RowSpan}" };
}
