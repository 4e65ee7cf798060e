using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Workbooks are read as they are displayed.</summary>
public sealed class WorkbookTests
{
    [Fact]
    public void Every_cell_of_a_workbook_stands_where_it_is() => MiniDisclosure.HasEveryCell(AssertReading.Yields(Workbooks.OfDisclosure()));

    [Fact]
    public void A_workbook_states_the_same_facts_as_the_text() => MiniDisclosure.HasTheSameFacts(AssertReading.Yields(Workbooks.OfDisclosure()));

    [Fact]
    public void Every_cell_of_an_old_workbook_stands_where_it_is() => MiniDisclosure.HasEveryCell(AssertReading.Yields(Fixtures.OldWorkbook));

    [Fact]
    public void An_old_workbook_states_the_same_facts_as_the_text() => MiniDisclosure.HasTheSameFacts(AssertReading.Yields(Fixtures.OldWorkbook));

    [Fact]
    public void A_cell_names_its_sheet_and_address()
    {
        var grid = Assert.IsType<Grid>(AssertReading.Yields(Book(Workbooks.Text("B2", "甲"), Workbooks.Text("C2", "乙"))).Blocks[^1]);
        Assert.Equal(["表!B2", "表!C2"], grid.Rows[0].Cells.Select(cell => cell.Place.Cell));
    }

    [Theory]
    [InlineData(1234.5, "#,##0.00", "1,234.50")]
    [InlineData(2.675, "0.00", "2.68")]
    [InlineData(1.005, "0.00", "1.01")]
    [InlineData(0.30000000000000004, "General", "0.3")]
    [InlineData(2080505, "General", "2080505")]
    [InlineData(33.333333333333336, "General", "33.33333333")]
    [InlineData(-5.5, "0.00_);(0.00)", "(5.50)")]
    [InlineData(-5.5, "#,##0.00", "-5.50")]
    [InlineData(0, "#,##0.00;-#,##0.00;;@", "")]
    [InlineData(0, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-")]
    [InlineData(0.1234, "0.00%", "12.34%")]
    [InlineData(1234.5, "@", "1234.5")]
    [InlineData(1234.5, "0.00E+00", "1234.5")]
    [InlineData(1234.5, "[$¥-804]#,##0.00", "¥1,234.50")]
    [InlineData(1234567, "#,##0,", "1,235")]
    [InlineData(12345, "0!.0,", "1.2")]
    [InlineData(12.5, "0.00\"万元\"", "12.50万元")]
    [InlineData(12.5, "[Red]0.0#", "12.5")]
    [InlineData(5, "000", "005")]
    [InlineData(0, "#,###.##", ".")]
    [InlineData(150, "[>100]0.0;[<=100]0.00", "150.0")]
    [InlineData(45000, "yyyy\"年\"m\"月\"d\"日\"", "2023年3月15日")]
    [InlineData(45000.5, "yyyy-mm-dd hh:mm", "2023-03-15 12:00")]
    public void A_number_is_what_its_format_shows(double value, string format, string shown)
    {
        var document = AssertReading.Yields(Workbooks.Of([Workbooks.SheetOf("表", Workbooks.Text("A1", "甲"), Workbooks.Number("B1", value, Workbooks.Own), Workbooks.Text("C1", "乙"))], format));
        Assert.Equal(["甲", shown, "乙"], Assert.IsType<Grid>(document.Blocks[^1]).Rows[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_formula_gives_the_stored_value() =>
        Assert.Contains("7.10", TextsOf(Book(Workbooks.Text("A1", "甲"), Workbooks.Formula("B1", "3.5+3.6", "7.1"))));

    [Fact]
    public void An_error_of_a_formula_is_reported_with_its_cell()
    {
        var document = AssertReading.Yields(Book(Workbooks.Text("A1", "甲"), Workbooks.Error("B1", "#DIV/0!")));
        Assert.Equal("表!B1", AssertReading.Reports("error-cells", document.Diagnostics).Values["first"]);
        Assert.Equal("#DIV/0!", Assert.IsType<Grid>(document.Blocks[^1]).Rows[0][1]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_formula_that_was_never_calculated_is_reported_and_not_blank(string? stored)
    {
        var never = Workbooks.Formula("B1", "3.5+3.6", string.Empty);
        if (stored is null) never.CellValue = null;
        var document = AssertReading.Yields(Book(Workbooks.Text("A1", "甲"), never, Workbooks.Formula("C1", "B1", "7.1")));
        Assert.Equal("表!B1", AssertReading.Reports("formulas-without-value", document.Diagnostics).Values["first"]);
        Assert.Equal(CellState.Illegible, NumberReader.Read(Assert.IsType<Grid>(document.Blocks[^1]).Rows[0][1])!.Figure.State);
    }

    [Fact]
    public void A_formula_whose_text_is_empty_was_calculated()
    {
        var empty = Workbooks.Formula("B1", "IF(1=1,\"\",2)", string.Empty);
        empty.SetAttribute(new("t", string.Empty, "str"));
        Assert.DoesNotContain(AssertReading.Yields(Book(Workbooks.Text("A1", "甲"), empty)).Diagnostics, note => note.Id == "formulas-without-value");
    }

    [Fact]
    public void A_hidden_sheet_is_not_read_but_reported()
    {
        var document = AssertReading.Yields(Workbooks.Of([Workbooks.SheetOf("表", Workbooks.Text("A1", "甲")), Workbooks.SheetOf("底稿", Workbooks.Text("A1", "乙")) with { IsHidden = true }]));
        Assert.Equal("底稿", AssertReading.Reports("sheet-hidden", document.Diagnostics).Values["sheet"]);
        Assert.DoesNotContain(document.Blocks.OfType<Paragraph>(), block => block.Text == "乙");
    }

    [Theory]
    [InlineData(12.5, "1", Severity.Warning)]
    [InlineData(12.5, "true", Severity.Warning)]
    [InlineData(0, "1", Severity.Information)]
    public void Hidden_rows_and_columns_are_read_and_reported(double amount, string hidden, Severity severity)
    {
        var sheet = Workbooks.SheetOf("表", Workbooks.Text("A1", "甲"), Workbooks.Number("B1", amount), Workbooks.Text("A2", "乙"), Workbooks.Number("B2", 0)) with { HiddenRows = [1], HiddenColumn = 2, HiddenAs = hidden };
        var diagnostic = AssertReading.Reports("rows-hidden", AssertReading.Yields(Workbooks.Of([sheet])).Diagnostics);
        Assert.Equal(("1", "1", "1, B", severity), (diagnostic.Values["rows"], diagnostic.Values["columns"], diagnostic.Values["places"], diagnostic.Severity));
    }

    [Fact]
    public void What_a_merged_cell_covers_is_not_read_but_reported()
    {
        var sheet = Workbooks.SheetOf("表", Workbooks.Text("A1", "甲"), Workbooks.Text("B1", "遮"), Workbooks.Text("A2", "乙"), Workbooks.Text("B2", "丙")) with { Merges = ["A1:B1"] };
        var document = AssertReading.Yields(Workbooks.Of([sheet]));
        AssertReading.Reports("covered-cells", document.Diagnostics);
        Assert.DoesNotContain(document.Blocks.OfType<Paragraph>(), block => block.Text == "遮");
    }

    [Fact]
    public void Tables_between_blank_rows_are_grids_of_their_own_with_the_same_columns()
    {
        var grids = AssertReading.Yields(Book(Workbooks.Text("A1", "甲"), Workbooks.Text("B1", "乙"), Workbooks.Text("B4", "丙"), Workbooks.Text("C4", "丁"))).Blocks.OfType<Grid>().ToList();
        Assert.Equal([["甲", "乙"], ["", "丙", "丁"]], grids.Select(grid => grid.Rows[0].Cells.Select(cell => cell.Text)));
    }

    [Theory]
    [InlineData("支出预算总表", true)]
    [InlineData("Sheet1", false)]
    public void The_name_of_a_sheet_stands_above_it_unless_the_program_gave_it(string name, bool stands) =>
        Assert.Equal(stands, AssertReading.Yields(Workbooks.Of([Workbooks.SheetOf(name, Workbooks.Text("A1", "甲"), Workbooks.Text("B1", "乙"))])).Blocks[0] is Paragraph);

    [Fact]
    public void A_line_break_in_a_cell_closes_between_chinese_characters() =>
        Assert.Contains("科目编码", TextsOf(Book(Workbooks.Text("A1", "科目\n编码"), Workbooks.Text("B1", "乙"))));

    [Fact]
    public void A_workbook_without_content_is_empty() => AssertReading.Refuses("file-is-empty", Book());

    private static byte[] Book(params DocumentFormat.OpenXml.Spreadsheet.Cell[] cells) => Workbooks.Of([Workbooks.SheetOf("表", cells)]);

    private static IEnumerable<string> TextsOf(byte[] bytes) =>
        AssertReading.Yields(bytes).Blocks.OfType<Grid>().SelectMany(grid => grid.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text);
}
