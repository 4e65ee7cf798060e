using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>What a number in a sentence is an amount of.</summary>
public sealed class AmountTests
{
    [Fact]
    public void Numbers_that_share_a_unit_are_of_the_subjects_in_order() => AssertNarrative.Yields(
        "基本支出、项目支出分别为1,201.5、205万元。因公出国（境）费、公务接待费和公务用车运行费分别为1、2和3万元。",
        "expenditure basic | amount | 12015000",
        "expenditure project | amount | 2050000",
        "expenditure overseas | amount | 10000",
        "expenditure reception | amount | 20000",
        "expenditure vehicle-running | amount | 30000");

    [Theory]
    [InlineData("人员经费和公用经费分别为50万元和10万元。")]
    [InlineData("2023年、2024年公务接待费预算分别为2.00万元、1.00万元。")]
    [InlineData("与上年相比，人员经费、公用经费分别增加10.00、2.12万元。")]
    public void Numbers_of_which_nobody_knows_whose_they_are_are_of_no_one(string sentence) =>
        Assert.Empty(AssertNarrative.Facts($"三、基本支出预算情况说明\n{sentence}"));

    /// <summary>Both words are one name of the lexicon, that of the whole.</summary>
    [Fact]
    public void An_amount_of_one_of_several_is_not_that_of_them_all() => AssertNarrative.Skips(
        "人员经费和公用经费分别为50万元和10万元。",
        "50万元: unbound",
        "10万元: unbound");

    [Fact]
    public void Parts_inherit_the_subject_of_their_sentence() => AssertNarrative.Yields(
        "某局2024年一般公共预算支出为300.00万元。其中：基本支出200.50万元，占66.83%；项目支99.50万元，33.17%。",
        "expenditure general | amount | 3000000",
        "expenditure basic general | amount | 2005000",
        "expenditure basic general | share | 66.83 | expenditure",
        "expenditure project general | amount | 995000",
        "expenditure project general | share | 33.17 | expenditure");

    [Fact]
    public void Functions_below_a_list_lead_belong_to_the_total() => AssertNarrative.Yields(
        """
        五、一般公共预算支出情况
        2024年支出100.00万元，主要用于以下方面：社会保障和就业支出40.00万元，占40.00%；卫生健康支出60.00万元。
        """,
        "expenditure general | amount | 1000000",
        "expenditure 208 general | amount | 400000",
        "expenditure 208 general | share | 40 | all",
        "expenditure 210 general | amount | 600000");

    [Fact]
    public void Codes_bind_before_names() => AssertNarrative.Yields(
        """
        一般公共预算拨款支出80万元，其中（按项级科目分类统计）：
        （一）2080501（行政单位离退休）76.01万元。主要用于退休人员2人、各1.5万元。
        """,
        "expenditure general | amount | 800000",
        "expenditure 2080501 general | amount | 760100");

    [Fact]
    public void An_account_before_a_colon_is_what_the_sum_behind_it_is_of() => AssertNarrative.Yields(
        "检察（款）：2024年预算支出合计90万元。",
        "expenditure 20404 | amount | 900000");

    [Fact]
    public void A_name_of_several_accounts_says_nothing_also_with_expenditure_behind_it_nor_does_its_change() => AssertNarrative.Skips(
        "行政运行（项）支出10万元，与上年相比增加2万元。",
        "10万元: unbound",
        "2万元: unbound");

    [Fact]
    public void A_path_of_levels_names_one_account() => AssertNarrative.Yields(
        "卫生健康支出（类）医疗保障管理事务（款）行政运行（项）128.11万元。",
        "expenditure 2101501 | amount | 1281100");

    [Fact]
    public void A_path_without_a_level_in_the_middle_names_one_account_too() => AssertNarrative.Yields(
        "1.人大事务行政运行（项）支出100万元，与上年相比减少2万元。",
        "expenditure 2010101 | amount | 1000000",
        "expenditure 2010101 | change | -20000 | 2023");

    [Fact]
    public void Levels_may_print_their_codes() => AssertNarrative.Yields(
        "公共安全支出（204类）司法（06款）基层司法业务（04项）30万元。",
        "expenditure 2040604 | amount | 300000");

    [Theory]
    [InlineData("人大事务（款）其他人大事务（项）支出5万元。", "2010199")]
    [InlineData("法院（款）一般行政事务管理（项）支出5万元。", "2040502")]
    [InlineData("社会保障和就业支出（类）行政事业单位养老支出（款）其它行政事业单位养老支出（项）5万元。", "2080599")]
    public void A_name_of_a_stated_level_that_no_one_has_is_the_account_most_like_it(string text, string account) =>
        AssertNarrative.Yields(text, $"expenditure {account} | amount | 50000");

    [Fact]
    public void A_name_of_a_stated_level_that_is_like_none_says_nothing_of_the_account_above() => AssertNarrative.Skips(
        "人大事务（款）某某某某（项）支出5万元，与上年相比增加2万元。",
        "5万元: unbound",
        "2万元: unbound");

    [Fact]
    public void Among_the_parts_of_project_expenditure_an_account_names_a_project() => AssertNarrative.Yields(
        "（五）项目支出50万元，具体包括：\n1.普法宣传工作30万元，主要用于宣传。\n2.律师管理20万元。",
        "expenditure project | amount | 500000");

    [Fact]
    public void The_whole_of_a_list_tells_which_of_several_accounts_its_part_is() => AssertNarrative.Yields(
        "检察（款）：2024年预算支出合计90万元。其中：\n1.行政运行（项）支出60万元。",
        "expenditure 20404 | amount | 900000",
        "expenditure 2040401 | amount | 600000");

    [Fact]
    public void An_account_in_the_name_of_a_body_is_none() => AssertNarrative.Yields(
        "省检察院支出预算总计90万元。",
        "expenditure nature=all | amount | 900000");

    [Fact]
    public void Fiscal_revenue_is_revenue() => AssertNarrative.Yields(
        "2024年本部门财政拨款收入57.06万元，较上年增加6.70万元；2024年本部门财政拨款支出57.06万元。",
        "revenue fiscal | amount | 570600",
        "revenue fiscal | change | 67000 | 2023",
        "expenditure fiscal | amount | 570600");

    [Fact]
    public void Sources_beside_carryover_are_of_the_current_year() => AssertNarrative.Yields(
        "2024年收入预算500万元，其中：一般公共预算拨款收入450万元、事业收入0万元、上年结转结余50万元。",
        "revenue timing=all | amount | 5000000",
        "revenue general current | amount | 4500000",
        "revenue service current | amount | 0",
        "revenue carryover | amount | 500000");

    [Fact]
    public void Expenditure_beside_money_left_at_the_year_end_is_what_the_amounts_say() => AssertNarrative.Yields(
        """
        三、支出预算情况说明
        2024年支出预算130.00万元。
        （一）基本支出。基本支出预算80.00万元，占本年支出预算66.67%。
        （二）项目支出。项目支出预算40.00万元，其中：
        1.事业单位经营支出5.00万元。
        （三）年终结转结余资金10.00万元。
        """,
        "expenditure nature=all | amount | 1300000",
        "expenditure basic | amount | 800000",
        "expenditure basic | share | 66.67 | expenditure",
        "expenditure project | amount | 400000",
        "expenditure business | amount | 50000",
        "expenditure year-end-carryover | amount | 100000");

    [Fact]
    public void An_executed_amount_of_the_year_before_keeps_the_subject_of_its_paragraph() => AssertNarrative.Yields(
        "1.“一般公共服务支出（类）统计信息事务（款）统计管理（项）”2.63万元。2022年当年预算执行数为1.48万元。",
        "expenditure 2010506 | amount | 26300",
        "expenditure 2010506 2022 executed | amount | 14800");

    [Fact]
    public void Both_flows_make_two_facts() => AssertNarrative.Yields(
        "2024年收入、支出总计各888.00万元，与上年相比收、支总计各减少12.00万元，下降1.33%。",
        "revenue timing=all | amount | 8880000",
        "expenditure nature=all | amount | 8880000",
        "revenue timing=all | change | -120000 | 2023",
        "expenditure nature=all | change | -120000 | 2023",
        "revenue timing=all | rate | -1.33 | 2023",
        "expenditure nature=all | rate | -1.33 | 2023");

    [Fact]
    public void Items_of_a_list_go_on_over_paragraphs() => AssertNarrative.Yields(
        """
        （一）支出预算70.00万元，其中：
        1.基本支出40.00万元；
        2.项目支出30.00万元。
        （二）机关运行经费5万元
        """,
        "expenditure | amount | 700000",
        "expenditure basic | amount | 400000",
        "expenditure project | amount | 300000",
        "expenditure agency-running-costs | amount | 50000");

    [Fact]
    public void A_heading_names_what_its_sentences_do_not() => AssertNarrative.Yields(
        """
        六、一般公共预算“三公”经费情况
        （二）公务接待费
        2024年预算安排2万元，比上年减少1万元，降低33.33%。
        """,
        "expenditure general reception | amount | 20000",
        "expenditure general reception | change | -10000 | 2023",
        "expenditure general reception | rate | -33.33 | 2023");

    [Fact]
    public void A_first_sentence_may_be_the_topic() => AssertNarrative.Yields(
        "1.公务接待费。2024年预算数3.20万元，比2023年预算数4.00万元减少0.80万元。",
        "expenditure reception | amount | 32000",
        "expenditure reception 2023 | amount | 40000",
        "expenditure reception | change | -8000 | 2023");

    [Fact]
    public void Respectively_gives_each_its_number() => AssertNarrative.Yields(
        """
        六、政府采购情况
        政府采购预算总额12万元，其中：货物、工程、服务预算分别为5万元、4万元、3万元。
        """,
        "expenditure procurement | amount | 120000",
        "expenditure procurement-goods | amount | 50000",
        "expenditure procurement-works | amount | 40000",
        "expenditure procurement-services | amount | 30000");

    [Fact]
    public void The_printed_unit_stays() => AssertNarrative.Yields(
        "2024年基本支出为165.42元，项目支出28.44万，机关运行经费1.2亿元。",
        "expenditure basic | amount | 165.42",
        "expenditure project | amount | 284400",
        "expenditure agency-running-costs | amount | 120000000");

    [Fact]
    public void Brackets_hold_their_own_parts() => AssertNarrative.Yields(
        """
        四、“三公”经费
        公务用车购置及运行费8万元（其中：公务用车购置费0万元，与上年持平；公务用车运行费8万元，比上年增加1万元），比上年增加1万元。
        """,
        "expenditure vehicles | amount | 80000",
        "expenditure vehicle-purchase | amount | 0",
        "expenditure vehicle-purchase | change | 0 | 2023",
        "expenditure vehicle-running | amount | 80000",
        "expenditure vehicle-running | change | 10000 | 2023",
        "expenditure vehicles | change | 10000 | 2023");

    [Fact]
    public void Nothing_is_a_statement() => AssertNarrative.Yields(
        """
        八、政府性基金预算支出情况
        某局2024年没有使用政府性基金预算拨款安排的支出。
        九、专项转移支付情况
        无
        十、政府购买服务指导性目录
        无
        """,
        "expenditure fund | amount | None",
        "expenditure central-transfers | amount | None");

    [Fact]
    public void A_broken_line_breaks_no_number()
    {
        var reading = AssertNarrative.Read("2024年某省某某事务服务中心财政拨款安排的“三公”经费预算为\n\n1,693.32万元，比上年减少0.50\n\n万元。");
        Assert.Equal([16933200m, -5000m], reading.Facts.Select(fact => fact.Figure.Value));
        Assert.Equal([3, 3], reading.Facts.Select(fact => fact.Place.Line));
    }
}
