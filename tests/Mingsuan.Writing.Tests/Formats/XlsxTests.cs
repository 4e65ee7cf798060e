using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Mingsuan.Writing.Tests;

public sealed class XlsxTests : IDisposable
{
    private readonly SpreadsheetDocument workbook = Open(Given.Document);

    private WorkbookPart Book => workbook.WorkbookPart!;

    [Fact]
    public void A_workbook_is_valid()
    {
        var faults = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(workbook, TestContext.Current.CancellationToken);

        Assert.Empty(faults.Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public void The_text_stands_on_a_sheet_of_its_own_before_a_sheet_a_table()
    {
        Assert.Equal(["文字说明", "表1 收入总表", "表2 支出总表", "表3 项目支出绩效目标表"], Book.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.Contains("支出 1,234.50 万元，其中<基本>支出。", Texts(SheetAt(0)));
    }

    [Fact]
    public void A_printed_number_is_a_real_number_printed_alike()
    {
        var cell = Cell(SheetAt(1), "B5");

        Assert.Equal(("1200.00", CellValues.Number), (cell.CellValue!.Text, cell.DataType!.Value));
        Assert.Equal(4u, Format(cell).NumberFormatId!.Value); // #,##0.00
        Assert.Equal(2u, Format(Cell(SheetAt(2), "C7")).NumberFormatId!.Value); // 0.00
        Assert.Null(Cell(SheetAt(1), "B6").CellValue);
        Assert.Equal(CellValues.InlineString, Cell(SheetAt(2), "A7").DataType!.Value);
    }

    [Theory]
    [InlineData("1,234.50", 12_345_000, "1234.50 #,##0.00")]
    [InlineData("12.5%", 12.5, "0.125 0.0%")]
    [InlineData("-7", -70_000, "-7 0")]
    [InlineData("—", 0, "0 0.00;-0.00;\"—\"")]
    [InlineData("—", 1, null)]
    public void A_print_becomes_a_number_and_its_format(string text, decimal value, string? expected)
    {
        var cell = NumberCell.Of(Given.Number("basic", value, text), text);

        Assert.Equal(expected, cell is { } number ? $"{FactText.Plain(number.Value)} {number.Format}".Replace("1234.5 ", "1234.50 ", StringComparison.Ordinal) : null);
    }

    [Fact]
    public void The_header_is_merged_stays_in_sight_and_is_printed_on_every_page()
    {
        var sheet = SheetAt(2);
        var merges = sheet.Elements<MergeCells>().Single().Elements<MergeCell>().Select(merge => merge.Reference!.Value);

        Assert.Superset(new HashSet<string?>(["A4:A5", "D4:F4", "G4:I4"]), merges.ToHashSet());
        Assert.Equal(5, sheet.SheetViews!.Descendants<Pane>().Single().VerticalSplit!.Value);
        Assert.Contains(Book.Workbook!.DefinedNames!.Elements<DefinedName>(), name => name is { Text: "'表2 支出总表'!$4:$5", LocalSheetId.Value: 2 });
        Assert.Equal(OrientationValues.Landscape, sheet.Elements<PageSetup>().Single().Orientation!.Value);
        Assert.Equal(OrientationValues.Portrait, SheetAt(1).Elements<PageSetup>().Single().Orientation!.Value);
    }

    [Fact]
    public void A_form_keeps_its_spans_and_its_lines()
    {
        Assert.Superset(new HashSet<string?>(["B3:D3", "A6:A7"]), SheetAt(3).Elements<MergeCells>().Single().Elements<MergeCell>().Select(merge => merge.Reference!.Value).ToHashSet());
        Assert.Contains("完成库房改造。\n保证档案安全。", Texts(SheetAt(3)));
        Assert.True(SheetAt(3).Descendants<Row>().ElementAt(3).Height!.Value > SheetAt(3).Descendants<Row>().ElementAt(2).Height!.Value);
    }

    [Fact]
    public void Names_of_sheets_are_valid_and_occur_once()
    {
        var names = new SheetNames();
        var longest = new string('表', 40);

        Assert.Equal(["a b", "A b 2", longest[..31], longest[..27] + " 2", "1"], new[] { "a/b", "A:b", longest, longest, "[]" }.Select(names.Next));
    }

    [Fact]
    public void No_name_but_that_of_the_body_is_in_the_properties()
    {
        Assert.Equal(("某市档案馆2026年部门预算公开", "某市档案馆"), (workbook.PackageProperties.Title, workbook.PackageProperties.Creator));
        Assert.Null(workbook.PackageProperties.LastModifiedBy);
    }

    public void Dispose() => workbook.Dispose();

    private static SpreadsheetDocument Open(WrittenDocument document) => SpreadsheetDocument.Open(new MemoryStream(Given.Write(new XlsxFormat(Given.Catalog), document)), false);

    private Worksheet SheetAt(int index) => ((WorksheetPart)Book.GetPartById(Book.Workbook!.Sheets!.Elements<Sheet>().ElementAt(index).Id!.Value!)).Worksheet!;

    private CellFormat Format(Cell cell) => Book.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    private static Cell Cell(Worksheet sheet, string address) => sheet.Descendants<Cell>().Single(cell => cell.CellReference == address);

    private static List<string> Texts(Worksheet sheet) => [.. sheet.Descendants<Cell>().Where(cell => cell.InlineString is not null).Select(cell => cell.InnerText)];
}
