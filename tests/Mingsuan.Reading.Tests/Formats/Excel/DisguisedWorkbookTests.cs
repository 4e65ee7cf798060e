using System.Net;
using System.Text;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>What people send as XLS and isn't is told by its content.</summary>
public sealed class DisguisedWorkbookTests
{
    /// <summary>Other programs leave the commas out where a title stands alone on its line.</summary>
    [Fact]
    public void A_title_without_commas_above_the_values_is_no_other_text() =>
        Assert.Equal([1, 1, 3, 3, 3], CommaLines.Read("支出预算总表\n单位：万元\n项目,合计,基本支出\n合计,12.00,10.00\n农林水支出,12.00,10.00\n")!.Select(row => row.Cells.Count));

    [Fact]
    public void Every_cell_of_an_xml_spreadsheet_stands_where_it_is() => MiniDisclosure.HasEveryCell(Yields(Spreadsheet()));

    [Fact]
    public void An_xml_spreadsheet_states_the_same_facts_as_the_text() => MiniDisclosure.HasTheSameFacts(Yields(Spreadsheet()));

    [Fact]
    public void Every_cell_of_comma_separated_values_stands_where_it_is() => MiniDisclosure.HasEveryCell(Yields(Commas()));

    [Fact]
    public void Comma_separated_values_state_the_same_facts_as_the_text() => MiniDisclosure.HasTheSameFacts(Yields(Commas()));

    [Fact]
    public void A_hidden_sheet_of_an_xml_spreadsheet_is_reported() =>
        AssertReading.Reports("sheet-hidden", Yields(Encoding.UTF8.GetBytes(Spreadsheet("<Worksheet ss:Name=\"底稿\"><Table><Row><Cell><Data ss:Type=\"String\">x</Data></Cell></Row></Table><WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>"
            + Sheet("表", "<Row><Cell><Data ss:Type=\"String\">甲</Data></Cell></Row>")))).Diagnostics);

    [Fact]
    public void Quotes_hold_commas_and_line_ends()
    {
        var grid = Assert.Single(AssertReading.Yields("甲,乙\n\"1,234.50\",\"丙\n丁\"\n\"a\"\"b\",\n").Blocks.OfType<Grid>());
        Assert.Equal([["甲", "乙"], ["1,234.50", "丙丁"], ["a\"b", ""]], grid.Rows.Select(row => row.Cells.Select(cell => cell.Text)));
    }

    [Theory]
    [InlineData("支出预算1,234.50万元，其中基本支出1,000.00万元。\n项目支出234.50万元。\n无\n")]
    [InlineData("甲\t1,234.50\n乙\t2,345.60\n丙\t3,456.70\n")]
    [InlineData("甲,乙\n丙,丁\n")]
    public void Other_text_with_commas_stays_text(string text) => Assert.Null(CommaLines.Read(text));

    [Fact]
    public void Entities_of_an_xml_spreadsheet_are_never_expanded() => AssertReading.Refuses("file-damaged", Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\"?><!DOCTYPE Workbook [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">&a;</Workbook>"));

    [Fact]
    public void An_xml_spreadsheet_that_is_cut_off_is_damaged() => AssertReading.Refuses("file-damaged", Spreadsheet()[..2000]);

    private static SourceDocument Yields(byte[] bytes) => Assert.Single(Assert.IsType<ReadResult.Read>(AssertReading.Open(bytes, "预算.xls")).Documents);

    internal static byte[] Commas()
    {
        var text = new StringBuilder();
        var width = MiniDisclosure.Tables.Max(table => table.Columns);
        Add(MiniDisclosure.Cover);
        foreach (var table in MiniDisclosure.Tables)
        {
            Add();
            Add(table.Number);
            Add(table.Title);
            Add(MiniTable.Body, MiniTable.Unit);
            foreach (var row in table.Expected()) Add(row);
        }

        Add();
        Add(MiniDisclosure.Heading);
        Add($"\"{MiniDisclosure.Sentence}\"");
        return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text.ToString());

        void Add(params string[] cells) => text.AppendJoin(',', cells.Concat(Enumerable.Repeat(string.Empty, width - cells.Length))).Append("\r\n");
    }

    internal static byte[] Spreadsheet()
    {
        var sheets = new StringBuilder(Sheet("说明", Row(0, [(MiniDisclosure.Cover, 0, 1, 1)])));
        foreach (var table in MiniDisclosure.Tables)
        {
            var rows = Row(1, [(table.Number, 0, 1, 1)]) + Row(2, [(table.Title, 0, table.Columns, 1)]) + Row(3, [(MiniTable.Body, 0, 1, 1), (MiniTable.Unit, table.Columns - 1, 1, 1)]);
            foreach (var row in table.Placed().GroupBy(placed => placed.Row))
                rows += Row(row.Key + 4, row.Where(placed => placed.Cell.Text.Length > 0).Select(placed => (placed.Cell.Text, placed.Column, placed.Cell.Columns, placed.Cell.Rows)));
            sheets.Append(Sheet(table.Title, rows));
        }

        return Encoding.UTF8.GetBytes(Spreadsheet(sheets.Append(Sheet("文字", Row(1, [(MiniDisclosure.Heading, 0, 1, 1)]) + Row(2, [(MiniDisclosure.Sentence, 0, 1, 1)]))).ToString()));
    }

    [Fact]
    public void A_cell_that_does_not_say_where_it_stands_is_never_below_a_merged_one()
    {
        const string rows = "<Row><Cell ss:MergeDown=\"1\"><Data ss:Type=\"String\">项目</Data></Cell><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">支出</Data></Cell></Row>"
            + "<Row><Cell><Data ss:Type=\"String\">基本支出</Data></Cell><Cell><Data ss:Type=\"String\">项目支出</Data></Cell></Row>"
            + "<Row><Cell><Data ss:Type=\"String\">合计</Data></Cell><Cell><Data ss:Type=\"Number\">2</Data></Cell><Cell><Data ss:Type=\"Number\">1</Data></Cell></Row>";
        var grid = Assert.Single(AssertReading.Yields(Encoding.UTF8.GetBytes(Spreadsheet(Sheet("表", rows)))).Blocks.OfType<Grid>());
        Assert.Equal(["", "基本支出", "项目支出"], Enumerable.Range(0, 3).Select(column => grid.Rows[1][column]));
    }

    private static string Spreadsheet(string sheets) =>
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
        + $"<Styles><Style ss:ID=\"m\"><NumberFormat ss:Format=\"Standard\"/></Style></Styles>{sheets}</Workbook>";

    private static string Sheet(string name, string rows) => $"<Worksheet ss:Name=\"{name}\"><Table>{rows}</Table></Worksheet>";

    private static string Row(int number, IEnumerable<(string Text, int Column, int Columns, int Rows)> cells) =>
        $"<Row{(number == 0 ? "" : $" ss:Index=\"{number}\"")}>{string.Concat(cells.Select(cell => Cell(cell.Text, cell.Column, cell.Columns, cell.Rows)))}</Row>";

    private static string Cell(string text, int column, int columns, int rows)
    {
        var isAmount = text.Contains('.', StringComparison.Ordinal) && !text.Contains('年', StringComparison.Ordinal);
        return $"<Cell ss:Index=\"{column + 1}\" ss:MergeAcross=\"{columns - 1}\" ss:MergeDown=\"{rows - 1}\"{(isAmount ? " ss:StyleID=\"m\"" : "")}>"
            + $"<Data ss:Type=\"{(isAmount ? "Number" : "String")}\">{(isAmount ? text.TrimEnd('0') : WebUtility.HtmlEncode(text))}</Data></Cell>";
    }
}
