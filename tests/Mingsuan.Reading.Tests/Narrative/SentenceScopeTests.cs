using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Whose money a sentence speaks of that does not say so.</summary>
public sealed class SentenceScopeTests
{
    private const string Tables = """
        收支预算总表

        单位名称：临江市档案馆
        单位：万元

        收入		支出	
        项目	预算数	项目	预算数
        一、一般公共预算拨款收入	8.00	一、一般公共服务支出	9.00
        二、事业收入	1.00		
        收入总计	9.00	支出总计	9.00

        一般公共预算支出表

        单位名称：临江市档案馆
        单位：万元

        科目编码	科目名称	合计	基本支出	项目支出
        	合计	8.00	6.00	2.00
        201	一般公共服务支出	8.00	6.00	2.00

        """;

    [Fact]
    public void A_part_follows_its_whole_where_the_only_table_of_it_is_of_other_money()
    {
        var facts = Read($"{Tables}\n三、支出预算情况\n2025年支出预算9.00万元，其中：基本支出7.00万元，项目支出2.00万元。\n");
        var basic = Assert.Single(facts, fact => fact.Figure.Text.StartsWith("7.00", StringComparison.Ordinal));
        var cube = DisclosureCatalog.Default.Cube;
        Assert.Equal(("basic", cube.Source.Root), (basic.Coordinate[cube.Nature]!.Id, basic.Coordinate[cube.Source]));
    }

    /// <summary>The table of one source prints this year's money only; the sentence lists the sources of all money.</summary>
    [Fact]
    public void Sources_that_a_text_lists_are_of_the_years_of_what_they_make_up()
    {
        var facts = Read(
            """
            收支预算总表

            单位名称：临江市档案馆
            单位：万元

            收入		支出	
            项目	预算数	项目	预算数
            一、一般公共预算拨款收入	8.00	一、一般公共服务支出	9.00
            本年收入合计	8.00	本年支出合计	9.00
            上年结转	1.00		
            收入总计	9.00	支出总计	9.00

            三、财政拨款收支预算情况
            2025年财政拨款收支总预算9.00万元。收入为一般公共预算拨款9.00万元，政府性基金预算拨款0.00万元。
            """);
        var cube = DisclosureCatalog.Default.Cube;
        var general = Assert.Single(facts, fact => fact.Statement is Statement.Sentence && fact.Coordinate[cube.Source]?.Id == "general");
        Assert.Equal(cube.Timing.Root, general.Coordinate[cube.Timing]);
    }

    [Fact]
    public void Revenue_that_is_as_much_as_all_uses_is_of_all_years()
    {
        var facts = Read(
            """
            收支预算总表

            单位名称：临江市档案馆
            单位：万元

            收入		支出	
            项目	预算数	项目	预算数
            一、政府性基金预算拨款收入	3.00	一、文化旅游体育与传媒支出	3.80
            上年结转	0.80		
            收入总计	3.80	支出总计	3.80

            政府性基金预算支出表

            单位名称：临江市档案馆
            单位：万元

            科目编码	科目名称	支出总计	基本支出	项目支出
            	合计	3.80	0.00	3.80
            207	文化旅游体育与传媒支出	3.80	0.00	3.80

            三、其他说明
            2025年本部门政府性基金预算收入3.80万元。
            """);
        var revenue = Assert.Single(facts, fact => fact.Figure.Text == "3.80万元");
        Assert.Equal("all", revenue.Coordinate[DisclosureCatalog.Default.Cube.Timing]!.Id);
    }

    /// <summary>A wrong digit agrees with no table; the paragraph that says the same amount does.</summary>
    [Fact]
    public void What_agrees_nowhere_is_said_in_the_scope_of_the_sentences_that_agree()
    {
        var facts = Read($"{Tables}\n三、支出预算情况\n2025年基本支出6.00万元，用于人员工资。\n2025年基本支出6.80万元，主要是人员工资。\n");
        var cube = DisclosureCatalog.Default.Cube;
        var wrong = Assert.Single(facts, fact => fact.Figure.Text.StartsWith("6.80", StringComparison.Ordinal));
        Assert.Equal("general", wrong.Coordinate[cube.Source]!.Id);
    }

    [Fact]
    public void Fiscal_money_of_an_account_of_one_budget_is_money_of_that_budget()
    {
        var facts = Read(
            $"""
            {Tables.TrimEnd()}
            20126	档案事务	8.00	6.00	2.00
            2012601	行政运行	6.00	6.00	
            2012604	档案馆	2.00		2.00

            三、财政拨款支出情况
            2025年财政拨款支出8.00万元，其中：档案事务（款）档案馆（项）2.70万元。
            """);
        var item = Assert.Single(facts, fact => fact.Figure.Text.StartsWith("2.70", StringComparison.Ordinal));
        Assert.Equal("general", item.Coordinate[DisclosureCatalog.Default.Cube.Source]!.Id);
    }

    private static IEnumerable<Fact> Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "made-up.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        return new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]).Facts;
    }
}
