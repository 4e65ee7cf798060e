using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Changes, rates and shares: of what, and compared with what.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public void A_share_of_a_whole_with_an_exception_is_of_no_stated_amount() => Assert.DoesNotContain(
        AssertNarrative.Facts("2024年支出90万元，其中：项目支出10万元，占财政性资金(人员类和公用经费除外)总额的比例为100%。"),
        fact => fact.Contains("share", StringComparison.Ordinal));

    [Fact]
    public void Each_flow_has_its_own_change() => AssertNarrative.Yields(
        "2024年收入总计90万元，支出总计90万元，与2023年预算相比，收入增长60万元，增长200%。主要原因：机构合并；支出增长60万元，增长200%。",
        "revenue source=all timing=all | amount | 900000",
        "expenditure nature=all | amount | 900000",
        "revenue source=all timing=all | change | 600000 | 2023",
        "revenue source=all timing=all | rate | 200 | 2023",
        "expenditure nature=all | change | 600000 | 2023",
        "expenditure nature=all | rate | 200 | 2023");

    [Fact]
    public void A_change_behind_a_plain_list_is_of_the_whole() => AssertNarrative.Yields(
        "2024年预算收入总计97.04万元，其中：本年收入71.35万元，上年结转25.69万元，比上年增加68.29万元，增加237.53%。",
        "revenue source=all timing=all | amount | 970400",
        "revenue source=all current | amount | 713500",
        "revenue source=all carryover | amount | 256900",
        "revenue source=all timing=all | change | 682900 | 2023",
        "revenue source=all timing=all | rate | 237.53 | 2023");

    [Fact]
    public void A_bracket_is_a_list_of_its_own() => AssertNarrative.Yields(
        "“三公”经费9万元，比上年减少2万元。其中：公务用车购置及运行维护费6万元（公务用车购置费1万元，比上年增加1万元；公务用车运行维护费5万元，比上年减少3万元。）比上年减少2万元。",
        "expenditure three-public | amount | 90000",
        "expenditure three-public | change | -20000 | 2023",
        "expenditure vehicles | amount | 60000",
        "expenditure vehicle-purchase | amount | 10000",
        "expenditure vehicle-purchase | change | 10000 | 2023",
        "expenditure vehicle-running | amount | 50000",
        "expenditure vehicle-running | change | -30000 | 2023",
        "expenditure vehicles | change | -20000 | 2023");

    [Fact]
    public void A_change_is_of_the_year_that_its_sentence_names() => AssertNarrative.Yields(
        "2024年“三公”经费预算总计20万元。\n2023年“三公”经费合计支出18万元。\n2024年“三公”经费预算较2023年增加2万元。",
        "expenditure three-public | amount | 200000",
        "expenditure three-public 2023 | amount | 180000",
        "expenditure three-public | change | 20000 | 2023");

    [Fact]
    public void The_next_item_of_a_list_ends_the_reason_of_the_last() => AssertNarrative.Yields(
        "“三公”经费预算安排9万元：一、因公出国（境）费4万元，主要原因是组团3万元，二、公务接待费5万元，与上年相比增加1万元。",
        "expenditure three-public | amount | 90000",
        "expenditure overseas | amount | 40000",
        "expenditure reception | amount | 50000",
        "expenditure reception | change | 10000 | 2023");

    [Fact]
    public void The_points_of_a_reason_do_not_end_it() => AssertNarrative.Yields(
        "“三公”经费预算安排9万元，主要原因是：（1）组团出国，（2）公务接待费5万元。\n一、公务用车购置费2万元，主要原因是1.车辆报废，2.公务接待费5万元。",
        "expenditure three-public | amount | 90000",
        "expenditure vehicle-purchase | amount | 20000");

    [Fact]
    public void The_points_of_a_reason_numbered_like_the_paragraph_do_not_end_it() => AssertNarrative.Yields(
        "1.公务用车购置费2万元，主要原因：1.车辆报废，2.公务接待费5万元。",
        "expenditure vehicle-purchase | amount | 20000");

    [Fact]
    public void The_bare_word_for_the_flow_behind_a_list_is_the_whole() => AssertNarrative.Yields(
        "2024年收入预算90万元，其中：一般公共预算拨款收入80万元，事业收入10万元，收入比2023年增加20万元。",
        "revenue | amount | 900000",
        "revenue general | amount | 800000",
        "revenue service | amount | 100000",
        "revenue | change | 200000 | 2023");

    [Fact]
    public void What_was_reduced_under_a_name_that_nobody_knows_is_no_amount_of_the_year_before() => AssertNarrative.Yields(
        "支出预算90万元，比上年减少7万元。变动较大的，一是比上年减少了上级提前下达的节能补助资金53万元。",
        "expenditure | amount | 900000",
        "expenditure | change | -70000 | 2023");

    [Fact]
    public void A_year_in_an_explanation_is_not_that_of_the_next_part() => AssertNarrative.Yields(
        "公务用车购置费2万元，比上年增加2万元，主要原因是2023年购置资金来源不同；公务用车运行费4万元，比上年减少1万元。",
        "expenditure vehicle-purchase | amount | 20000",
        "expenditure vehicle-purchase | change | 20000 | 2023",
        "expenditure vehicle-running | amount | 40000",
        "expenditure vehicle-running | change | -10000 | 2023");

    [Fact]
    public void A_budget_of_another_year_in_an_explanation_is_not_that_of_the_next_part() => AssertNarrative.Yields(
        "公务用车购置费2万元，比上年增加2万元，原因是2023年预算无此内容；公务用车运行费4万元，比上年减少1万元。",
        "expenditure vehicle-purchase | amount | 20000",
        "expenditure vehicle-purchase | change | 20000 | 2023",
        "expenditure vehicle-running | amount | 40000",
        "expenditure vehicle-running | change | -10000 | 2023");

    [Fact]
    public void A_change_against_another_amount_than_the_sentence_compares_with_is_none_of_it() => AssertNarrative.Yields(
        "机关运行经费90万元，比上年增加10万元，主要原因是相关支出在2023年年中开始增加，如对比2023年年度预算，则减少2万元。",
        "expenditure agency-running-costs | amount | 900000",
        "expenditure agency-running-costs | change | 100000 | 2023");

    [Fact]
    public void Two_years_that_are_joined_are_no_comparison() => AssertNarrative.Yields(
        "2023年和2024年，本单位无公务用车购置费预算；公务接待费6.80万元，较上年减少0.03万元。",
        "expenditure vehicle-purchase | amount | None",
        "expenditure reception | amount | 68000",
        "expenditure reception | change | -300 | 2023");

    [Fact]
    public void A_change_of_what_the_reason_gives_an_amount_to_is_not_that_of_the_whole() => AssertNarrative.Yields(
        "培训费21万元，较上年增加2万元，增加的主要原因是平台需要升级。因此今年预算培训费用1.20万元，较上年增加了培训费0.20万元。",
        "expenditure training | amount | 210000",
        "expenditure training | change | 20000 | 2023");

    [Fact]
    public void A_change_behind_each_part_is_of_the_part() => AssertNarrative.Yields(
        "“三公”经费4万元，其中：公务接待费1万元，比上年减少2万元，公务用车运行费3万元，与上年持平。",
        "expenditure three-public | amount | 40000",
        "expenditure reception | amount | 10000",
        "expenditure reception | change | -20000 | 2023",
        "expenditure vehicle-running | amount | 30000",
        "expenditure vehicle-running | change | 0 | 2023");

    [Theory]
    [InlineData("机关运行经费8万元，比上年执行数减少1万元。", "2023 executed")]
    [InlineData("机关运行经费8万元，较2022年决算数减少1万元。", "2022 final-accounts")]
    [InlineData("机关运行经费8万元，同比减少1万元。", "2023")]
    [InlineData("机关运行经费8万元，与2023年年初预算相比，减少1万元。", "2023")]
    public void The_base_is_what_the_words_compare_with(string text, string basis) => AssertNarrative.Yields(
        text, "expenditure agency-running-costs | amount | 80000", $"expenditure agency-running-costs | change | -10000 | {basis}");

    [Fact]
    public void A_change_without_a_comparison_has_no_base() => AssertNarrative.Yields(
        "机关运行经费8万元，增加1万元。",
        "expenditure agency-running-costs | amount | 80000",
        "expenditure agency-running-costs | change | 10000");

    [Fact]
    public void Nearly_the_same_is_no_change_of_nothing() => AssertNarrative.Yields(
        "公务接待费3万元，与上年基本持平，减少0.07万元。",
        "expenditure reception | amount | 30000",
        "expenditure reception | change | -700 | 2023");

    [Fact]
    public void Increased_to_is_an_amount_not_a_change() => AssertNarrative.Yields(
        "公务接待费增加到3万元。", "expenditure reception | amount | 30000");

    [Fact]
    public void The_same_twice_is_said_once() => AssertNarrative.Yields(
        "公务接待费0万元。预算数与2023年相同，无差异。",
        "expenditure reception | amount | 0",
        "expenditure reception | change | 0 | 2023");

    [Fact]
    public void A_share_may_name_its_whole() => AssertNarrative.Yields(
        "一般公共预算支出50万元，基本支出20万元，占一般公共预算支出的40%。",
        "expenditure general | amount | 500000",
        "expenditure basic | amount | 200000",
        "expenditure basic | share | 40 | expenditure general");

    [Fact]
    public void A_change_that_is_counted_otherwise_is_none_of_what_is_stated() => AssertNarrative.Yields(
        "机关运行经费80万元。按与上年统计口径一致相比，本年比上年减少2万元，下降5%。",
        "expenditure agency-running-costs | amount | 800000");

    [Fact]
    public void What_follows_an_amount_of_nobody_is_no_change_of_the_whole() => AssertNarrative.Yields(
        "一、一般公共预算支出情况\n1.某某业务24万元，主要用于某某。较2023年减少1万元，减幅4%。");

    [Fact]
    public void A_change_in_a_reason_is_none_of_an_account_that_the_reason_names() => AssertNarrative.Yields(
        "另外，由于资金合并管理，在教育支出科目核算，上述两个科目不再反映，较上年减少23万元。");

    [Fact]
    public void A_further_point_of_an_explanation_explains_too() => AssertNarrative.Yields(
        "公务接待费3万元，比上年减少1万元。主要原因：一是来宾减少；二是差旅另外减少2万元。",
        "expenditure reception | amount | 30000",
        "expenditure reception | change | -10000 | 2023");

    [Fact]
    public void The_year_in_an_explanation_is_not_that_of_what_follows() => AssertNarrative.Yields(
        "收入预算50万元，主要原因是部分项目在2024年预算中核减；支出预算50万元，比上年增加5万元。",
        "revenue | amount | 500000",
        "expenditure | amount | 500000",
        "expenditure | change | 50000 | 2023");

    [Theory]
    [InlineData("机关运行经费约80万元。公务接待费5.00万元。", 25000, 50)]
    [InlineData("机关运行经费80余万元。公务接待费5.00万元左右。", 50000, 500)]
    [InlineData("收入预算80.00万元。上年结转结余5.00万元。", 50, 50)]
    public void Hedges_widen_before_or_behind_a_number_as_they_stand_there(string text, int first, int second) =>
        Assert.Equal([first, second], AssertNarrative.Read(text).Facts.Select(fact => fact.Figure.HalfStep));
}
