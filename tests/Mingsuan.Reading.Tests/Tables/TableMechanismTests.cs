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

    [Theory]
    [InlineData("2024年部门支出明细表\n（按功能分类-不含上年结转）", "2024年部门支出明细表（按功能分类-不含上年结转）")]
    [InlineData("2024年部门支出明细表（按功能分\n类-不含上年结转）", "2024年部门支出明细表（按功能分类-不含上年结转）")]
    [InlineData("2024年部门一般公共预算“三公”经费及\n会议费、培训费支出预算表", "2024年部门一般公共预算“三公”经费及会议费、培训费支出预算表")]
    [InlineData("公开09表：一般公共预算会议费、培训费\n支出预算表", "公开09表：一般公共预算会议费、培训费支出预算表")]
    [InlineData("2024年部门支出（基本、项目）\n预算表（不含上年结转）", "2024年部门支出（基本、项目）预算表（不含上年结转）")]
    public void A_title_on_two_lines_is_whole(string lines, string title) =>
        Assert.Equal(title, Read(lines + "\n单位：万元\n科目编码\t科目名称\t合计\n\t合计\t3.00\n201\t一般公共服务支出\t3.00\n").Title);

    private static IEnumerable<TableCell> Cells(Table table) => table.Panels.SelectMany(panel => panel.Cells);

    private static Table Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "made-up.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        return Assert.Single(new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]).Tables);
    }
}
