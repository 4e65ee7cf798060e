using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Tables without a ruled grid.</summary>
public sealed class PdfLooseTableTests
{
    private static readonly string[][] Rows =
    [
        ["科目名称", "合计", "基本支出", "项目支出"],
        ["教育支出", "1,300.00", "1,000.00", "300.00"],
        ["卫生健康支出", "20.50", "20.50", ""],
        ["合计", "1,320.50", "1,020.50", "300.00"],
    ];

    [Fact]
    public void A_table_without_any_line_is_a_grid() => AssertPdf.Rows(AssertPdf.OneGrid(Printed(new PdfSheet())), Rows);

    [Fact]
    public void An_amount_that_touches_its_neighbours_stands_where_the_amounts_around_it_do()
    {
        string[][] rows = [["教育支出", "300.00", "卫生健康支出", "300.00"], ["一、社会保障和就业支出", "7.25", "住房保障支出", "7.25"], ["农林水支出", "1,300.00", "交通运输支出", "10.00"], ["合计", "607.25", "合计", "317.25"]];
        var sheet = new PdfSheet().Text(60, 120, "项目").Text(171, 120, "预算数").Text(212, 120, "项目").Text(290, 120, "预算数");
        for (var i = 0; i < rows.Length; i++) sheet.Text(60, 140 + (i * 16), rows[i][0]).Text(171, 140 + (i * 16), rows[i][1]).Text(212, 140 + (i * 16), rows[i][2]).Text(290, 140 + (i * 16), rows[i][3]);
        AssertPdf.Rows(AssertPdf.OneGrid(sheet), [["项目", "预算数", "项目", "预算数"], .. rows]);
    }

    [Fact]
    public void A_table_that_begins_with_one_row_at_the_foot_of_a_page_goes_on_on_the_next()
    {
        var foot = new PdfSheet().Text(60, 100, "以下各表单位为万元。").Text(60, 760, "科目名称").TextTo(300, 760, "合计").Text(60, 776, "教育支出").TextTo(300, 776, "9.00").Text(290, 815, "1");
        var next = new PdfSheet();
        for (var i = 0; i < 3; i++) next.Text(60, 80 + (i * 16), "文化支出").TextTo(300, 80 + (i * 16), $"{i + 1}.00");
        Assert.Equal(["9.00", "1.00", "2.00", "3.00"], AssertPdf.Yields(foot, next).Blocks.OfType<Grid>().SelectMany(grid => grid.Rows).Select(row => row[1]).Where(text => text != "合计"));
    }

    [Fact]
    public void A_three_line_table_is_a_grid() =>
        AssertPdf.Rows(AssertPdf.OneGrid(Printed(new PdfSheet()).Line(60, 108, 500, 108).Line(60, 126, 500, 126).Line(60, 182, 500, 182)), Rows);

    [Fact]
    public void A_heading_over_several_columns_spans_them()
    {
        var sheet = new PdfSheet().Text(60, 120, "科目").Text(250, 120, "本年预算安排支出合计数");
        for (var i = 0; i < 3; i++) sheet.Text(60, 140 + (i * 16), "教育支出").TextTo(300, 140 + (i * 16), "1.00").TextTo(400, 140 + (i * 16), "2.00");
        AssertPdf.Cells(AssertPdf.OneGrid(sheet).Rows[0], ("科目", 0, 1, 1), ("本年预算安排支出合计数", 1, 2, 1));
    }

    [Fact]
    public void A_heading_in_the_middle_of_two_rows_of_headings_parts_neither_from_the_table()
    {
        var sheet = new PdfSheet().Text(60, 104, "功能分类").Text(310, 104, "本年财政拨款支出预算数合计").Text(220, 115, "合计").Text(60, 126, "科目名称").Text(300, 126, "基本支出").Text(400, 126, "项目支出");
        for (var i = 0; i < 3; i++) sheet.Text(60, 146 + (i * 16), "教育支出").TextTo(250, 146 + (i * 16), "3.00").TextTo(340, 146 + (i * 16), "1.00").TextTo(440, 146 + (i * 16), "2.00");
        var grid = AssertPdf.OneGrid(sheet);
        AssertPdf.Cells(grid.Rows[0], ("功能分类", 0, 1, 1), ("合计", 1, 1, 1), ("本年财政拨款支出预算数合计", 2, 2, 1));
        Assert.Equal(5, grid.Rows.Length);
    }

    [Fact]
    public void Whole_yuan_and_dashes_are_amounts()
    {
        var sheet = new PdfSheet().Text(60, 120, "项目").TextTo(300, 120, "合计").TextTo(400, 120, "基本支出");
        string[][] rows = [["教育支出", "1540700", "1540700"], ["卫生健康支出", "31900", "—"], ["农林水支出", "—", "—"], ["合计", "1572600", "1540700"]];
        for (var i = 0; i < rows.Length; i++) sheet.Text(60, 140 + (i * 18), rows[i][0]).TextTo(300, 140 + (i * 18), rows[i][1]).TextTo(400, 140 + (i * 18), rows[i][2]);
        AssertPdf.Rows(AssertPdf.OneGrid(sheet), [["项目", "合计", "基本支出"], .. rows]);
    }

    [Fact]
    public void A_wrapped_label_and_the_amounts_beside_its_middle_are_one_row()
    {
        var sheet = Amounts(new PdfSheet().Text(60, 120, "项目").TextTo(300, 120, "合计"), 3).Text(60, 212, "机关事业单位基本养老").Text(60, 224, "保险缴费支出").TextTo(300, 218, "4.00");
        Assert.Equal(["机关事业单位基本养老保险缴费支出", "4.00"], AssertPdf.OneGrid(sheet).Rows[^1].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_wrapped_heading_is_one_heading()
    {
        var sheet = Amounts(new PdfSheet().Text(60, 118, "项目").Text(230, 112, "国有资本经营预").Text(260, 124, "算").Text(330, 118, "合计"), 3);
        for (var i = 0; i < 3; i++) sheet.TextTo(350, 150 + (i * 18), "5.00");
        Assert.Equal(["项目", "国有资本经营预算", "合计"], AssertPdf.OneGrid(sheet).Rows[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Headings_with_a_narrow_gap_stand_over_their_own_columns()
    {
        var sheet = new PdfSheet().Text(60, 120, "项目").Text(230, 120, "政府性基金预算").Text(305, 120, "国有资本经营预算").Text(390, 120, "单位资金");
        for (var i = 0; i < 4; i++) sheet.Text(60, 140 + (i * 18), "教育支出").TextTo(280, 140 + (i * 18), "1.00").TextTo(360, 140 + (i * 18), "2.00").TextTo(420, 140 + (i * 18), "3.00");
        Assert.Equal(["项目", "政府性基金预算", "国有资本经营预算", "单位资金"], AssertPdf.OneGrid(sheet).Rows[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_short_heading_over_the_middle_of_several_spans_them_all()
    {
        var sheet = new PdfSheet().Text(60, 120, "项目").Text(200, 120, "合计").Text(320, 112, "基本支出").Text(500, 120, "项目支出")
            .Text(260, 128, "小计").Text(320, 128, "人员经费").Text(400, 128, "公用经费");
        for (var i = 0; i < 4; i++) sheet.Text(60, 150 + (i * 18), "教育支出").Text(200, 150 + (i * 18), "9.00").Text(260, 150 + (i * 18), "5.00").Text(325, 150 + (i * 18), "3.00").Text(405, 150 + (i * 18), "2.00").Text(505, 150 + (i * 18), "4.00");
        AssertPdf.Cells(AssertPdf.OneGrid(sheet).Rows[0], ("项目", 0, 1, 1), ("合计", 1, 1, 1), ("基本支出", 2, 3, 1), ("项目支出", 5, 1, 1));
    }

    [Fact]
    public void One_row_of_several_amounts_below_headings_is_a_table()
    {
        var sheet = new PdfSheet().Text(60, 120, "合计").Text(160, 120, "公务接待费").Text(260, 120, "公务用车费").Text(60, 140, "9.00").Text(160, 140, "5.00").Text(260, 140, "4.00");
        AssertPdf.Rows(AssertPdf.OneGrid(sheet), [["合计", "公务接待费", "公务用车费"], ["9.00", "5.00", "4.00"]]);
    }

    [Fact]
    public void The_caption_above_it_stays_a_paragraph()
    {
        var blocks = AssertPdf.Yields(Printed(new PdfSheet().Text(200, 70, "表5一般公共预算支出表").Line(60, 108, 500, 108).TextTo(500, 100, "单位：万元"))).Blocks;
        Assert.Equal(["表5一般公共预算支出表", "单位：万元"], blocks.Take(2).Select(block => Assert.IsType<Paragraph>(block).Text));
        Assert.IsType<Grid>(blocks[2]);
    }

    [Fact]
    public void Sentences_and_contents_are_no_tables()
    {
        var sheet = new PdfSheet().Text(60, 100, "2026年预算收入1,300.00万元，比上年增加20.50万元，增长1.6%，").Text(60, 116, "其中：基本支出1,020.50万元，项目支出300.00万元。");
        for (var i = 0; i < 5; i++) sheet.Text(60, 200 + (i * 16), $"{i + 1}.").Text(90, 200 + (i * 16), "部门收支总表").Text(480, 200 + (i * 16), $"{i + 7}");
        Assert.Empty(AssertPdf.Yields(sheet).Blocks.OfType<Grid>());
    }

    /// <summary>Lines from 150 with a label and an amount.</summary>
    private static PdfSheet Amounts(PdfSheet sheet, int count)
    {
        for (var i = 0; i < count; i++) sheet.Text(60, 150 + (i * 18), "教育支出").TextTo(300, 150 + (i * 18), "1.00");
        return sheet;
    }

    /// <summary>Four lines from 120: the label on the left, amounts flush right.</summary>
    private static PdfSheet Printed(PdfSheet sheet)
    {
        for (var row = 0; row < Rows.Length; row++)
        {
            var y = 120 + (row * 18);
            sheet.Text(60, y, Rows[row][0]);
            for (var column = 1; column < Rows[row].Length; column++)
            {
                if (Rows[row][column].Length > 0) sheet.TextTo(200 + (column * 100), y, Rows[row][column]);
            }
        }

        return sheet;
    }
}
