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
    private const int LongestTitle = 32;
    private const int LongestHint = 255;

    /// <summary>Names that formulas and lists refer to, each with what it stands for.</summary>
    public IReadOnlyList<(string Name, string Formula)> Lists { get; init; } = [];

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
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(entries), new DefinedNames(sheets.SelectMany(Names).Concat(Lists.Select(list => new DefinedName(list.Formula) { Name = list.Name }))));
        }

        memory.Position = 0;
        memory.CopyTo(stream);
    }

    private DocumentFormat.OpenXml.Spreadsheet.Sheet Add(WorkbookPart book, Sheet sheet, int index)
    {
        var part = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part)) Write(sheet, index == 0, writer);
        var entry = new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = book.GetIdOfPart(part) };
        if (sheet.IsHidden) entry.State = SheetStateValues.Hidden;
        return entry;
    }

    private void Write(Sheet sheet, bool isFirst, OpenXmlWriter writer)
    {
        var head = HeadRow(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = head, TopLeftCell = $"A{head + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0, TabSelected = isFirst, ShowGridLines = false }));
        writer.WriteElement(new Columns(sheet.Columns.Select((column, index) => ToColumn(column, (uint)index + 1))));
        WriteRows(sheet, writer);
        if (sheet.IsProtected) writer.WriteElement(Protection());
        if (sheet.Rows.Length > 0 && !sheet.IsHidden) writer.WriteElement(new AutoFilter { Reference = $"A{head}:{Letters(sheet.Columns.Length)}{head + sheet.Rows.Length}" });
        if (sheet.Columns.Length > 1) writer.WriteElement(new MergeCells(Enumerable.Range(1, head - 1).Select(row => new MergeCell { Reference = $"A{row}:{Letters(sheet.Columns.Length)}{row}" })));
        if (!sheet.Inputs.IsEmpty) writer.WriteElement(new DataValidations(sheet.Inputs.Select(Validation)) { Count = (uint)sheet.Inputs.Length });
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
            WriteRow(head + 1 + index, height, cells, writer);
        }

        writer.WriteEndElement();
    }

    private static void WriteRow(int number, decimal height, IReadOnlyList<SheetCell> cells, OpenXmlWriter writer)
    {
        WriteStart(number, height, writer);
        for (var index = 0; index < cells.Count; index++) writer.WriteElement(ToCell($"{Letters(index + 1)}{number}", cells[index]));
        writer.WriteEndElement();
    }

    private static Column ToColumn(SheetColumn column, uint number)
    {
        var made = new Column { Min = number, Max = number, Width = column.Width, CustomWidth = true };
        if (column.Look is { } look) made.Style = (uint)look;
        return made;
    }

    /// <summary>People may still sort, filter, insert, delete and widen.</summary>
    private static SheetProtection Protection() => new()
    {
        Sheet = true,
        Objects = true,
        Scenarios = true,
        FormatCells = false,
        FormatColumns = false,
        FormatRows = false,
        InsertRows = false,
        DeleteRows = false,
        Sort = false,
        AutoFilter = false,
    };

    private static DataValidation Validation(SheetInput input)
    {
        var made = new DataValidation
        {
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{Letters(input.Column)}{input.FirstRow}:{Letters(input.Column)}{input.LastRow}" },
            AllowBlank = true,
            ShowInputMessage = true,
            ShowErrorMessage = input.IsStrict || input.IsNumber || input.IsWhole,
            PromptTitle = Cut(input.Title, LongestTitle),
            Prompt = Cut(input.Hint, LongestHint),
        };
        if (input.List is { } list) (made.Type, made.Formula1) = (DataValidationValues.List, new Formula1(list));
        else if (input.IsWhole) (made.Type, made.Operator, made.Formula1) = (DataValidationValues.Whole, DataValidationOperatorValues.GreaterThanOrEqual, new Formula1("0"));
        else if (input.IsNumber) (made.Type, made.Operator, made.Formula1, made.Formula2) = (DataValidationValues.Decimal, DataValidationOperatorValues.Between, new Formula1("-9999999999999"), new Formula2("9999999999999"));
        return made;
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    private static void WriteStart(int number, decimal height, OpenXmlWriter writer) =>
        writer.WriteStartElement(new Row { RowIndex = (uint)number, Height = new DoubleValue { InnerText = height.ToString(CultureInfo.InvariantCulture) }, CustomHeight = true });

    private static Cell ToCell(string address, SheetCell cell)
    {
        var made = ToCell(address, cell.Text, (uint)cell.Look, cell.Number);
        if (cell.Formula is not { } formula) return made;
        made = new Cell(new CellFormula(formula)) { CellReference = address, StyleIndex = (uint)cell.Look };
        if (cell.Number is { } number) made.Append(new CellValue(number));
        return made;
    }

    private static void WriteRow(int number, decimal height, IEnumerable<(string Text, uint Format, decimal? Number)> cells, OpenXmlWriter writer)
    {
        WriteStart(number, height, writer);
        foreach (var (index, (text, format, value)) in cells.Index()) writer.WriteElement(ToCell($"{Letters(index + 1)}{number}", text, format, value));
        writer.WriteEndElement();
    }

    private static Cell ToCell(string address, string text, uint format, decimal? value) => value is { } number
        ? new Cell(new CellValue(number)) { CellReference = address, StyleIndex = format, DataType = CellValues.Number }
        : new Cell(new InlineString(new Text(SheetText.Of(text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = address, StyleIndex = format, DataType = CellValues.InlineString };

    /// <summary>The heading is printed on every page.</summary>
    private static IEnumerable<DefinedName> Names(Sheet sheet, int index) =>
        [new DefinedName($"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!${HeadRow(sheet)}:${HeadRow(sheet)}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index }];

    internal static int HeadRow(Sheet sheet) => sheet.Lines.Length + 2;

    internal static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : $"{Letters((column - 1) / 26)}{Letters(((column - 1) % 26) + 1)}";
}
