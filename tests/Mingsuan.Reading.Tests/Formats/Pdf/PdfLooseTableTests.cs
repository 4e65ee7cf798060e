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
