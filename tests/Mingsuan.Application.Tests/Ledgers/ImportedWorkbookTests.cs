using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>Approved tables that come as a workbook: what the workbook hides is told when they are imported.</summary>
public sealed class ImportedWorkbookTests : IDisposable
{
    private readonly Given given = new();

    [Fact]
    public void Rows_and_columns_that_the_workbook_hides_are_imported_and_told()
    {
        var (plain, hidden) = (Import(_ => { }), Import(HideRowAndColumn));

        Assert.Equal(plain.Ledger!.Approved.Length, hidden.Ledger!.Approved.Length);
        Assert.DoesNotContain(plain.Faults, fault => fault.Id == "rows-hidden");
        var fault = Assert.Single(hidden.Faults, fault => fault.Id == "rows-hidden");
        Assert.Equal((Severity.Warning, "9, E"), (fault.Severity, fault.Values["places"]));
    }

    [Fact]
    public void A_hidden_sheet_of_approved_tables_is_told()
    {
        var reading = Import(book =>
        {
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData());
            book.Workbook!.Sheets!.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = "旧表", SheetId = 2, Id = book.GetIdOfPart(part), State = SheetStateValues.Hidden });
        });

        Assert.Equal("旧表", Assert.Single(reading.Faults, fault => fault.Id == "sheet-hidden").Values["sheet"]);
    }

    private static void HideRowAndColumn(WorkbookPart book)
    {
        var sheet = book.WorksheetParts.Single().Worksheet!;
        sheet.Descendants<Row>().Single(row => row.RowIndex! == 9).Hidden = true;
        sheet.InsertBefore(new Columns(new Column { Min = 5, Max = 5, Width = 0, CustomWidth = true, Hidden = true }), sheet.GetFirstChild<SheetData>());
    }

    private LedgerReading Import(Action<WorkbookPart> change)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets());
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(Given.BrokenSum.ReplaceLineEndings("\n").Split('\n').Select(RowOf)));
            book.Workbook.Sheets!.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = "表3", SheetId = 1, Id = book.GetIdOfPart(part) });
            change(book);
        }

        return new ImportFiles(Given.Catalog).Import([given.Bytes("公开表.xlsx", stream.ToArray())], new ImportRequest(), ReadLimits.Default, CancellationToken.None);
    }

    private static Row RowOf(string line, int index) =>
        new(line.Split('\t').Select((text, column) => CellOf($"{(char)('A' + column)}{index + 1}", text))) { RowIndex = (uint)index + 1 };

    private static Cell CellOf(string address, string text) => text.Contains('.', StringComparison.Ordinal) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
        ? new Cell { CellReference = address, CellValue = new CellValue(amount) }
        : new Cell { CellReference = address, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    public void Dispose() => given.Dispose();
}
