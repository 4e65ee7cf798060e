using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>What titles, codes and goods of small tables become.</summary>
public sealed class TableMechanismTests
{
    [Fact]
    public void Codes_stay_codes_where_the_total_stands_in_their_column()
    {
        var table = Read("2024年一般公共预算支出明细表\n单位：万元\n部门经济科目编码\t部门经济科目名称\t政府经济科目编码\t政府经济科目名称\t合计\n合计\t\t\t\t3.00\n301\t工资福利支出\t\t\t3.00\n30101\t基本工资\t50101\t工资奖金津补贴\t3.00\n");
        var last = Cells(table).Last().Coordinate;
        Assert.Equal(("30101", "50101"), (last[last.Cube.Economic]!.Id, last[last.Cube.GovernmentEconomic]!.Id));
    }

    [Fact]
    public void Goods_have_quantities_that_are_no_money()
    {
        var table = Read("2024年部门政府采购（资产配置、购买服务）预算表\n单位：元\n采购项目\t采购目录\t规格型号\t数量\t预算金额\n合计\t\t\t7\t900.00\n林区巡护\t望远镜\t八倍\t7\t900.00\n");
        Assert.Equal(["quantity", "amount"], Cells(table).Where(cell => cell.Row == 1).Select(cell => cell.Coordinate[cell.Coordinate.Cube.Measure]!.Id));
        Assert.All(Cells(table), cell => Assert.Equal("procurement", cell.Coordinate[cell.Coordinate.Cube.Aspect]!.Id));
    }

    [Fact]
    public void Codes_of_one_level_a_row_go_on_from_the_rows_above()
    {
        var table = Read("2024年支出总体情况表\n单位：万元\n科目编码\t\t\t科目名称\t合计\n类\t款\t项\t\t\n\t\t\t合计\t3.00\n205\t\t\t教育支出\t3.00\n\t08\t\t进修及培训\t3.00\n\t\t03\t培训支出\t2.00\n\t\t99\t其他进修及培训\t1.00\n");
        Assert.Equal(["all", "205", "20508", "2050803", "2050899"], Cells(table).Select(cell => cell.Coordinate[cell.Coordinate.Cube.Function]!.Id));
    }

    [Fact]
    public void Codes_without_a_classification_are_of_the_names_behind_them()
    {
        var table = Read("2024年一般公共预算基本支出情况表\n单位：万元\n科目编码\t\t部门预算支出经济分类科目名称\t科目编码\t\t政府预算支出经济分类科目名称\t基本支出\n类\t款\t\t类\t款\t\t\n\t\t合计\t\t\t\t3.00\n301\t12\t其他社会保障缴费\t505\t01\t工资福利支出\t3.00\n");
        var last = Cells(table).Last().Coordinate;
        Assert.Equal(("30112", "50501"), (last[last.Cube.Economic]!.Id, last[last.Cube.GovernmentEconomic]!.Id));
    }

    [Fact]
    public void The_half_of_a_wide_table_on_the_next_page_stands_beside_the_first()
    {
        var table = Read("2024年收入总表\n单位：万元\n合计\t本年收入\t\n\t小计\t一般公共预算资金\n9.00\t7.00\t6.00\n\n2024年收入总表\n单位：万元\n\t上年结转结余\n其他收入\t小计\n1.00\t2.00\n");
        Assert.Equal(["all all", "current all", "current general", "current other", "carryover all"], Cells(table).Select(cell => $"{cell.Coordinate[cell.Coordinate.Cube.Timing]!.Id} {cell.Coordinate[cell.Coordinate.Cube.Source]!.Id}"));
    }

    [Fact]
    public void A_number_too_long_for_its_cell_stays_in_its_column()
    {
        var table = Read("<!DOCTYPE html><html><body><p>2024年支出总表</p><p>单位：万元</p><table><tr><td>科目编码</td><td>科目名称</td><td>合计</td><td>基本支出</td></tr><tr><td>201</td><td>一般公共服务支出</td><td>1024807.17</td><td>3.00</td></tr><tr><td>合计</td><td colspan=2>1024807.17</td><td>3.00</td></tr></table></body></html>", "made-up.html");
        Assert.Equal("1024807.17", Cells(table).Single(cell => cell is { Row: 1, Column: 0 }).Figure.Text);
    }

    [Theory]
    [InlineData("2024年部门支出明细表\n（按功能分类-不含上年结转）", "2024年部门支出明细表（按功能分类-不含上年结转）")]
    [InlineData("2024年部门支出明细表（按功能分\n类-不含上年结转）", "2024年部门支出明细表（按功能分类-不含上年结转）")]
    [InlineData("2024年部门一般公共预算“三公”经费及\n会议费、培训费支出预算表", "2024年部门一般公共预算“三公”经费及会议费、培训费支出预算表")]
    [InlineData("公开09表：一般公共预算会议费、培训费\n支出预算表", "公开09表：一般公共预算会议费、培训费支出预算表")]
    [InlineData("2024年部门支出（基本、项目）\n预算表（不含上年结转）", "2024年部门支出（基本、项目）预算表（不含上年结转）")]
    public void A_title_on_two_lines_is_whole(string lines, string title) =>
        Assert.Equal(title, Read(lines + "\n单位：万元\n科目编码\t科目名称\t合计\n\t合计\t3.00\n201\t一般公共服务支出\t3.00\n").Title);

    private static IEnumerable<TableCell> Cells(Table table) => table.Panels.SelectMany(panel => panel.Cells);

    private static Table Read(string text, string name = "made-up.txt")
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, name, ReadLimits.Default, TestContext.Current.CancellationToken));
        return Assert.Single(new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]).Tables);
    }
}
