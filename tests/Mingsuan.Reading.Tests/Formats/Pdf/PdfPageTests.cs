using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Pages of PDF files: continued tables, turned pages and texts, heads, and letters that nobody sees.</summary>
public sealed class PdfPageTests
{
    private static readonly double[] Columns = [60, 160, 260, 360];
    private static readonly string[] Header = ["科目编码", "科目名称", "合计"];

    [Fact]
    public void A_table_that_goes_on_is_one_grid_and_its_header_stands_once()
    {
        var document = AssertPdf.Yields(
            new PdfSheet().Text(200, 95, "表3支出总表").Ruled(100, Columns, Header, ["208", "社会保障", "1.00"]),
            new PdfSheet().Ruled(60, Columns, Header, ["210", "卫生健康", "2.00"]),
            new PdfSheet().Ruled(60, Columns, Header, ["221", "住房保障", "3.00"]));
        var grid = Assert.Single(document.Blocks.OfType<Grid>());
        AssertPdf.Rows(grid, [Header, ["208", "社会保障", "1.00"], ["210", "卫生健康", "2.00"], ["221", "住房保障", "3.00"]]);
        Assert.Equal([1, 1, 2, 3], grid.Rows.Select(row => row.Place.Page!.Value));
        Assert.Equal(("2", "2"), (Joined(document, "count"), Joined(document, "rows")));
    }

    [Fact]
    public void A_table_that_goes_on_without_its_header_is_one_grid() =>
        Assert.Equal(3, AssertPdf.OneGrid(new PdfSheet().Ruled(700, Columns, Header, ["208", "甲", "1.00"]), new PdfSheet().Ruled(60, Columns, ["210", "乙", "2.00"])).Rows.Length);

    [Fact]
    public void A_table_below_a_title_of_its_own_is_another_grid() =>
        Assert.Equal(2, AssertPdf.Yields(
            new PdfSheet().Text(200, 95, "表3支出总表").Ruled(100, Columns, Header, ["208", "甲", "1.00"]),
            new PdfSheet().Text(200, 95, "表4财政拨款支出表").Ruled(100, Columns, Header, ["210", "乙", "2.00"])).Blocks.OfType<Grid>().Count());

    [Fact]
    public void A_repeated_caption_goes_with_the_repeated_header()
    {
        PdfSheet Sheet(string code) => new PdfSheet().Text(200, 160, "表3支出总表").Text(300, 185, "单位：万元").Ruled(200, Columns, Header, [code, "甲", "1.00"]);
        var document = AssertPdf.Yields(Sheet("208"), Sheet("210"));
        Assert.Equal(["表3支出总表", "单位：万元"], AssertPdf.Lines(document));
        AssertPdf.Rows(Assert.Single(document.Blocks.OfType<Grid>()), [Header, ["208", "甲", "1.00"], ["210", "甲", "1.00"]]);
    }

    [Fact]
    public void A_tall_cell_that_the_page_cuts_is_whole_again()
    {
        var first = new PdfSheet().Line(60, 100, 260, 100).Line(160, 124, 260, 124).Line(160, 148, 260, 148);
        foreach (var x in new[] { 60, 160, 260 }) first.Line(x, 100, x, 160);
        first.Cell(160, 100, "数量指标").Cell(160, 124, "质量指标");
        var second = new PdfSheet().Line(60, 60, 260, 60).Line(160, 84, 260, 84).Line(60, 108, 260, 108);
        foreach (var x in new[] { 60, 160, 260 }) second.Line(x, 60, x, 108);
        second.Text(70, 85, "培训项目").Cell(160, 60, "时效指标").Cell(160, 84, "成本指标");
        var grid = AssertPdf.OneGrid(first, second);
        Assert.Equal(("培训项目", 5), (grid.Rows[0].Cells[0].Text, grid.Rows[0].Cells[0].RowSpan));
        Assert.Equal(2, grid.Rows[0].Cells[0].Place.Page);
    }

    [Fact]
    public void The_text_of_a_row_below_a_blank_tall_cell_stays_in_its_row()
    {
        var first = new PdfSheet().Line(60, 100, 260, 100).Line(160, 124, 260, 124).Line(60, 148, 260, 148);
        foreach (var x in new[] { 60, 160, 260 }) first.Line(x, 100, x, 148);
        first.Cell(160, 100, "服务器").Cell(160, 124, "交换设备");
        var second = new PdfSheet().Line(60, 60, 260, 60).Line(60, 84, 260, 84).Line(60, 108, 260, 108);
        foreach (var x in new[] { 60, 160, 260 }) second.Line(x, 60, x, 108);
        second.Cell(60, 60, "专用设备购置").Cell(160, 60, "40.00").Cell(60, 84, "租赁费").Cell(160, 84, "3.00");
        Assert.Equal("专用设备购置", AssertPdf.OneGrid(first, second).Rows[2][0]);
    }

    [Theory]
    [InlineData(90, "0 1 -1 0 842 0 cm")]
    [InlineData(270, "0 -1 1 0 0 595 cm")]
    [InlineData(180, "-1 0 0 -1 595 842 cm")]
    public void A_turned_page_reads_as_it_is_displayed(int rotate, string turn)
    {
        var upright = new PdfSheet().Ruled(100, Columns, Header, ["208", "甲", "1.00"]);
        var turned = rotate == 180 ? new PdfSheet { Rotate = rotate } : new PdfSheet { Width = 842, Height = 595, Rotate = rotate };
        var expected = AssertPdf.OneGrid(upright);
        var grid = AssertPdf.OneGrid(turned.Raw("q " + turn).Raw(upright.Content).Raw("Q"));
        AssertPdf.Rows(grid, [Header, ["208", "甲", "1.00"]]);
        Assert.Equal(expected.Rows[1].Cells[2].Place.Box, grid.Rows[1].Cells[2].Place.Box);
    }

    [Theory]
    [InlineData("0 1 -1 0 842 0 cm")]
    [InlineData("0 -1 1 0 0 595 cm")]
    public void A_table_that_lies_on_its_side_is_read_upright_and_its_box_is_the_displayed_one(string turn)
    {
        var upright = new PdfSheet().Ruled(100, Columns, Header, ["208", "甲", "1.00"]);
        var grid = AssertPdf.OneGrid(new PdfSheet { Width = 842, Height = 595 }.Raw("q " + turn).Raw(upright.Content).Raw("Q"));
        AssertPdf.Rows(grid, [Header, ["208", "甲", "1.00"]]);
        var box = grid.Rows[1].Cells[2].Place.Box!.Value;
        Assert.Equal((24, 100), (Math.Round(box.Right - box.Left), Math.Round(box.Bottom - box.Top)));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(270)]
    public void A_turned_header_cell_is_read_along_its_letters(int degrees)
    {
        var sheet = new PdfSheet().Line(60, 100, 260, 100).Line(60, 200, 260, 200).Line(60, 100, 60, 200).Line(160, 100, 160, 200).Line(260, 100, 260, 200);
        sheet.Text(170, 110, "项目支出预算").Text(110, degrees == 90 ? 190 : 110, "基本支出", degrees: degrees);
        AssertPdf.Rows(AssertPdf.OneGrid(sheet), [["基本支出", "项目支出预算"]]);
    }

    [Fact]
    public void Page_numbers_and_running_heads_are_dropped_and_counted()
    {
        PdfSheet Sheet(int page) => new PdfSheet().Text(60, 40, "某市某局2026年预算").Text(60, 400, $"第{page}段说明。").Text(290, 810, $"- {page} -");
        var document = AssertPdf.Yields(Sheet(1), Sheet(2), Sheet(3), Sheet(4));
        Assert.Equal(["第1段说明。", "第2段说明。", "第3段说明。", "第4段说明。"], AssertPdf.Lines(document));
        Assert.Equal("8", AssertReading.Reports("pdf-running-heads", document.Diagnostics).Values["count"]);
    }

    [Fact]
    public void A_running_head_above_a_table_does_not_part_it()
    {
        PdfSheet Sheet() => new PdfSheet().Text(60, 40, "某市某局2026年预算");
        var document = AssertPdf.Yields(
            Sheet().Text(60, 400, "甲。"), Sheet().Text(60, 400, "乙。"), Sheet().Text(60, 400, "丙。"),
            Sheet().Ruled(60, Columns, Header, ["208", "甲", "1.00"]), Sheet().Ruled(60, Columns, ["210", "乙", "2.00"]));
        AssertPdf.Rows(Assert.Single(document.Blocks.OfType<Grid>()), [Header, ["208", "甲", "1.00"], ["210", "乙", "2.00"]]);
    }

    [Fact]
    public void A_row_that_the_page_cuts_inside_a_bracket_is_whole_again() =>
        AssertPdf.Rows(
            AssertPdf.OneGrid(new PdfSheet().Ruled(700, Columns, Header, ["208", "某中心（市某", "1.00"]), new PdfSheet().Ruled(60, Columns, ["", "分中心）", ""], ["210", "乙", "2.00"])),
            [Header, ["208", "某中心（市某分中心）", "1.00"], ["210", "乙", "2.00"]]);

    [Fact]
    public void A_row_that_the_page_cuts_inside_a_number_is_whole_again() =>
        AssertPdf.Rows(
            AssertPdf.OneGrid(new PdfSheet().Ruled(700, Columns, Header, ["208", "某市机动", "12,437.3"]), new PdfSheet().Ruled(60, Columns, ["", "车考试中心", "6"], ["210", "乙", "2.00"])),
            [Header, ["208", "某市机动车考试中心", "12,437.36"], ["210", "乙", "2.00"]]);

    [Fact]
    public void Captions_that_stand_on_every_page_are_no_running_heads()
    {
        PdfSheet Sheet(int page) => new PdfSheet().Text(300, 80, "单位：万元").Ruled(90, [60, 100 + page * 40, 460], ["项目", "金额"], ["合计", $"{page}.00"]);
        Assert.Equal(4, AssertPdf.Lines(AssertPdf.Yields(Sheet(1), Sheet(2), Sheet(3), Sheet(4))).Count(text => text == "单位：万元"));
    }

    [Fact]
    public void A_watermark_across_the_page_is_counted_not_read()
    {
        var document = AssertPdf.Yields(new PdfSheet().Text(60, 400, "看得见").Text(100, 300, "水印", 30, 45).Text(60, 500, "也看得见"));
        Assert.Equal(["看得见", "也看得见"], AssertPdf.Lines(document));
        Assert.Equal("2", AssertReading.Reports("pdf-slanted-text", document.Diagnostics).Values["count"]);
    }

    [Theory]
    [InlineData("3 Tr", "0 Tr")]
    [InlineData("1 g", "0 g")]
    [InlineData("q 0 0 595 700 re W n", "Q")]
    public void What_nobody_sees_is_counted_not_read(string before, string after)
    {
        var sheet = new PdfSheet().Text(60, 400, "看得见").Raw(before).Text(60, 100, "看不见的字").Raw(after).Text(60, 500, "也看得见");
        var document = AssertPdf.Yields(sheet);
        Assert.Equal(["看得见", "也看得见"], AssertPdf.Lines(document));
        Assert.Equal("5", AssertReading.Reports("pdf-hidden-text", document.Diagnostics).Values["count"]);
    }

    [Fact]
    public void Specks_in_a_cell_are_no_text_and_a_page_in_small_print_is_read()
    {
        var sheet = new PdfSheet().Ruled(100, [60, 160, 260], ["2026年", "金额"], ["合计", "1.00"]).Text(150, 112, "待费", size: 2.3);
        AssertPdf.Rows(AssertPdf.OneGrid(sheet), [["2026年", "金额"], ["合计", "1.00"]]);
        Assert.Equal(["小字也是字"], AssertPdf.Lines(AssertPdf.Yields(new PdfSheet().Text(60, 100, "小字也是字", size: 2.3))));
    }

    [Fact]
    public void White_letters_on_dark_ground_are_seen() =>
        Assert.Equal(["表头"], AssertPdf.Lines(AssertPdf.Yields(new PdfSheet().Fill(50, 90, 200, 120).Raw("1 g").Text(60, 110, "表头"))));

    [Fact]
    public void What_runs_out_of_its_clipped_cell_is_of_that_cell()
    {
        var sheet = new PdfSheet().Ruled(100, [60, 110, 200], ["", "1.00"]).Raw("q 60 718 50 24 re W n").Cell(60, 100, "一般性支出情况").Raw("Q");
        AssertPdf.Rows(AssertPdf.OneGrid(sheet), [["一般性支出情况", "1.00"]]);
    }

    [Fact]
    public void A_line_that_only_just_runs_out_of_its_clipped_cell_is_not_of_the_cell_below()
    {
        var sheet = new PdfSheet().Ruled(100, [60, 200, 300], ["", "1.00"], ["", "2.00"])
            .Raw("q 60 718 140 24 re W n").Text(62, 110, "职业年金").Text(62, 128.2, "缴费").Raw("Q").Cell(60, 124, "事业运行");
        AssertPdf.Rows(AssertPdf.OneGrid(sheet), [["职业年金缴费", "1.00"], ["事业运行", "2.00"]]);
    }

    [Fact]
    public void A_letter_that_is_printed_twice_is_one_letter() =>
        Assert.Equal(["预算"], AssertPdf.Lines(AssertPdf.Yields(new PdfSheet().Text(60, 100, "预算").Text(60.3, 100, "预算"))));

    [Fact]
    public void Radicals_are_the_ideographs_that_they_look_like() =>
        Assert.Equal(["行人"], AssertPdf.Lines(AssertPdf.Yields(new PdfSheet().Text(60, 100, "\u2F8F\u2F08"))));

    private static string Joined(SourceDocument document, string slot) => AssertReading.Reports("pdf-grids-joined", document.Diagnostics).Values[slot];
}
