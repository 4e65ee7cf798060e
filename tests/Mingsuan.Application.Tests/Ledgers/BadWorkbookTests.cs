using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>What people and other programs do to a workbook: every fault is named by its cell, and nothing is taken for what it is not.</summary>
public sealed class BadWorkbookTests
{
    [Fact]
    public void Yes_in_a_cell_of_money_is_no_amount_of_one_yuan()
    {
        using var book = new FilledWorkbook();
        var reading = Amount(book.WithLine(), cell => (cell.DataType, cell.CellValue) = (CellValues.Boolean, new CellValue("1"))).Read();

        var fault = Assert.Single(reading.Faults, fault => fault.Id == "ledger-not-a-number");
        Assert.Equal(("预算明细!N4", "TRUE"), (fault.Values["at"], fault.Values["stated"]));
    }

    [Theory]
    [InlineData(14u, null, true)]
    [InlineData(200u, "yyyy\"年\"m\"月\"d\"日\"", true)]
    [InlineData(200u, "#,##0.00\"day\"_);[Red]0.00", false)]
    [InlineData(4u, null, false)]
    public void A_day_in_a_cell_of_money_is_no_amount(uint number, string? format, bool isDay)
    {
        using var book = new FilledWorkbook();
        var reading = Amount(book.WithLine(), cell => (cell.DataType, cell.CellValue) = (null, new CellValue("46082"))).Changed(document =>
        {
            var sheet = document.WorkbookStylesPart!.Stylesheet!;
            if (format is not null) (sheet.NumberingFormats ??= new NumberingFormats()).Append(new NumberingFormat { NumberFormatId = number, FormatCode = format });
            sheet.CellFormats!.Append(new CellFormat { NumberFormatId = number, ApplyNumberFormat = true });
            FilledWorkbook.Part(document, "预算明细").Worksheet!.Descendants<Cell>().First(each => each.CellReference == "N4").StyleIndex = (uint)sheet.CellFormats.Elements<CellFormat>().Count() - 1;
        }).Read();

        Assert.Equal(isDay, reading.Faults.Any(fault => fault.Id == "ledger-cell-is-date" && fault.Values["at"] == "预算明细!N4"));
        Assert.DoesNotContain(reading.Faults, fault => fault.Id == "ledger-cell-missing");
    }

    [Theory]
    [InlineData("60000", true)]
    [InlineData("120000", true)]
    [InlineData("6", false)]
    [InlineData("600", false)]
    public void Last_year_in_another_unit_is_told(string previous, bool isTold)
    {
        using var book = new FilledWorkbook();
        var faults = book.WithLine().Answered("上年数", ("previous-expenditure", previous)).Read().Faults;

        Assert.Equal(isTold, faults.Any(fault => fault is { Id: "ledger-unit-slip", Severity: Severity.Warning }));
    }

    /// <summary>WPS saves .xls by itself; what is read of it would pass for approved amounts.</summary>
    [Fact]
    public void A_workbook_of_ours_in_another_format_is_refused_and_not_taken_for_approved_tables()
    {
        using var given = new Given();
        string[] sheets = ["基本信息", "单位", "预算明细", "控制数", "问卷"];
        var xml = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
            + string.Concat(sheets.Select(name => $"<Worksheet ss:Name=\"{name}\"><Table><Row><Cell><Data ss:Type=\"String\">支出预算总表 单位：万元</Data></Cell></Row><Row><Cell><Data ss:Type=\"String\">功能分类科目</Data></Cell><Cell><Data ss:Type=\"String\">合计</Data></Cell></Row><Row><Cell><Data ss:Type=\"String\">合计</Data></Cell><Cell><Data ss:Type=\"Number\">30.5</Data></Cell></Row></Table></Worksheet>")) + "</Workbook>";

        var reading = new ImportFiles(Given.Catalog).Import([given.Text("预算.xls", xml)], new ImportRequest { Year = new FiscalYear(2026), Body = FilledWorkbook.Name }, Reading.ReadLimits.Default, CancellationToken.None);

        Assert.Null(reading.Ledger);
        Assert.Equal("ledger-workbook-elsewhere", Assert.Single(reading.Faults, fault => fault.Severity == Severity.Error).Id);
    }

    [Fact]
    public void A_formula_beside_an_empty_value_was_never_computed()
    {
        using var book = new FilledWorkbook();
        var reading = Amount(book.WithLine(), cell => (cell.DataType, cell.CellFormula, cell.CellValue) = (null, new CellFormula("100+200"), new CellValue(string.Empty))).Read();

        Assert.Equal("预算明细!N4", Assert.Single(reading.Faults, fault => fault.Id == "ledger-formula-without-value").Values["at"]);
        Assert.DoesNotContain(reading.Faults, fault => fault.Id == "ledger-cell-missing");
    }

    [Fact]
    public void A_code_above_the_finest_is_told_beside_an_amount_that_is_none()
    {
        using var book = new FilledWorkbook();
        var faults = book.WithLine().With("预算明细", ("B4", "210 卫生健康支出"), ("N4", "许多")).Read().Faults;

        Assert.Contains(faults, fault => fault.Id == "ledger-not-finest" && fault.Values["at"] == "预算明细!B4");
        Assert.Contains(faults, fault => fault.Id == "ledger-not-a-number" && fault.Values["at"] == "预算明细!N4");
    }

    [Fact]
    public void Headings_merged_over_columns_are_told_beside_the_column_that_they_hide()
    {
        using var book = new FilledWorkbook();
        var faults = book.WithLine().With("预算明细", ("B3", string.Empty)).Changed(document => FilledWorkbook.Part(document, "预算明细").Worksheet!.GetFirstChild<MergeCells>()!.Append(new MergeCell { Reference = "A3:B3" })).Read().Faults;

        Assert.Contains(faults, fault => fault.Id == "ledger-column-missing");
        Assert.Contains(faults, fault => fault.Id == "ledger-merged-cells" && fault.Values["at"] == "预算明细!A3:B3");
    }

    [Fact]
    public void Without_the_sheet_of_projects_the_cells_that_name_one_are_no_faults()
    {
        using var book = new FilledWorkbook();
        var faults = book.WithLine().With("预算明细", ("I4", "某项服务")).Changed(document => Sheet(document, "项目").Remove()).Read().Faults;

        Assert.Equal(["ledger-sheet-missing"], faults.Where(fault => fault.Severity == Severity.Error).Select(fault => fault.Id));
    }

    [Fact]
    public void What_a_column_cannot_be_is_called_by_its_heading()
    {
        using var book = new FilledWorkbook();
        var fault = Assert.Single(book.WithLine().With("预算明细", ("E4", "甲乙丙丁")).Read().Faults, fault => fault.Severity == Severity.Error);

        Assert.Equal(("预算明细!E4", "支出类别"), (fault.Values["at"], fault.Values["dimension"]));
    }

    [Fact]
    public void Lines_in_hidden_rows_and_columns_are_taken_over_and_told()
    {
        using var book = new FilledWorkbook();
        var reading = book.WithLine().WithLine(row: 7).WithLine(row: 8).Changed(document => Hide(FilledWorkbook.Part(document, "预算明细").Worksheet!, rows: [7, 8, 9], column: 5)).Read();

        Assert.Equal(3, reading.Ledger!.Lines.Length);
        Assert.Equal([("ledger-hidden-rows", "预算明细!7:8", "7–8"), ("ledger-hidden-columns", "预算明细!E:E", "E")], Hidden(reading));
    }

    [Fact]
    public void A_hidden_sheet_with_entries_is_taken_over_and_told()
    {
        using var book = new FilledWorkbook();
        var reading = book.WithLine().Changed(document => Sheet(document, "预算明细").State = SheetStateValues.VeryHidden).Read();

        Assert.Single(reading.Ledger!.Lines);
        Assert.Equal([("ledger-hidden-sheet", "预算明细", "预算明细")], Hidden(reading));
    }

    [Fact]
    public void Hidden_questions_without_an_answer_are_not_told()
    {
        using var book = new FilledWorkbook();
        var reading = book.WithLine().Changed(document => Hide(FilledWorkbook.Part(document, "问卷").Worksheet!, rows: [4, 5], column: 6)).Read();

        Assert.Empty(Hidden(reading));
    }

    private static IEnumerable<(string Id, string At, string Stated)> Hidden(LedgerReading reading) =>
        reading.Faults.Where(fault => fault.Id.StartsWith("ledger-hidden", StringComparison.Ordinal)).Select(fault => (fault.Id, fault.Values["at"], fault.Values["stated"]));

    private static void Hide(Worksheet sheet, uint[] rows, uint column)
    {
        foreach (var row in sheet.Descendants<Row>().Where(row => rows.Contains(row.RowIndex!.Value))) row.Hidden = true;
        sheet.GetFirstChild<Columns>()!.Elements<Column>().First(each => each.Min! <= column && column <= each.Max!).Hidden = true;
    }

    private static FilledWorkbook Amount(FilledWorkbook book, Action<Cell> change) => book.Changed(document =>
    {
        var cell = FilledWorkbook.Part(document, "预算明细").Worksheet!.Descendants<Cell>().First(each => each.CellReference == "N4");
        cell.RemoveAllChildren();
        change(cell);
    });

    private static DocumentFormat.OpenXml.Spreadsheet.Sheet Sheet(WorkbookPart book, string name) =>
        book.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First(each => each.Name == name);
}
