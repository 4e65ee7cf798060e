using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>What nobody knows takes nobody else's place: its amounts, parts, shares and changes are of no one.</summary>
public sealed class UnknownSubjectTests
{
    [Fact]
    public void The_parts_of_something_unknown_are_not_those_of_the_body() => AssertNarrative.Yields(
        "2024年支出预算90万元，其中：基本支出80万元，项目支出10万元。\n机构某某费40万元，其中：基本支出30万元，项目支出10万元。",
        "expenditure | amount | 900000",
        "expenditure basic | amount | 800000",
        "expenditure project | amount | 100000");

    [Fact]
    public void A_project_that_the_sentence_names_is_not_all_projects() => Assert.Empty(
        AssertNarrative.Facts("一、项目支出情况\n某某培训项目，预算金额12万元，其中：财政拨款10万元，其他资金2万元。"));

    [Fact]
    public void Money_to_be_collected_for_others_is_no_revenue() => Assert.Empty(
        AssertNarrative.Facts("2024年非税收入征收计划50万元，其中：行政事业性收费收入30万元，罚没收入20万元。"));

    [Fact]
    public void What_is_left_of_both_is_neither() => Assert.DoesNotContain(
        AssertNarrative.Facts("2024年总收入50万元，总支出49万元，收支结余1万元。"), fact => fact.EndsWith("| 10000", StringComparison.Ordinal));

    [Fact]
    public void What_is_divided_by_where_it_comes_from_is_what_was_named_last() => AssertNarrative.Yields(
        "2024年政府采购预算5万元。按政府采购资金类型划分，一般公共预算拨款4万元，上年结转资金安排1万元。",
        "expenditure timing=all procurement | amount | 50000",
        "expenditure general procurement | amount | 40000",
        "expenditure carryover procurement | amount | 10000");

    [Fact]
    public void The_budget_of_a_unit_is_known() => Assert.Contains(
        "expenditure basic | amount | 800000", AssertNarrative.Facts("某某市某某局（本级）预算90万元，其中：基本支出80万元，项目支出10万元。"));

    [Fact]
    public void A_way_of_buying_is_no_kind_of_what_is_bought() => AssertNarrative.Yields(
        "2024年政府采购预算5万元。其中：政府集中采购预算3万元，占政府采购预算的60%；分散采购2万元，占政府采购预算的40%。",
        "expenditure procurement | amount | 50000");

    [Fact]
    public void A_joint_share_is_not_the_last_ones() => Assert.DoesNotContain(
        AssertNarrative.Facts("2024年收入预算100万元，其中：事业收入97万元，占97%；经营收入2万元，附属单位上缴收入1万元，两项合计占3%。"), fact => fact.EndsWith("| 3", StringComparison.Ordinal));

    [Fact]
    public void Contracts_awarded_are_neither_reserved_nor_all_that_is_bought() => AssertNarrative.Yields(
        "2024年政府采购支出总额10万元。授予中小企业合同金额8万元，占政府采购支出总额的80%，其中：授予小微企业合同金额4万元，占授予中小企业合同金额的50%；货物采购授予中小企业合同金额占货物支出金额的60%。",
        "expenditure procurement | amount | 100000",
        "expenditure procurement-awarded-to-smes | amount | 80000",
        "expenditure procurement-awarded-to-smes | share | 80 | procurement",
        "expenditure procurement-awarded-to-small | amount | 40000",
        "expenditure procurement-awarded-to-small | share | 50 | procurement-awarded-to-smes");

    [Fact]
    public void Items_without_a_number_below_a_numbered_one_are_of_it() => AssertNarrative.Yields(
        "1.基本支出预算12万元。其中：\n工资福利支出预算10万元。\n2.项目支出预算3万元。其中：\n工资福利支出预算1万元。",
        "expenditure basic | amount | 120000",
        "expenditure 301 basic | amount | 100000",
        "expenditure project | amount | 30000",
        "expenditure 301 project | amount | 10000");

    [Fact]
    public void The_title_of_a_disclosure_that_names_one_of_its_matters_says_nothing_of_the_others() => AssertNarrative.Yields(
        "某某局2024年部门预算及“三公”经费预算情况说明\n一、收支情况\n2024年收入总预算9万元。",
        "revenue timing=all | amount | 90000");

    [Theory]
    [InlineData("较上年（减少）50万元", "-500000")]
    [InlineData("较上年增减额-50万元", "-500000")]
    public void A_direction_may_stand_in_brackets_or_in_the_sign(string change, string value) =>
        Assert.Contains($"expenditure basic | change | {value} | 2023", AssertNarrative.Facts($"2024年基本支出预算500万元，{change}。"));

    [Fact]
    public void A_change_of_something_unknown_is_not_that_of_what_was_told_last() => AssertNarrative.Yields(
        "2024年收入预算9万元。2024年较2023年某某福利增加3万元，主要是调薪；某某福利减少1万元。",
        "revenue | amount | 90000");

    [Fact]
    public void Both_directions_say_none() =>
        Assert.DoesNotContain(AssertNarrative.Facts("2024年基本支出预算500万元，较上年增加（减少）50万元。"), fact => fact.Contains("change", StringComparison.Ordinal));
}
