using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Sentences of final accounts: three stages of one year beside each other, and last year's final accounts.</summary>
public sealed class FinalAccountsTests
{
    [Fact]
    public void What_was_spent_is_of_the_account_that_heads_the_paragraph() => AssertNarrative.AccountsYield(
        "一般公共预算财政拨款支出年初预算为90万元，支出决算为80万元。其中：\n1.住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为50万元，支出决算为60万元。",
        "expenditure general budget | amount | 900000",
        "expenditure general | amount | 800000",
        "expenditure 2210201 general budget | amount | 500000",
        "expenditure 2210201 general | amount | 600000");

    [Theory]
    [InlineData("“三公”经费年初预算为5万元，支出决算为3万元，完成年初预算的60%。")]
    [InlineData("“三公”经费预算数5万元，实际支出3万元，占年初预算的60%。")]
    public void What_was_spent_is_of_what_was_budgeted(string sentence) => AssertNarrative.AccountsYield(
        "2024年" + sentence,
        "expenditure three-public budget | amount | 50000",
        "expenditure three-public | amount | 30000",
        "expenditure three-public | share | 60 | budget");

    [Fact]
    public void A_change_against_the_budget_is_one_of_this_year_and_one_against_last_year_of_its_final_accounts() => AssertNarrative.AccountsYield(
        "2024年公务接待费3万元，比年初预算减少5万元，比上年增加1万元。",
        "expenditure reception | amount | 30000",
        "expenditure reception | change | -50000 | budget",
        "expenditure reception | change | 10000 | 2023");

    [Fact]
    public void No_change_is_of_what_was_named_last() => AssertNarrative.AccountsYield(
        "2024年“三公”经费5万元。其中，因公出国（境）费支出决算比预算无增减变化，比去年无增减变化。",
        "expenditure three-public | amount | 50000",
        "expenditure overseas | change | 0 | budget",
        "expenditure overseas | change | 0 | 2023");

    [Fact]
    public void The_years_budget_is_another_stage_than_that_of_its_beginning() => AssertNarrative.AccountsYield(
        "2024年“三公”经费年初预算9万元，全年预算8万元，支出决算4万元，完成全年预算的50%。",
        "expenditure three-public budget | amount | 90000",
        "expenditure three-public adjusted-budget | amount | 80000",
        "expenditure three-public | amount | 40000",
        "expenditure three-public | share | 50 | adjusted-budget");

    [Fact]
    public void A_share_in_a_list_without_its_whole_is_one_of_the_matter() => AssertNarrative.AccountsYield(
        "2024年“三公”经费支出决算中，公务接待费2万元，占20%。",
        "expenditure reception | amount | 20000",
        "expenditure reception | share | 20 | three-public");

    [Fact]
    public void What_was_budgeted_for_one_item_is_not_what_was_spent_on_the_next() => AssertNarrative.AccountsYield(
        "2024年“三公”经费支出5万元。其中：公务用车运行维护费支出3万元，年初预算为4万元，差值为1万元；公务接待费支出2万元，年初预算为6万元。",
        "expenditure three-public | amount | 50000",
        "expenditure vehicle-running | amount | 30000",
        "expenditure vehicle-running budget | amount | 40000",
        "expenditure reception | amount | 20000",
        "expenditure reception budget | amount | 60000");

    [Fact]
    public void The_money_that_a_matter_is_paid_from_hides_no_stage() => AssertNarrative.AccountsYield(
        "2024年度财政拨款“三公”经费支出预算为5万元，支出决算为3万元。",
        "expenditure fiscal three-public budget | amount | 50000",
        "expenditure fiscal three-public | amount | 30000");

    [Fact]
    public void Both_totals_have_an_amount_each() => AssertNarrative.AccountsYield(
        "2024年度收、支总计分别为9万元、8万元。",
        "revenue timing=all | amount | 90000",
        "expenditure nature=all | amount | 80000");

    [Fact]
    public void A_heading_of_another_year_dates_what_names_no_year_of_its_own() => AssertNarrative.Yields(
        "一、2023年“三公”经费决算情况\n公务接待费合计支出3万元。\n2024年“三公”经费预算较2023年增加1万元，其中公务接待费较上年减少2万元。",
        "expenditure reception 2023 final-accounts | amount | 30000",
        "expenditure three-public | change | 10000 | 2023",
        "expenditure reception | change | -20000 | 2023");

    [Theory]
    [InlineData("1.一般公共服务支出（类）财政事务（款）机关服务（项）。\n年初预算为5万元，支出决算为6万元，完成年初预算的120%。")]
    [InlineData("1.一般公共服务支出（类）财政事务（款）机关服务（项）年初预算为5万元，支出决算为6万元，完成年初预算的120%。")]
    public void The_amounts_of_an_item_may_stand_below_its_name(string item) => AssertNarrative.AccountsYield(
        item,
        "expenditure 2010603 budget | amount | 50000",
        "expenditure 2010603 | amount | 60000",
        "expenditure 2010603 | share | 120 | budget");

    [Fact]
    public void The_amounts_of_an_item_that_nobody_knows_are_not_those_of_all() => AssertNarrative.AccountsYield(
        "一般公共预算财政拨款支出年初预算为90万元，支出决算为80万元。其中：\n1.某某统计专项，年初预算为5万元，支出决算为6万元，完成年初预算的120%。",
        "expenditure general budget | amount | 900000",
        "expenditure general | amount | 800000");

    [Fact]
    public void What_is_said_behind_the_budget_is_of_what_was_spent() => AssertNarrative.AccountsYield(
        "2024年住房保障支出（类）6万元，年初预算5万元，完成年初预算的120%。比上年增加1万元。",
        "expenditure 221 | amount | 60000",
        "expenditure 221 budget | amount | 50000",
        "expenditure 221 | share | 120 | budget",
        "expenditure 221 | change | 10000 | 2023");

    [Fact]
    public void Revenue_without_more_is_what_the_year_brought_in() => AssertNarrative.AccountsYield(
        "2024年度，本单位收入为9万元。\n2024年度收入总计10万元。",
        "revenue current | amount | 90000",
        "revenue source=all timing=all | amount | 100000");
}
