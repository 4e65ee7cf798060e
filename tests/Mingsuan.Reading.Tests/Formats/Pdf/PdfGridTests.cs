using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>The ruled tables of PDF files become grids, every cell in its place.</summary>
public sealed class PdfGridTests
{
    private static readonly double[] Columns = [60, 160, 260, 360, 460];

    private static readonly string[][] Small =
    [
        ["科目编码", "科目名称", "合计", "基本支出"],
        ["208", "社会保障和就业支出", "1,234.56", ""],
        ["", "合计", "", "9.87"],
    ];

    [Theory]
    [InlineData(100, 172, 5)]
    [InlineData(100, 240, 3)]
    [InlineData(60, 172, 3)]
    public void Plumb_lines_beside_a_grid_and_as_high_rule_columns_whose_cells_the_page_cuts(double top, double bottom, int columns)
    {
        var sheet = new PdfSheet().Ruled(100, [200, 300, 400, 500], ["数量", "场次", "6"], ["质量", "合格率", "100"], ["时效", "时间", "12"])
            .Line(60, top, 60, bottom).Line(130, top, 130, bottom).Text(66, 140, "甲项目").Text(136, 140, "12.50");
        var grid = AssertPdf.OneGrid(sheet);
        Assert.Equal(columns, grid.ColumnCount);
        if (columns == 5) AssertPdf.Cells(grid.Rows[0], ("甲项目", 0, 1, 3), ("12.50", 1, 1, 3), ("数量", 2, 1, 1), ("场次", 3, 1, 1), ("6", 4, 1, 1));
    }

    [Fact]
    public void Every_cell_of_a_ruled_table_is_in_its_column_blank_ones_too() =>
        AssertPdf.Rows(AssertPdf.OneGrid(new PdfSheet().Ruled(100, Columns, Small)), Small);

    [Fact]
    public void A_cell_says_where_it_stands()
    {
        var grid = AssertPdf.OneGrid(new PdfSheet().Ruled(100, Columns, Small));
        var place = grid.Rows[1].Cells[2].Place;
        Assert.Equal((1, new Box(260, 124, 360, 148), "1,234.56"), (place.Page, place.Box, place.Text));
        Assert.Equal(new Box(60, 100, 460, 172), grid.Place.Box);
    }

    [Fact]
    public void Thin_filled_rectangles_are_lines()
    {
        var sheet = new PdfSheet();
        foreach (var y in new[] { 100, 124, 148 }) sheet.Fill(60, y, 260, y + 0.5);
        foreach (var x in new[] { 60, 160, 260 }) sheet.Fill(x, 100, x + 0.5, 148);
        sheet.Cell(60, 100, "项目").Cell(160, 100, "金额").Cell(60, 124, "培训费").Cell(160, 124, "3.00");
        AssertPdf.Rows(AssertPdf.OneGrid(sheet), [["项目", "金额"], ["培训费", "3.00"]]);
    }

    [Fact]
    public void Merged_cells_span_what_no_line_parts()
    {
        var sheet = new PdfSheet();
        foreach (var y in new[] { 100, 148, 172 }) sheet.Line(60, y, 360, y);
        sheet.Line(160, 124, 360, 124);
        foreach (var x in new[] { 60, 160, 360 }) sheet.Line(x, 100, x, 172);
        sheet.Line(260, 124, 260, 172);
        sheet.Text(70, 128, "项目").Text(200, 114, "本年支出").Cell(160, 124, "基本支出").Cell(260, 124, "项目支出");
        sheet.Cell(60, 148, "合计").Cell(160, 148, "1.00").Cell(260, 148, "2.00");
        var grid = AssertPdf.OneGrid(sheet);
        AssertPdf.Cells(grid.Rows[0], ("项目", 0, 1, 2), ("本年支出", 1, 2, 1));
        AssertPdf.Cells(grid.Rows[1], ("基本支出", 1, 1, 1), ("项目支出", 2, 1, 1));
        AssertPdf.Cells(grid.Rows[2], ("合计", 0, 1, 1), ("1.00", 1, 1, 1), ("2.00", 2, 1, 1));
    }

    [Fact]
    public void A_table_without_lines_at_its_sides_is_as_wide_as_its_level_lines()
    {
        var sheet = new PdfSheet();
        foreach (var y in new[] { 100, 124, 148 }) sheet.Line(60, y, 360, y);
        foreach (var x in new[] { 160, 260 }) sheet.Line(x, 100, x, 148);
        sheet.Cell(60, 100, "项目").Cell(160, 100, "上年").Cell(260, 100, "本年").Cell(60, 124, "会议费").Cell(260, 124, "4.00");
        AssertPdf.Rows(AssertPdf.OneGrid(sheet), [["项目", "上年", "本年"], ["会议费", "", "4.00"]]);
    }

    [Theory]
    [InlineData("机关事业单位基本\n养老保险缴费", "机关事业单位基本养老保险缴费")]
    [InlineData("12,345,6\n78.90", "12,345,678.90")]
    [InlineData("123.45\n67.89", "123.45 67.89")]
    [InlineData("basic\nplan", "basic plan")]
    public void A_text_that_is_broken_inside_its_cell_is_joined(string printed, string text) =>
        Assert.Equal(text, AssertPdf.OneGrid(new PdfSheet().Ruled(100, [60, 200, 300], [printed, "1.00"])).Rows[0].Cells[0].Text);

    [Fact]
    public void Single_letters_below_one_another_are_a_word()
    {
        var sheet = new PdfSheet().Line(60, 100, 160, 100).Line(60, 160, 160, 160).Line(60, 100, 60, 160).Line(80, 100, 80, 160).Line(160, 100, 160, 160);
        for (var i = 0; i < 4; i++) sheet.Text(65, 112 + (i * 13), "人员经费"[i..(i + 1)]);
        sheet.Cell(80, 100, "公用经费");
        AssertPdf.Rows(AssertPdf.OneGrid(sheet), [["人员经费", "公用经费"]]);
    }

    [Fact]
    public void Letters_that_are_spread_are_a_word_and_a_number_keeps_no_blanks()
    {
        var sheet = new PdfSheet().Ruled(100, [60, 200, 300], ["", ""]).Text(70, 110, "项").Text(120, 110, "目");
        sheet.Text(210, 110, "1,").Text(224, 110, "234.").Text(248, 110, "56");
        var cells = AssertPdf.OneGrid(sheet).Rows[0].Cells;
        Assert.Equal(("项目", "1,234.56"), (TextFolding.Fold(cells[0].Text), cells[1].Text));
    }

    [Fact]
    public void Several_tables_of_a_page_are_several_grids_each_behind_its_caption()
    {
        var sheet = new PdfSheet().Text(200, 80, "表1收支总表").TextTo(460, 95, "单位：万元").Ruled(100, Columns, Small);
        sheet.Text(200, 300, "表2支出总表").Ruled(320, [60, 260, 460], ["项目", "金额"], ["合计", "5.00"]);
        var blocks = AssertPdf.Yields(sheet).Blocks;
        Assert.Equal(["表1收支总表", "单位：万元", "grid", "表2支出总表", "grid"], blocks.Select(block => block is Paragraph line ? line.Text : "grid"));
    }

    [Fact]
    public void White_lines_on_the_paper_rule_nothing_and_on_dark_ground_they_do()
    {
        var sheet = new PdfSheet().Ruled(100, [60, 160, 260], ["项目", "金额"], ["合计", "1.00"]).Raw("1 G").Line(40, 112, 260, 112).Line(40, 100, 40, 148).Raw("0 G");
        AssertPdf.Rows(AssertPdf.OneGrid(sheet), [["项目", "金额"], ["合计", "1.00"]]);
        var dark = new PdfSheet().Raw("0.2 g").Fill(50, 90, 270, 160).Raw("1 g 1 G").Ruled(100, [60, 160, 260], ["项目", "金额"], ["合计", "1.00"]);
        AssertPdf.Rows(AssertPdf.OneGrid(dark), [["项目", "金额"], ["合计", "1.00"]]);
    }

    [Fact]
    public void A_frame_around_text_is_no_table() =>
        Assert.IsType<Paragraph>(Assert.Single(AssertPdf.Yields(new PdfSheet().Ruled(100, [60, 460], ["本部门无此项支出。"])).Blocks));

    [Fact]
    public void Halves_side_by_side_are_one_grid()
    {
        string[][] rows = [["收入", "预算数", "支出", "预算数"], ["一、财政拨款", "7.00", "一、基本支出", "6.00"], ["", "", "二、项目支出", "1.00"]];
        AssertPdf.Rows(AssertPdf.OneGrid(new PdfSheet().Ruled(100, Columns, rows)), rows);
    }
}
