using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Lines become paragraphs and grids.</summary>
public sealed class TextLayoutTests
{
    [Fact]
    public void A_line_is_a_paragraph_with_its_number()
    {
        var document = AssertReading.Yields("单位：万元\n\n收入预算总表\n");
        Assert.Equal("text", document.Carrier);
        Assert.Equal([("单位：万元", 1), ("收入预算总表", 3)], document.Blocks.Cast<Paragraph>().Select(block => (block.Text, block.Place.Line ?? 0)));
        Assert.All(document.Blocks, block => Assert.Equal((null, "a.txt"), (block.Place.Page, block.Place.File)));
        Assert.Empty(document.Diagnostics);
    }

    [Theory]
    [InlineData("a\r\nb\nc\rd")]
    [InlineData("a\nb\nc\nd\n")]
    public void Every_kind_of_line_end_counts_once(string text) =>
        Assert.Equal([1, 2, 3, 4], AssertReading.Yields(text).Blocks.Select(block => block.Place.Line ?? 0));

    [Theory]
    [InlineData("# 收支预算总表", "收支预算总表", 1)]
    [InlineData("### 三、说明  ", "三、说明", 3)]
    [InlineData("第一部分", "第一部分", 0)]
    [InlineData("#####", "#####", 0)]
    [InlineData("####### 七", "####### 七", 0)]
    [InlineData("  其中：基本支出 ", "  其中：基本支出", 0)]
    [InlineData("　　（一）主要职责", "　　（一）主要职责", 0)]
    public void Heading_marks_give_the_level_and_indentation_stays(string line, string text, int level)
    {
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(AssertReading.Yields(line).Blocks));
        Assert.Equal((text, level), (paragraph.Text, paragraph.HeadingLevel));
        Assert.Equal(text, paragraph.Place.Text);
    }

    [Fact]
    public void Lines_with_tabs_are_a_grid_in_which_a_blank_cell_is_a_cell()
    {
        var grid = Assert.IsType<Grid>(Assert.Single(AssertReading.Yields("项 目\t预算数\t\n \t 57,746.89 \t\n").Blocks));
        Assert.Equal(3, grid.ColumnCount);
        Assert.Equal([["项 目", "预算数", ""], ["", "57,746.89", ""]], grid.Rows.Select(row => row.Cells.Select(cell => cell.Text)));
        Assert.Equal([0, 1, 2], grid.Rows[1].Cells.Select(cell => cell.Column));
        Assert.Equal((1, 2), (grid.Place.Line ?? 0, grid.Rows[1].Place.Line ?? 0));
    }

    [Fact]
    public void A_cell_knows_its_stretch_of_the_line()
    {
        var row = ((Grid)AssertReading.Yields("合计\t 665.89\t").Blocks[0]).Rows[0];
        Assert.Equal([new TextSpan(0, 2), new TextSpan(3, 7), new TextSpan(11, 0)], row.Cells.Select(cell => cell.Place.Span ?? default));
    }

    [Fact]
    public void A_blank_line_and_a_line_without_tabs_end_a_grid() =>
        Assert.Equal(
            [typeof(Grid), typeof(Grid), typeof(Paragraph), typeof(Grid)],
            AssertReading.Yields("a\t1\n\nb\t2\n表3\nc\t3").Blocks.Select(block => block.GetType()));

    [Fact]
    public void A_form_feed_starts_a_page_and_ends_a_grid()
    {
        var blocks = AssertReading.Yields("封面\na\t1\n\fb\t2\n尾\f").Blocks;
        Assert.Equal([(1, 1), (1, 2), (2, 3), (2, 4)], blocks.Select(block => (block.Place.Page ?? 0, block.Place.Line ?? 0)));
    }

    [Fact]
    public void Control_characters_are_removed_and_reported_once()
    {
        var document = AssertReading.Yields("支出预算总表，金额单位为万元，数据来源于部门\n合\0\0\u0001计\u0007金额\n本表反映全部收支情况，包括上年结转和结余资金");
        Assert.Equal("合计金额", ((Paragraph)document.Blocks[1]).Text);
        var diagnostic = AssertReading.Reports("control-characters-removed", document.Diagnostics);
        Assert.Equal(("2", 2), (diagnostic.Values["count"], diagnostic.Place.Line ?? 0));
    }

    [Fact]
    public void A_line_that_is_too_long_is_cut_and_nothing_of_it_is_lost()
    {
        var document = AssertReading.Yields("一二三𠀀五六七\n八", new ReadLimits { MaxLineLength = 4 });
        Assert.Equal(["一二三", "𠀀五六", "七", "八"], document.Blocks.Cast<Paragraph>().Select(block => block.Text));
        Assert.Equal("8", AssertReading.Reports("line-cut", document.Diagnostics).Values["length"]);
    }
}
