using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>What settles the timing and the source of tables that do not say them, and rows that compare years.</summary>
public sealed class OpenScopeTests
{
    /// <summary>Tables whose amounts show that they are of all money, carried over or not.</summary>
    private const string Shown = """
        2024年收支总表
        单位：万元
        收入		支出	
        项目	预算数	项目	预算数
        一、一般公共预算拨款收入	90.00	一、教育支出	100.00
        本年收入合计	90.00	本年支出合计	100.00
        上年结转结余	10.00	年终结转结余	
        收入总计	100.00	支出总计	100.00
        2024年支出总表
        单位：万元
        科目编码	科目名称	合计	基本支出	项目支出
        	合计	100.00	60.00	40.00
        205	教育支出	100.00	60.00	40.00
        2024年财政拨款收支总表
        单位：万元
        收入		支出	
        项目	预算数	项目	预算数
        一、本年收入	90.00	一、本年支出	100.00
        （一）一般公共预算拨款	90.00	（一）教育支出	100.00
        二、上年结转	10.00	二、年终结转结余	
        收入总计	100.00	支出总计	100.00

        """;

    private const string Services = "2024年财政拨款政府购买服务明细表\n单位：万元\n指导性目录\t\t\t预算金额\n一级\t二级\t三级\t\n合 计\t\t\t7.00\n01-公共服务\t0108-文化公共服务\t文物保护服务\t3.00\n01-公共服务\t0115-公共信息服务\t宣传服务\t4.00\n";

    [Fact]
    public void A_table_that_is_silent_on_timing_keeps_the_habit_of_those_whose_amounts_showed_it()
    {
        var table = Read(Shown + Services)[^1];
        Assert.All(Cells(table), cell => Assert.True(cell.Coordinate[cell.Coordinate.Cube.Timing]!.IsAll));
        Assert.Equal(ScopeBasis.Habit, Assert.Single(table.InferredScopes).Basis);
    }

    [Fact]
    public void Without_a_habit_it_stays_open()
    {
        var table = Read(Shown[..Shown.IndexOf("2024年支出总表", StringComparison.Ordinal)] + Services)[^1];
        Assert.All(Cells(table), cell => Assert.Null(cell.Coordinate[cell.Coordinate.Cube.Timing]));
    }

    [Fact]
    public void The_entries_of_a_directory_are_parts_of_what_the_title_names()
    {
        var table = Read(Shown + Services)[^1];
        var aspect = DisclosureCatalog.Default.Cube.Aspect;
        Assert.Equal(["purchased-services", "文物保护服务", "宣传服务"], Cells(table).Select(cell => cell.Coordinate[aspect]!).Select(member => member.IsLocal ? member.Label : member.Id));
        Assert.All(Cells(table), cell => Assert.True(cell.IsBound && cell.Coordinate[aspect]!.IsWithin(aspect["purchased-services"])));
    }

    [Fact]
    public void A_source_in_a_longer_word_of_the_title_is_the_widest_that_its_money_can_have()
    {
        var table = Read(Shown + "2024年财政拨款“三公”经费支出表\n单位：万元\n“三公”经费财政拨款预算总额\t因公出国（境）费用\t公务接待费\n3.00\t1.00\t2.00\n")[^1];
        Assert.All(Cells(table), cell => Assert.Equal("fiscal", cell.Coordinate[cell.Coordinate.Cube.Source]!.Id));
        Assert.Contains(table.InferredScopes, scope => scope.Basis == ScopeBasis.Title);
    }

    [Fact]
    public void Rows_may_be_years_and_the_change_between_them()
    {
        var table = Assert.Single(Read("2024年“三公”经费支出表\n单位：万元\n预算单位\t年度\t因公出国(境)费\t公务接待费\n临江市档案馆\t2023年\t1.00\t2.00\n\t2024年\t1.50\t2.00\n\t增减变化金额\t0.50\t0.00\n"));
        var cube = DisclosureCatalog.Default.Cube;
        Assert.Equal(["2023 amount", "2024 amount", "2024 change"], Cells(table).Where(cell => cell.Column == 0).Select(cell => $"{cell.Coordinate[cube.Year]!.Id} {cell.Coordinate[cube.Measure]!.Id}"));
        Assert.True(table.Panels[0].Rows[0].IsBody);
    }

    [Fact]
    public void The_change_compares_with_the_earlier_year()
    {
        var facts = Disclosure("2024年“三公”经费支出表\n单位：万元\n预算单位\t年度\t因公出国(境)费\n临江市档案馆\t2023年\t1.00\n\t2024年\t1.50\n\t增减变化金额\t0.50\n").Facts;
        Assert.Equal(["", "", "2023"], facts.Select(fact => fact.Base?[DisclosureCatalog.Default.Cube.Year]?.Id ?? string.Empty));
    }

    [Fact]
    public void The_year_of_the_cover_is_the_document_s_though_its_text_names_the_year_before_more_often()
    {
        var duties = string.Concat(Enumerable.Repeat("负责某项工作。\n", 12));
        var said = string.Concat(Enumerable.Range(1, 5).Select(item => $"（{item}）比2023年预算增加{item}万元。\n"));
        Assert.Equal(new FiscalYear(2024), Disclosure($"2024年临江市档案馆部门预算\n{duties}一、说明\n2024年部门预算收入9万元。\n{said}").Year);
    }

    [Fact]
    public void A_mark_before_a_name_is_no_name()
    {
        var table = Assert.Single(Read("2024年政府采购预算明细表\n单位：万元\n项目编号\t项目\t总计\n合计\t\t5.00\nA\t货物\t3.00\nB\t工程\t2.00\n"));
        Assert.Equal(["procurement", "procurement-goods", "procurement-works"], Cells(table).Select(cell => cell.Coordinate[DisclosureCatalog.Default.Cube.Aspect]!.Id));
    }

    [Theory]
    [InlineData("**\t1")]
    [InlineData("**\t1\t2")]
    public void Column_numbers_behind_a_sign_are_no_row(string numbers)
    {
        var table = Assert.Single(Read($"2024年国有资本经营预算支出预算表\n单位：万元\n功能分类科目名称\t项目支出\t\n{numbers}\n合计\t\t\n"));
        Assert.DoesNotContain(Cells(table), cell => cell.Figure.IsStated);
    }

    private static IEnumerable<TableCell> Cells(Table table) => table.Panels.SelectMany(panel => panel.Cells);

    private static IReadOnlyList<Table> Read(string text) => Disclosure(text).Tables;

    private static Disclosure Disclosure(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "made-up.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        return new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]);
    }
}
