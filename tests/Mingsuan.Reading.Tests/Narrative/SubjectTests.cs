using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>What numbers are of whose own clause does not name it.</summary>
public sealed class SubjectTests
{
    [Fact]
    public void What_a_clause_names_is_what_the_amounts_that_it_involves_are_of() => AssertNarrative.Yields(
        "本部门绩效目标管理全覆盖，涉及一般公共预算拨款97.04万元，政府性基金预算拨款3万元。",
        "expenditure general targets-covered | amount | 970400",
        "expenditure fund targets-covered | amount | 30000");

    [Fact]
    public void Sources_in_a_list_of_changes_are_of_the_flow_that_was_said() => AssertNarrative.Yields(
        "收入预算比上年增加5万元，其中一般公共预算收入增加3万元，其他收入增加2万元。",
        "revenue | change | 50000 | 2023",
        "revenue general | change | 30000 | 2023",
        "revenue other | change | 20000 | 2023");

    [Fact]
    public void A_long_path_of_an_account_is_the_topic_of_its_paragraph_too() => AssertNarrative.Yields(
        "2、一般公共服务支出（类）财政事务（款）一般行政管理事务（项）。主要用于：窗口工作。年初预算为10.00万元，与上年持平。",
        "expenditure 2010602 | amount | 100000",
        "expenditure 2010602 | change | 0 | 2023");

    [Fact]
    public void A_bare_word_for_last_year_right_before_an_amount_dates_it() => AssertNarrative.Yields(
        "会议费预算为6.00万元，比上年预算（注：上年8.00万元）减少2.00万元。",
        "expenditure meetings | amount | 60000",
        "expenditure meetings 2023 | amount | 80000",
        "expenditure meetings | change | -20000 | 2023");

    [Fact]
    public void What_stands_behind_an_amount_and_a_colon_are_its_parts() => AssertNarrative.Yields(
        "政府采购预算总额12.00万元：政府采购货物预算5.00万元、政府采购服务预算7.00万元；其中一般公共预算拨款政府采购9.00万元：政府采购货物预算4.00万元、政府采购服务预算5.00万元。",
        "expenditure procurement | amount | 120000",
        "expenditure procurement-goods | amount | 50000",
        "expenditure procurement-services | amount | 70000",
        "expenditure general procurement | amount | 90000",
        "expenditure general procurement-goods | amount | 40000",
        "expenditure general procurement-services | amount | 50000");

    [Fact]
    public void A_code_tells_which_account_of_that_name_is_meant_in_any_classification() => AssertNarrative.Yields(
        """
        一、支出按经济分类情况
        资本性支出（310）8.00万元；对个人和家庭的补助（509）3.00万元。
        """,
        "expenditure 310 | amount | 80000",
        "expenditure 509 | amount | 30000");

    [Fact]
    public void A_comparison_behind_what_the_money_is_for_is_of_the_money() => AssertNarrative.Yields(
        "项目支出58.00万元，主要用于高等职业教育等工作，比上年减少12.00万元。",
        "expenditure project | amount | 580000",
        "expenditure project | change | -120000 | 2023");

    [Fact]
    public void A_source_that_a_reason_names_is_of_the_flow_that_is_explained() => AssertNarrative.Yields(
        "收入预算总计90.00万元，收入比上年减少8.00万元，主要是一般公共预算拨款减少9.00万元，事业收入增加1.00万元。",
        "revenue source=all timing=all | amount | 900000",
        "revenue source=all timing=all | change | -80000 | 2023",
        "revenue general | change | -90000 | 2023",
        "revenue service | change | 10000 | 2023");

    [Fact]
    public void The_bare_word_for_the_flow_behind_a_list_and_a_semicolon_is_all_of_it() => AssertNarrative.Yields(
        "收入预算90.00万元，其中：一般公共预算拨款84.00万元，其他收入6.00万元；收入比2023年减少8.00万元。",
        "revenue | amount | 900000",
        "revenue general | amount | 840000",
        "revenue other | amount | 60000",
        "revenue | change | -80000 | 2023");

    [Fact]
    public void An_item_of_a_list_takes_the_comparison_of_its_siblings() => AssertNarrative.Yields(
        """
        一、社会福利支出情况
        （1）儿童福利（2081001）9.00万元，较上年增加5.00万元。
        （2）养老服务（2081006）3.00万元，增加3.00万元。
        """,
        "expenditure 2081001 | amount | 90000",
        "expenditure 2081001 | change | 50000 | 2023",
        "expenditure 2081006 | amount | 30000",
        "expenditure 2081006 | change | 30000 | 2023");
}
