using Xunit;

namespace Mingsuan.Checking.Tests;

public sealed class BalanceTests
{
    private static readonly string[] Amount = ["预算数"];

    [Fact]
    public void Revenue_equals_uses_including_the_year_end_carryover()
    {
        AssertReport.IsClean(Ledger("110.00", "10.00").Report);
        AssertReport.Has(Ledger("110.00", "10.00").Report, IdentityKind.Balance, OutcomeKind.Holds);
    }

    [Fact]
    public void A_wrong_total_of_revenue_breaks_the_balance_and_its_sum_in_one_finding()
    {
        var finding = AssertReport.Breaks(Ledger("101.00", "10.00").Report, "roll-up", "110.00", "101.00");
        Assert.Equal("110.00", Assert.Single(finding.Suspects).MendedValue);
    }

    [Fact]
    public void Current_and_carried_columns_together_balance_the_expenditure_of_all_timing()
    {
        var given = new Given()
            .Table("收入表", "flow=revenue source=all function=2101301", ["本年收入{timing=current}", "上年结转{timing=carryover}"], "救助|2173.29|425.69")
            .Table("支出表", "source=all timing=all", Amount, "救助{function=2101301}|2598.98");
        var balance = AssertReport.Has(given.Report, IdentityKind.Balance, OutcomeKind.Holds);
        Assert.Equal(2, balance.Left.Terms.Length);
    }

    [Theory]
    [InlineData("221670.92", OutcomeKind.CouldNotCheck)]
    [InlineData("221670.42", OutcomeKind.Broken)]
    public void Uses_that_are_this_years_revenue_with_what_was_carried_over_are_no_error(string uses, OutcomeKind outcome)
    {
        var given = new Given()
            .Table("收入表", "flow=revenue source=fund", ["本年收入{timing=current}", "上年结转{timing=carryover}"], "合计|221493.00|177.92")
            .Table("支出表", "flow=expenditure source=fund timing=current nature=expenditure", Amount, $"合计|{uses}");
        AssertReport.Has(given.Report, IdentityKind.Balance, outcome);
    }

    [Fact]
    public void A_side_that_is_blank_says_nothing_against_the_other()
    {
        var given = new Given()
            .Table("收入表", "flow=revenue source=all timing=all", Amount, "救助{function=2101301}|5.00")
            .Table("支出表", "flow=expenditure source=all timing=all", Amount, "救助{function=2101301}|");
        AssertReport.Has(given.Report, IdentityKind.Balance, OutcomeKind.CouldNotCheck);
        Assert.Empty(given.Report.Findings);
    }

    private static Given Ledger(string total, string carriedForward) => new Given()
        .Table(
            "收支总表",
            "flow=revenue",
            Amount,
            "一般公共预算{source=general timing=current}|60.00",
            "财政专户{source=special-account timing=current}|40.00",
            "本年收入合计{source=all timing=current}|100.00",
            "上年结转{source=all timing=carryover}|10.00",
            $"收入总计{{source=all timing=all}}|{total}")
        .Table(
            "收支总表（支出）",
            "timing=all source=all",
            Amount,
            "社会保障{function=208}|70.00",
            "住房保障{function=221}|30.00",
            "本年支出合计{nature=expenditure}|100.00",
            $"年终结转结余{{nature=year-end-carryover}}|{carriedForward}",
            "支出总计{nature=all}|110.00");
}
