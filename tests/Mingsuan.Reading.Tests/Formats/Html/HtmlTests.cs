using System.Diagnostics;
using System.Net;
using System.Text;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Web pages are read as a browser shows them.</summary>
public sealed class HtmlTests
{
    [Fact]
    public void Every_cell_of_a_page_stands_where_it_is() => MiniDisclosure.HasEveryCell(AssertReading.Yields(Disclosure()));

    [Fact]
    public void A_page_states_the_same_facts_as_the_text() => MiniDisclosure.HasTheSameFacts(AssertReading.Yields(Disclosure()));

    [Theory]
    [InlineData("<meta charset=gb2312>", "GB18030")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gbk\">", "GB18030")]
    [InlineData("<meta charset=\"utf-8\">", "utf-8")]
    [InlineData("", "utf-8")]
    [InlineData("", "utf-16")]
    public void The_encoding_is_the_one_that_fits(string meta, string encoding)
    {
        var writer = encoding == "GB18030" ? CodePagesEncodingProvider.Instance.GetEncoding(encoding)! : Encoding.GetEncoding(encoding);
        var document = AssertReading.Yields([.. encoding == "utf-16" ? writer.GetPreamble() : [], .. writer.GetBytes($"<html><head>{meta}</head><body><p>部门预算</p></body></html>")]);
        Assert.Equal(["部门预算"], TextsOf(document));
        Assert.Empty(document.Diagnostics);
    }

    [Fact]
    public void Blocks_and_breaks_end_lines_and_white_space_runs_together() =>
        Assert.Equal(["基本 支出", "项目支出", "一、说明", "甲乙"], TextsOf(Page("<div>基本\n   支出<br>项目支出<h2>一、说明</h2><p>甲<span>乙</span></p></div>")));

    [Fact]
    public void Headings_have_levels() => Assert.Equal([0, 2], Page("<p>甲</p><h2>乙</h2>").Blocks.Cast<Paragraph>().Select(block => block.HeadingLevel));

    [Fact]
    public void Scripts_styles_and_navigation_are_no_text() =>
        Assert.Equal(["甲"], TextsOf(Page("<script>var a='x'</script><style>p{}</style><nav>首页</nav><p>甲</p><!-- 注 -->")));

    [Fact]
    public void Hidden_elements_are_counted_not_read()
    {
        var document = Page("<p>甲</p><p style=\"display: none\">乙</p><table><tr><td>a</td><td>b</td></tr><tr hidden><td>c</td><td>d</td></tr></table>");
        Assert.Equal("2", AssertReading.Reports("page-hides-text", document.Diagnostics).Values["count"]);
        Assert.Single(Assert.Single(document.Blocks.OfType<Grid>()).Rows);
    }

    [Fact]
    public void Spans_keep_every_cell_in_its_column()
    {
        var grid = Assert.Single(Page("<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td><td rowspan=2>丙</td></tr><tr><td>1</td><td>2</td></tr><tr><td>3</td><td></td><td>5</td><td>6</td></tr></table>").Blocks.OfType<Grid>());
        Assert.Equal([["甲", "乙", "", "丙"], ["", "1", "2", ""], ["3", "", "5", "6"]], grid.Rows.Select(row => row.Cells.Select(cell => cell.Text)));
        Assert.Equal((2, 1), (grid.Rows[0].Cells[1].ColumnSpan, grid.Rows[0].Cells[1].RowSpan));
        Assert.Equal(2, grid.Rows[0].Cells[3].RowSpan);
    }

    [Fact]
    public void A_raised_mark_of_a_note_is_no_digit_of_the_number()
    {
        var grid = Assert.Single(Page("<table><tr><td>甲<sup>2</sup></td><td>23.20<sup>2</sup></td></tr><tr><td>乙</td><td>1.00<sup>①</sup></td></tr></table>").Blocks.OfType<Grid>());
        Assert.Equal([["甲2", "23.20"], ["乙", "1.00"]], grid.Rows.Select(row => row.Cells.Select(cell => cell.Text)));
    }

    [Fact]
    public void A_table_for_layout_is_walked_through()
    {
        var document = Page("<table><tr><td>左栏</td><td><p>正文</p><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></table>");
        Assert.Equal(["左栏", "正文"], TextsOf(document));
        Assert.Equal(2, Assert.Single(document.Blocks.OfType<Grid>()).Rows.Length);
    }

    [Fact]
    public void A_workbook_that_is_a_page_is_a_page()
    {
        var document = AssertReading.Yields("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body><table><tr><td>科目</td><td x:num=\"12.5\">12.50</td></tr></table></body></html>");
        Assert.Equal("html", document.Carrier);
        Assert.Equal("12.50", Assert.Single(document.Blocks.OfType<Grid>()).Rows[0][1]);
    }

    [Theory]
    [InlineData("div")]
    [InlineData("b")]
    [InlineData("table><tr><td")]
    public void A_deep_page_ends_soon(string tag)
    {
        var clock = Stopwatch.StartNew();
        Assert.NotNull(AssertReading.Open(Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat($"<{tag}>", 200_000)) + "x")));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void An_absurd_span_is_cut() =>
        Assert.InRange(Page("<table><tr><td colspan=1000000 rowspan=1000000>甲</td></tr><tr><td>乙</td><td>丙</td></tr></table>").Blocks.OfType<Grid>().Single().ColumnCount, 2, 4000);

    [Fact]
    public void A_page_that_shows_nothing_is_empty() => AssertReading.Refuses("file-is-empty", Encoding.UTF8.GetBytes("<html><body><script>x</script></body></html>"));

    private static SourceDocument Page(string body) => AssertReading.Yields($"<!DOCTYPE html><html><head><title>题</title></head><body>{body}</body></html>");

    private static IEnumerable<string> TextsOf(SourceDocument document) => document.Blocks.OfType<Paragraph>().Select(block => block.Text);

    /// <summary>The invented disclosure as a page.</summary>
    internal static byte[] Disclosure()
    {
        var page = new StringBuilder($"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title></head><body><h1>{MiniDisclosure.Cover}</h1>");
        foreach (var table in MiniDisclosure.Tables)
        {
            page.Append($"<p>{table.Number}</p><p>{table.Title}</p><p>{MiniTable.Body}</p><p>{MiniTable.Unit}</p>{TableOf(table)}");
        }

        return Encoding.UTF8.GetBytes(page.Append($"<p>{MiniDisclosure.Heading}</p><p>{MiniDisclosure.Sentence}</p></body></html>").ToString());
    }

    /// <summary>The table as an element of a page.</summary>
    internal static string TableOf(MiniTable table) =>
        $"<table border=1>{string.Concat(table.Rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td colspan={cell.Columns} rowspan=\"{cell.Rows}\">{WebUtility.HtmlEncode(cell.Text)}</td>"))}</tr>"))}</table>";
}
