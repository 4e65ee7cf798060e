using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>Writes sheets as a workbook (XLSX): widths, wrapped text, headings that stay in sight, paper set up for printing.</summary>
internal sealed class Workbook(Phrases phrases)
{
    private const uint A4 = 9;

    /// <summary>The workbook; the stream stays open.</summary>
    public void Write(IReadOnlyList<Sheet> sheets, Stream stream)
    {
        using var memory = new MemoryStream(); // the package writer seeks
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = SheetStyles.Of(phrases["sheet-font"], phrases["sheet-head-font"]);
            var entries = sheets.Select((sheet, index) => Add(book, sheet, index)).ToList();
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(entries), new DefinedNames(sheets.SelectMany(Names)));
        }

        memory.Position = 0;
        memory.CopyTo(stream);
    }

    private DocumentFormat.OpenXml.Spreadsheet.Sheet Add(WorkbookPart book, Sheet sheet, int index)
    {
        var part = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part)) Write(sheet, index == 0, writer);
        return new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = book.GetIdOfPart(part) };
    }

    private void Write(Sheet sheet, bool isFirst, OpenXmlWriter writer)
    {
        var head = HeadRow(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = head, TopLeftCell = $"A{head + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0, TabSelected = isFirst, ShowGridLines = false }));
        writer.WriteElement(new Columns(sheet.Columns.Select((column, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = column.Width, CustomWidth = true })));
        WriteRows(sheet, writer);
        if (sheet.Rows.Length > 0) writer.WriteElement(new AutoFilter { Reference = $"A{head}:{Letters(sheet.Columns.Length)}{head + sheet.Rows.Length}" });
        if (sheet.Columns.Length > 1) writer.WriteElement(new MergeCells(Enumerable.Range(1, head - 1).Select(row => new MergeCell { Reference = $"A{row}:{Letters(sheet.Columns.Length)}{row}" })));
        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = A4, Orientation = sheet.IsLandscape ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter(phrases["sheet-footer"])));
        writer.WriteEndElement();
    }

    private static void WriteRows(Sheet sheet, OpenXmlWriter writer)
    {
        var whole = sheet.Columns.Sum(column => column.Width);
        writer.WriteStartElement(new SheetData());
        WriteRow(1, 30, [(sheet.Title, SheetStyles.Title, null)], writer);
        for (var line = 0; line < sheet.Lines.Length; line++) WriteRow(line + 2, SheetText.Height([(sheet.Lines[line], whole)]), [(sheet.Lines[line], SheetStyles.Line, null)], writer);
        var head = HeadRow(sheet);
        WriteRow(head, SheetText.Height(sheet.Columns.Select(column => (column.Head, column.Width))), sheet.Columns.Select(column => (column.Head, SheetStyles.Head, (decimal?)null)), writer);
        for (var index = 0; index < sheet.Rows.Length; index++)
        {
            var cells = sheet.Rows[index];
            var height = SheetText.Height(cells.Zip(sheet.Columns).Select(each => (each.First.Text, each.Second.Width)));
            WriteRow(head + 1 + index, height, cells.Select(cell => (cell.Text, (uint)cell.Look, cell.Number)), writer);
        }

        writer.WriteEndElement();
    }

    private static void WriteRow(int number, decimal height, IEnumerable<(string Text, uint Format, decimal? Number)> cells, OpenXmlWriter writer)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number, Height = new DoubleValue { InnerText = height.ToString(CultureInfo.InvariantCulture) }, CustomHeight = true });
        foreach (var (index, (text, format, value)) in cells.Index()) writer.WriteElement(ToCell($"{Letters(index + 1)}{number}", text, format, value));
        writer.WriteEndElement();
    }

    private static Cell ToCell(string address, string text, uint format, decimal? value) => value is { } number
        ? new Cell(new CellValue(number)) { CellReference = address, StyleIndex = format, DataType = CellValues.Number }
        : new Cell(new InlineString(new Text(SheetText.Of(text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = address, StyleIndex = format, DataType = CellValues.InlineString };

    /// <summary>The heading is printed on every page.</summary>
    private static IEnumerable<DefinedName> Names(Sheet sheet, int index) =>
        [new DefinedName($"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!${HeadRow(sheet)}:${HeadRow(sheet)}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index }];

    private static int HeadRow(Sheet sheet) => sheet.Lines.Length + 2;

    private static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : $"{Letters((column - 1) / 26)}{Letters(((column - 1) % 26) + 1)}";
}
