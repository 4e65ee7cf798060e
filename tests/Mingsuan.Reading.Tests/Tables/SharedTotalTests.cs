using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Pieces of one list side by side with one total for several of them.</summary>
public sealed class SharedTotalTests
{
    private const string Natures = "<tr><td colspan=3>人员经费</td><td colspan=6>公用经费</td></tr>";
    private const string Headings = "<tr><td>科目编码</td><td>科目名称</td><td>金额</td><td>科目编码</td><td>科目名称</td><td>金额</td><td>科目编码</td><td>科目名称</td><td>金额</td></tr>";

    [Theory]
    [InlineData("<td colspan=8>支出总计</td><td>90.00</td>")]
    [InlineData("<td colspan=3>基本支出合计</td><td colspan=6>90.00</td>")]
    [InlineData("<td>合计</td><td colspan=8>90.00</td>")]
    [InlineData("<td></td><td>合计</td><td>90.00</td><td></td><td></td><td></td><td></td><td></td><td></td>")]
    [InlineData("<td></td><td></td><td></td><td></td><td></td><td></td><td>合计</td><td></td><td>90.00</td>")]
    public void One_total_of_three_pieces_has_all_their_rows_as_parts(string total)
    {
        var panel = Assert.Single(Read(Natures, $"<tr>{total}</tr>").Panels);
        Assert.Equal(["301 personnel 60.00", "302 operating 25.00", "310 operating 5.00"], panel.Cells.SkipLast(1).Select(Told));
        Assert.Equal("all 90.00", $"{panel.Cells[^1].Coordinate[panel.Cells[^1].Coordinate.Cube.Economic]!.Id} {panel.Cells[^1].Figure.Text}");
        Assert.DoesNotContain(panel.Cells[^1].Coordinate[panel.Cells[^1].Coordinate.Cube.Nature]!.Id, new[] { "personnel", "operating" });
        Assert.Single(panel.Columns);
    }

    [Fact]
    public void The_total_may_stand_at_the_head_and_without_headings_of_nature()
    {
        var panel = Assert.Single(Read("<tr><td colspan=8>合计</td><td>90.00</td></tr>", string.Empty, total: true).Panels);
        Assert.Equal(["合计", "工资福利支出", "商品和服务支出", "资本性支出"], panel.Rows.Select(row => row.Label));
    }

    [Fact]
    public void Totals_of_some_pieces_join_these_only()
    {
        var panels = Read(Natures, "<tr><td colspan=2>人员经费小计</td><td>60.00</td><td colspan=5>公用经费小计</td><td>30.00</td></tr>").Panels;
        Assert.Equal([2, 3], panels.Select(panel => panel.Rows.Length));
        Assert.Equal(["all personnel 60.00", "all operating 30.00"], panels.Select(panel => Told(panel.Cells[^1])));
    }

    [Fact]
    public void A_total_that_its_own_piece_comes_to_is_of_that_piece() =>
        Assert.Equal(3, Read(Natures, "<tr><td></td><td>合计</td><td>60.00</td><td></td><td></td><td></td><td></td><td></td><td></td></tr>").Panels.Length);

    private static string Told(TableCell cell)
    {
        var cube = cell.Coordinate.Cube;
        return $"{cell.Coordinate[cube.Economic]!.Id} {cell.Coordinate[cube.Nature]!.Id} {cell.Figure.Text}";
    }

    private static Table Read(string head, string foot, bool total = false)
    {
        const string rows = "<tr><td>301</td><td>工资福利支出</td><td>60.00</td><td>302</td><td>商品和服务支出</td><td>25.00</td><td>310</td><td>资本性支出</td><td>5.00</td></tr>";
        var page = $"<!DOCTYPE html><html><body><h1>示例市测试局2026年部门预算</h1><p>一般公共预算基本支出表</p><p>单位：万元</p><table>{(total ? Headings + head : head + Headings)}{rows}{foot}</table></body></html>";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(page));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "made-up.html", ReadLimits.Default, TestContext.Current.CancellationToken));
        return Assert.Single(new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]).Tables);
    }
}
