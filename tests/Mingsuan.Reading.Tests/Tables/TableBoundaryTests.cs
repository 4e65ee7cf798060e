using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Where one table ends and the next begins.</summary>
public sealed class TableBoundaryTests
{
    private const string Revenue = "收入预算总表\n单位名称：临江市档案馆\t单位：万元\n项目\t合计\t事业收入\n合计\t5.00\t5.00\n临江市档案馆\t5.00\t5.00\n";

    [Fact]
    public void A_heading_of_a_part_that_ends_like_a_title_leaves_the_title_below_it_to_the_table()
    {
        var titles = Titles($"第二部分 2025年单位预算表\n表1\n{Revenue}");
        Assert.Equal(["收入预算总表"], titles);
    }

    [Fact]
    public void The_number_above_a_title_is_no_row_of_the_table_before()
    {
        const string first = "2024年部门支出总表\n单位：万元\n科目编码 科目名称 合计\n合计 9.00\n201 一般公共服务支出 9.00\n\n表2\n";
        var tables = Read($"{first}2024年部门收入总表\n单位：万元\n科目编码 科目名称 合计\n合计 9.00\n201 一般公共服务支出 9.00\n");
        Assert.Equal(["合计", "一般公共服务支出"], tables[0].Panels.SelectMany(panel => panel.Rows).Select(row => row.Label));
        Assert.Equal("表2", tables[1].Number);
    }

    [Theory]
    [InlineData("3.00")]
    [InlineData("4.00")]
    public void A_table_printed_twice_is_two_tables_and_one_that_goes_on_is_one(string again)
    {
        const string table = "2024年部门支出总表\n\n单位：万元\n\n科目编码\t科目名称\t合计\n\t合计\t3.00\n201\t一般公共服务支出\t3.00\n\n";
        Assert.Equal(2, Titles(table + table.Replace("3.00", again, StringComparison.Ordinal)).Count);
        Assert.Single(Titles($"{table}2024年部门支出总表\n\n单位：万元\n\n科目编码\t科目名称\t合计\n205\t教育支出\t{again}\n"));
    }

    [Fact]
    public void A_copy_of_a_table_that_blank_lines_divide_is_a_table_too()
    {
        const string table = "2024年部门支出总表\n\n单位：万元\n\n科目编码\t科目名称\t合计\n\t合计\t3.00\n201\t一般公共服务支出\t1.00\n\n205\t教育支出\t2.00\n\n";
        var tables = Read(table + table);
        Assert.Equal([3, 3], tables.Select(each => each.Panels.Sum(panel => panel.Rows.Length)));
    }

    private const string Spending = "单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n\t合计\t9.00\t5.00\t4.00\n201\t一般公共服务支出\t6.00\t3.00\t3.00\n";

    /// <summary>Without its title a table is no part of the one before, whose header it does not print, or whose number.</summary>
    [Theory]
    [InlineData("收入预算总表\n单位：万元\n项目\t合计\t事业收入\n合计\t5.00\t5.00\n\n")] // another header
    [InlineData("支出预算总表\n表4\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n\t合计\t1.00\t1.00\t0.00\n\n表5\n")] // another number
    [InlineData("收入预算总表\n表4\n单位：万元\n[illegible]\n\n")]
    public void A_table_without_its_title_is_one_of_its_own(string before)
    {
        var read = ReadAll(before + Spending);
        Assert.Equal(2, read.Tables.Length);
        Assert.Equal((string.Empty, 2), (read.Tables[1].Title, read.Tables[1].Panels[0].Rows.Length));
        Assert.Single(read.Diagnostics, note => note.Id == "table-untitled");
    }

    [Theory]
    [InlineData("", 0, true)]
    [InlineData("支出预算总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n205\t教育支出\t3.00\t2.00\t1.00\n", 9, false)]
    public void A_table_without_a_header_has_that_of_its_next_page_or_its_amounts_are_counted(string next, int amounts, bool isTold)
    {
        var read = ReadAll($"支出预算总表\n单位：万元\n\t合计\t9.00\t5.00\t4.00\n201\t一般公共服务支出\t6.00\t3.00\t3.00\n\n{next}");
        Assert.Equal(amounts, read.Facts.Count(fact => fact.Statement is Statement.Cell));
        Assert.Equal(isTold, read.Diagnostics.Any(note => note.Id == "table-without-header" && note.Values["count"] == "6"));
    }

    [Fact]
    public void The_header_that_a_list_of_targets_prints_again_begins_no_other_form()
    {
        const string head = "一级指标\t二级指标\t三级指标\t指标值";
        Assert.Single(ReadAll($"项目支出绩效目标表\n单位：万元\n\n{head}\n产出指标\t数量指标\t整理件数\t≥900件\n\n{head}\n产出指标\t质量指标\t合格率\t≥90%\n").Forms);
    }

    [Fact]
    public void A_table_of_which_the_page_printed_no_row_has_its_rows_on_the_next() =>
        Assert.Single(Titles("支出预算总表\n单位：万元\n项目\t金额\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n\t合计\t9.00\t5.00\t4.00\n"));

    [Fact]
    public void A_list_of_heads_needs_no_title() =>
        Assert.DoesNotContain(ReadAll($"一、机构设置\n中心由以下科室组成，具体情况见下表。\n单位名称\t经费性质\t在职人数\n临江市档案馆\t全额拨款\t142\n\n表1\n{Revenue}").Diagnostics, note => note.Id == "table-untitled");

    [Fact]
    public void A_grid_below_a_form_of_plain_lines_is_read() =>
        Assert.NotNull(ReadAll("项目支出绩效目标表\n单位：万元\n项目名称 档案整理\n项目资金 3.00\n总体目标 整理馆藏档案九百件\n项目资金\t3.00\t3.00\n其他资金\t0.00\t0.00\n"));

    [Fact]
    public void The_title_of_the_next_page_is_that_of_the_first_which_lacks_it()
    {
        var next = Spending.Replace("\t合计\t9.00\t5.00\t4.00\n201\t一般公共服务支出\t6.00\t3.00\t3.00\n", "205\t教育支出\t3.00\t2.00\t1.00\n", StringComparison.Ordinal);
        var read = ReadAll($"收入预算总表\n单位：万元\n项目\t合计\t事业收入\n合计\t9.00\t9.00\n\n{Spending}\n支出预算总表\n{next}");
        Assert.Equal([("收入预算总表", 1), ("支出预算总表", 3)], read.Tables.Select(table => (table.Title, table.Panels[0].Rows.Length)));
        Assert.DoesNotContain(read.Diagnostics, note => note.Id == "table-untitled");
    }

    [Theory]
    [InlineData("2024年市级一般性项目绩效目标表（一级项目）")]
    [InlineData("2024年市级专项资金绩效目标表（一级项目）")]
    public void A_table_of_performance_targets_is_a_form_and_no_table_of_money(string title) =>
        Assert.Empty(Titles($"{title}\n单位：万元\n序号\t项目名称\t当年财政拨款预算金额\t指标名称\t指标值\n1\t档案整理\t3.00\t整理件数\t900\n"));

    [Fact]
    public void Running_text_between_the_list_of_contents_and_a_table_without_a_title_stays_text()
    {
        const string contents = "目录\n（一）收入预算总表\n（二）国有资本经营预算支出表\n";
        const string prose = "一、职责\n负责档案的收集和保管工作。\n二、工作任务\n完成馆藏档案的整理。\n三、预算情况\n2025年收入预算5.00万元。\n四、重点项目\n各项目如下。\n";
        var read = ReadAll($"{contents}{prose}一级项目名称\t预算数（万元）\t绩效目标\n档案整理\t3.00\t整理900件\n\n表1\n{Revenue}");
        var text = string.Concat(read.Sections.SelectMany(section => section.Paragraphs.Select(paragraph => paragraph.Text).Prepend(section.Title)));
        Assert.All(new[] { "负责档案的收集和保管工作。", "完成馆藏档案的整理。", "2025年收入预算5.00万元。" }, sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
        Assert.DoesNotContain("国有资本经营预算支出表", read.Tables.Select(table => table.Title));
    }

    [Theory]
    [InlineData("支出预算总表（续）")]
    [InlineData("续表")]
    [InlineData("续上表")]
    [InlineData("表2-续1 支出预算总表")]
    public void A_table_that_says_that_it_goes_on_is_the_one_before(string again)
    {
        var rest = Spending[Spending.IndexOf('科')..Spending.IndexOf("\t合计", Spending.IndexOf("项目支出", StringComparison.Ordinal), StringComparison.Ordinal)];
        var tables = Read($"支出预算总表\n{Spending}\n{again}\n{rest}205\t教育支出\t3.00\t2.00\t1.00\n");
        Assert.Equal(3, Assert.Single(tables).Panels.Sum(panel => panel.Rows.Length));
    }

    [Theory]
    [InlineData("制表人：甲\t审核人：乙\t填表日期：2026年2月1日")]
    [InlineData("单位负责人：甲\t\t财务负责人：乙")]
    public void Who_made_a_table_is_no_row_of_it(string row)
    {
        var read = ReadAll($"支出预算总表\n{Spending}{row}\n");
        Assert.Equal(2, read.Tables[0].Panels[0].Rows.Length);
        Assert.DoesNotContain(read.Diagnostics, note => note.Severity >= Severity.Warning);
    }

    private static List<string> Titles(string text) => [.. Read(text).Select(table => table.Title)];

    private static IReadOnlyList<Table> Read(string text) => ReadAll(text).Tables;

    private static Disclosure ReadAll(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "made-up.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        return new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]);
    }
}
