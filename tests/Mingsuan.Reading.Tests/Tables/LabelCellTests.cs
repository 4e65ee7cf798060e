using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Label cells that run over rows, over columns, or below a heading that means projects elsewhere.</summary>
public sealed class LabelCellTests
{
    private const string Halves = "<table><tr><td colspan=2>收入</td><td colspan=4>支出</td></tr><tr><td>项目名称</td><td>金额</td><td>功能科目名称</td><td>金额</td><td>项目名称</td><td>金额</td></tr>";

    [Fact]
    public void Rows_beside_one_name_are_its_parts()
    {
        var table = Read("2024年收入预算总表", "<table><tr><td colspan=2>项目名称</td><td>金额</td></tr><tr><td colspan=2>收入总计</td><td>9.00</td></tr><tr><td rowspan=2>一般公共预算资金</td><td>小计</td><td>6.00</td></tr><tr><td>专项收入</td><td>6.00</td></tr><tr><td rowspan=3>其他资金</td><td>小计</td><td>3.00</td></tr><tr><td>事业收入</td><td>1.00</td></tr><tr><td>其他收入</td><td>2.00</td></tr></table>");
        var sources = table.Panels[0].Cells.Select(cell => cell.Coordinate[cell.Coordinate.Cube.Source]!).ToList();
        Assert.Equal(("general", "other-funds"), (sources[1].Id, sources[3].Id));
        Assert.True(sources[2].IsWithin(sources[1]));
        Assert.All(sources.Skip(4), source => Assert.True(source.IsWithin(sources[3]) && source != sources[3]));
    }

    [Fact]
    public void Words_of_money_below_a_heading_of_projects_are_no_projects()
    {
        var table = Read("2024年收支预算总表", $"{Halves}<tr><td>一、财政拨款</td><td>7.00</td><td>一、教育支出</td><td>7.00</td><td>一、基本支出</td><td>5.00</td></tr><tr><td>二、事业收入</td><td></td><td></td><td></td><td>二、项目支出</td><td>2.00</td></tr></table>");
        Assert.Equal(3, table.Panels.Length);
        Assert.All(table.Panels.SelectMany(panel => panel.Cells), cell => Assert.True(cell.Coordinate[cell.Coordinate.Cube.Project]!.IsAll));
    }

    [Fact]
    public void A_label_over_two_halves_names_the_amount_behind_it()
    {
        var table = Read("2024年收支预算总表", $"{Halves}<tr><td>一、财政拨款</td><td>7.00</td><td>一、教育支出</td><td>7.00</td><td>一、基本支出</td><td>7.00</td></tr><tr><td>当年收入小计</td><td>7.00</td><td colspan=3>当年支出小计</td><td>7.00</td></tr></table>");
        Assert.Equal(["一、教育支出"], table.Panels[1].Rows.Select(row => row.Label));
        Assert.Equal(["一、基本支出", "当年支出小计"], table.Panels[2].Rows.Select(row => row.Label));
    }

    [Fact]
    public void A_heading_that_is_cut_between_two_rows_is_one()
    {
        var table = Read("2024年收入预算总表", "<table><tr><td>科目</td><td></td><td>上年结</td><td>事业</td></tr><tr><td>科目名称</td><td>合计</td><td>转</td><td>收入</td></tr><tr><td>合计</td><td>9.00</td><td>2.00</td><td>7.00</td></tr><tr><td>教育支出</td><td>9.00</td><td>2.00</td><td>7.00</td></tr></table>");
        var coordinates = table.Panels[0].Cells.Select(cell => cell.Coordinate).ToList();
        Assert.Equal("carryover", coordinates[1][coordinates[1].Cube.Timing]?.Id);
        Assert.Equal("service", coordinates[2][coordinates[2].Cube.Source]?.Id);
    }

    private static Table Read(string title, string table)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"<html><body><p>{title}</p><p>单位：万元</p>{table}</body></html>"));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "made-up.html", ReadLimits.Default, TestContext.Current.CancellationToken));
        return Assert.Single(new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]).Tables);
    }
}
