using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Moves from one amount to another, and shares that print the amount which they are of.</summary>
public sealed class MoveTests
{
    [Fact]
    public void A_move_begins_with_the_amount_of_the_year_before() => AssertNarrative.Yields(
        "2024年机关运行经费预算由上年的100万元增加到120万元，增加20万元，增长20%。",
        "expenditure agency-running-costs 2023 | amount | 1000000",
        "expenditure agency-running-costs | amount | 1200000",
        "expenditure agency-running-costs | change | 200000 | 2023",
        "expenditure agency-running-costs | rate | 20 | 2023");

    [Fact]
    public void A_move_may_name_its_year_and_be_a_part() => AssertNarrative.Yields(
        "2024年“三公”经费预算20万元，其中公务接待费从2022年10万元减少至8万元，下降20%，公务用车运行维护费12万元。",
        "expenditure three-public | amount | 200000",
        "expenditure reception 2022 | amount | 100000",
        "expenditure reception | amount | 80000",
        "expenditure reception | rate | -20 | 2022",
        "expenditure vehicle-running | amount | 120000");

    [Fact]
    public void What_a_direction_reaches_is_no_change() => AssertNarrative.Yields(
        "2024年公务接待费预算比上年减少到8万元。",
        "expenditure reception | amount | 80000");

    [Fact]
    public void Expenditure_from_a_source_is_no_move() => AssertNarrative.Yields(
        "2024年公务接待费预算由财政安排8万元。",
        "expenditure reception | amount | 80000");

    [Fact]
    public void A_rate_may_be_told_in_times() => AssertNarrative.Yields(
        "2024年公务接待费预算9万元，比上年增加6万元，增长2倍。",
        "expenditure reception | amount | 90000",
        "expenditure reception | change | 60000 | 2023",
        "expenditure reception | rate | 200 | 2023");

    [Fact]
    public void A_share_may_print_the_amount_of_its_whole() => AssertNarrative.Yields(
        "2024年支出预算1000万元，其中基本支出600万元，占支出预算1000万元的60%，项目支出400万元。",
        "expenditure | amount | 10000000",
        "expenditure basic | amount | 6000000",
        "expenditure | amount | 10000000",
        "expenditure basic | share | 60 | expenditure",
        "expenditure project | amount | 4000000");

    [Fact]
    public void The_whole_of_a_share_waits_for_the_next_number_only() => Assert.DoesNotContain(
        AssertNarrative.Facts("2024年支出预算1000万元，其中基本支出600万元，占支出预算1000万元，项目支出400万元（40%）。"),
        fact => fact.StartsWith("expenditure basic | share", StringComparison.Ordinal));

    [Fact]
    public void A_completed_budget_may_print_its_amount() => AssertNarrative.AccountsYield(
        "2024年度公务接待费支出决算为8万元，完成全年预算15万元的53.33%，比上年减少2万元。",
        "expenditure reception | amount | 80000",
        "expenditure reception adjusted-budget | amount | 150000",
        "expenditure reception | share | 53.33 | adjusted-budget",
        "expenditure reception | change | -20000 | 2023");

    [Fact]
    public void A_short_name_in_brackets_stands_for_all_that_it_is_short_for() => AssertNarrative.Yields(
        "2024年因公出国（境）费、公务用车购置及运行费、公务接待费（简称“三公”经费）预算合计24万元。",
        "expenditure three-public | amount | 240000");
}
