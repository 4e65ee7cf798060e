using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Codes whose levels stand on several rows or in several blocks, labels that go on over blocks, and groups of columns by year.</summary>
public sealed class BlockTests
{
    [Fact]
    public void A_code_of_one_level_goes_on_from_the_rows_above()
    {
        var cells = Cells("一般公共预算支出情况表\n单位：万元\n科目编码\t\t\t科目名称\t合计\n类\t款\t项\t\t\n212\t\t\t城乡社区支出\t9.00\n\t01\t\t城乡社区管理事务\t6.00\n\t\t01\t行政运行\t6.00\n\t03\t\t城乡社区公共设施\t3.00\n\t\t99\t其他城乡社区公共设施支出\t3.00\n");
        Assert.Equal(["212", "21201", "2120101", "21203", "2120399"], cells.Select(cell => Member(cell, "function")));
    }

    [Fact]
    public void Codes_of_two_classifications_are_each_of_the_names_behind_them()
    {
        var cells = Cells("一般公共预算基本支出情况表\n单位：万元\n科目编码\t\t部门预算支出经济分类科目名称\t科目编码\t\t政府预算支出经济分类科目名称\t合计\n类\t款\t\t类\t款\t\t\n301\t\t工资福利支出\t501\t\t机关工资福利支出\t9.00\n301\t01\t基本工资\t501\t01\t工资奖金津补贴\t9.00\n");
        Assert.Equal([("301", "501"), ("30101", "50101")], cells.Select(cell => (Member(cell, "economic"), Member(cell, "government-economic"))));
    }

    [Fact]
    public void A_source_without_a_number_below_money_carried_over_is_of_that_money()
    {
        var cells = Cells("财政拨款收支预算总表\n单位：万元\n收入\t\n项目\t预算数\n一、财政拨款\t9.00\n一般公共预算\t9.00\n二、上年结转结余\t3.00\n一般公共预算\t2.00\n政府性基金预算\t1.00\n收入总计\t12.00\n").ToList();
        Assert.Equal([("general", "carryover"), ("fund", "carryover")], cells[3..5].Select(cell => (Member(cell, "source"), Member(cell, "timing"))));
    }

    [Fact]
    public void Groups_of_columns_are_of_the_year_before_of_this_year_and_of_the_change()
    {
        var cells = Cells("2026年部门综合预算一般公共预算拨款“三公”经费支出预算表\n单位：元\n单位名称\t上年\t\t当年\t\t增减变化情况\t\n\t小计\t公务接待费\t小计\t公务接待费\t小计\t公务接待费\n合计\t40.00\t40.00\t30.00\t30.00\t-10.00\t-10.00\n");
        Assert.Equal(["2025", "2025", "2026", "2026", "2026", "2026"], cells.Select(cell => Member(cell, "year")));
        Assert.Equal(["amount", "amount", "amount", "amount", "change", "change"], cells.Select(cell => Member(cell, "measure")));
    }

    [Fact]
    public void A_table_of_revenue_and_expenditure_lists_no_projects_and_a_label_over_two_blocks_is_of_the_one_with_the_amount()
    {
        const string page = """
            <!DOCTYPE html><html><body><h1>示例市测试局2026年部门预算</h1><p>收支预算总表</p><p>单位：万元</p><table>
            <tr><td colspan="2">收入</td><td colspan="4">支出</td></tr>
            <tr><td rowspan="2">项目名称</td><td rowspan="2">金额</td><td colspan="2">功能分类</td><td colspan="2">支出用途</td></tr>
            <tr><td>功能科目名称</td><td>金额</td><td>项目名称</td><td>金额</td></tr>
            <tr><td>一、财政拨款</td><td>9.00</td><td>一、一般公共服务支出</td><td>9.00</td><td>一、基本支出</td><td>5.00</td></tr>
            <tr><td>二、其他资金</td><td></td><td>二、国防支出</td><td></td><td>二、项目支出</td><td>4.00</td></tr>
            <tr><td>当年收入小计</td><td>9.00</td><td colspan="3">当年支出小计</td><td>9.00</td></tr>
            </table>
            """;
        var table = Read(page, "made-up.html");
        Assert.All(table.Panels.SelectMany(panel => panel.Cells), cell => Assert.Equal("all", Member(cell, "project")));
        Assert.Equal([3, 2, 3], table.Panels.Select(panel => panel.Rows.Length));
        Assert.Equal(["basic", "project", "expenditure"], table.Panels[2].Cells.Select(cell => Member(cell, "nature")));
    }

    private static string? Member(TableCell cell, string dimension) => cell.Coordinate[cell.Coordinate.Cube[dimension]]?.Id;

    private static IEnumerable<TableCell> Cells(string text) => Read(text, "made-up.txt").Panels.SelectMany(panel => panel.Cells);

    private static Table Read(string text, string name)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, name, ReadLimits.Default, TestContext.Current.CancellationToken));
        return Assert.Single(new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]).Tables);
    }
}
