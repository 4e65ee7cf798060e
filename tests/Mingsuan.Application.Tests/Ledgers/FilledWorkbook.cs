using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingsuan.Kernel;

namespace Mingsuan.Application.Tests;

/// <summary>A workbook as `new` writes it, filled in by tests as a clerk would.</summary>
internal sealed class FilledWorkbook : IDisposable
{
    public const string Name = "示例市测试服务中心";

    private readonly MemoryStream stream = new();

    public FilledWorkbook(WorkbookRequest? request = null) =>
        new LedgerWorkbook(Given.Catalog, "zh").Write(request ?? new WorkbookRequest(new FiscalYear(2026)) { Name = Name, Type = Given.Catalog.BodyTypes.First(type => type.Id == "public-interest-1"), Jurisdiction = "cn-21" }, stream);

    /// <summary>One line that is right: two persons at 30 000 yuan.</summary>
    public FilledWorkbook WithLine(int row = 4) => With("预算明细", ($"B{row}", "2101102 事业单位医疗"), ($"C{row}", "30101 基本工资"), ($"D{row}", "50501 工资福利支出"), ($"E{row}", "人员经费"), ($"F{row}", "一般公共预算"), ($"G{row}", "本年"), ($"J{row}", 2m), ($"K{row}", 30_000m), ($"N{row}", 60_000m));

    /// <summary>The cells with those texts or numbers.</summary>
    public FilledWorkbook With(string sheet, params (string Address, object Value)[] cells)
    {
        using var document = SpreadsheetDocument.Open(stream, isEditable: true);
        var data = Part(document, sheet).Worksheet!.GetFirstChild<SheetData>()!;
        foreach (var (address, value) in cells) Set(data, address, value);
        return this;
    }

    /// <summary>The answers of a sheet of questions, by their ids, wherever they stand.</summary>
    public FilledWorkbook Answered(string sheet, params (string Id, object Value)[] answers)
    {
        using var document = SpreadsheetDocument.Open(stream, isEditable: true);
        var data = Part(document, sheet).Worksheet!.GetFirstChild<SheetData>()!;
        foreach (var (id, value) in answers) Set(data, $"C{RowOf(data, id)}", value);
        return this;
    }

    /// <summary>The number of the row with the question of that id.</summary>
    public static uint RowOf(SheetData data, string id) => data.Elements<Row>().First(row => row.Elements<Cell>().Any(cell => cell.InnerText == id)).RowIndex!.Value;

    /// <summary>The document changed at will.</summary>
    public FilledWorkbook Changed(Action<WorkbookPart> change)
    {
        using var document = SpreadsheetDocument.Open(stream, isEditable: true);
        change(document.WorkbookPart!);
        return this;
    }

    public static WorksheetPart Part(SpreadsheetDocument document, string sheet) => Part(document.WorkbookPart!, sheet);

    public static WorksheetPart Part(WorkbookPart book, string sheet) =>
        (WorksheetPart)book.GetPartById(book.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First(each => each.Name == sheet).Id!.Value!);

    public MemoryStream Stream => new(stream.ToArray());

    /// <summary>What came of importing it.</summary>
    public LedgerReading Read()
    {
        using var given = new Given();
        return new WorkbookLedger(Given.Catalog).Read(given.Bytes("预算.xlsx", stream.ToArray()));
    }

    public void Dispose() => stream.Dispose();

    private static void Set(SheetData data, string address, object value)
    {
        var number = uint.Parse(string.Concat(address.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
        var row = data.Elements<Row>().First(each => each.RowIndex! == number);
        var cell = row.Elements<Cell>().First(each => each.CellReference == address);
        cell.RemoveAllChildren();
        if (value is decimal amount) (cell.DataType, cell.CellValue) = (CellValues.Number, new CellValue(amount));
        else if (value is CellFormula formula) (cell.DataType, cell.CellFormula) = (null, formula);
        else (cell.DataType, cell.InlineString) = (CellValues.InlineString, new InlineString(new Text((string)value)));
    }
}
