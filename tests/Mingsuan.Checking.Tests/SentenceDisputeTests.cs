using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>Which sentences that disagree are wrong, and which speak of something else.</summary>
public sealed class SentenceDisputeTests
{
    private const string All = "timing=all source=all";
    private const string Prior = "timing=all source=all year=2022";
    private static readonly string[] Amount = ["预算数"];

    [Theory]
    [InlineData("36.20万元", OutcomeKind.Broken)]
    [InlineData("18.55万元", OutcomeKind.CouldNotCheck)]
    public void A_second_amount_of_a_paragraph_is_wrong_where_a_slip_explains_it_and_may_be_a_part_else(string second, OutcomeKind outcome) =>
        AssertReport.Has(Table("38.20").Sentence(1, $"{All} function=208", "38.20万元").Sentence(1, $"{All} function=208", second).Report, IdentityKind.Agreement, outcome);

    [Fact]
    public void What_a_paragraph_says_twice_alike_is_said_to_agree() =>
        Assert.Equal(2, Table("38.20").Sentence(1, $"{All} function=208", "38.20万元").Sentence(1, $"{All} function=208", "38.20万元").Report
            .Identities.Count(identity => identity is { Kind: IdentityKind.Agreement, Outcome.Kind: OutcomeKind.Holds }));

    [Fact]
    public void Paragraphs_that_say_an_amount_that_no_table_prints_are_compared() =>
        AssertReport.Breaks(new Given().Sentence(1, $"{All} aspect=meetings", "12.40万元").Sentence(2, $"{All} aspect=meetings", "12.70万元").Report, "agreement", "12.40", "12.70");

    [Fact]
    public void A_sentence_that_says_less_than_the_table_and_another_sentence_may_speak_of_a_part() =>
        AssertReport.IsClean(Table("38.20").Sentence(1, $"{All} function=208", "38.20万元").Sentence(2, $"{All} function=208", "11.95万元").Report);

    [Fact]
    public void Short_numbers_that_differ_in_a_digit_are_strangers() =>
        AssertReport.IsClean(Table("8").Sentence(1, $"{All} function=208", "8万元").Sentence(1, $"{All} function=208", "5万元").Report);

    /// <summary>The list of projects names one 物业管理费; the table prints the economic account of that name.</summary>
    [Fact]
    public void A_project_that_is_called_like_an_economic_account_is_not_that_account()
    {
        const string Scope = $"{All} flow=expenditure nature=project economic=30209";
        var given = new Given().Table("经济分类表", Scope, Amount, "物业管理费|307.72");
        Assert.Empty(given.Sentence(1, Scope, "203.68万元").Report.Findings);
        AssertReport.Breaks(new Given().Table("经济分类表", Scope, Amount, "物业管理费|307.72").Sentence(1, Scope, "317.72万元").Report, "narrative-vs-table", "307.72", "317.72");
    }

    [Fact]
    public void A_sentence_that_lists_the_basic_part_of_an_account_says_nothing_of_the_whole()
    {
        var given = new Given().Table("支出表", $"{All} flow=expenditure function=208", Amount, "支出{nature=expenditure}|90.31", "基本支出{nature=basic}|41.57", "项目支出{nature=project}|48.74");
        AssertReport.Has(given.Sentence(1, $"{All} flow=expenditure nature=expenditure function=208", "41.57万元").Report, IdentityKind.Agreement, OutcomeKind.CouldNotCheck);
    }

    [Fact]
    public void A_sentence_that_prints_neither_the_whole_nor_a_part_of_it_is_wrong()
    {
        var given = new Given().Table("支出表", $"{All} flow=expenditure function=208", Amount, "支出{nature=expenditure}|90.31", "基本支出{nature=basic}|41.57", "项目支出{nature=project}|48.74");
        AssertReport.Breaks(given.Sentence(1, $"{All} flow=expenditure nature=expenditure function=208", "66.02万元").Report, "narrative-vs-table", "90.31", "66.02");
    }

    /// <summary>70 after 56 is 25 % more; 62.30 after 56 is not.</summary>
    [Fact]
    public void A_second_amount_that_its_own_rate_denies_is_wrong()
    {
        var report = Table("70.00").Sentence(1, $"{All} function=208", "70.00万元").Sentence(1, $"{Prior} function=208", "56.00万元")
            .Sentence(1, $"{All} function=208", "62.30万元").Sentence(1, $"{All} function=208 measure=rate", "25.00%", $"{Prior} function=208").Report;
        AssertReport.Breaks(report, "narrative-vs-table", "70.00", "62.30");
        Assert.DoesNotContain(report.Findings, finding => finding.Rule == "rate");
    }

    [Fact]
    public void A_second_amount_whose_rate_fits_neither_may_be_a_part() =>
        Assert.DoesNotContain(
            Table("70.00").Sentence(1, $"{All} function=208", "70.00万元").Sentence(1, $"{Prior} function=208", "56.00万元")
                .Sentence(1, $"{All} function=208", "62.30万元").Sentence(1, $"{All} function=208 measure=rate", "31.00%", $"{Prior} function=208").Report.Findings,
            finding => finding.Rule is "narrative-vs-table" or "agreement");

    private static Given Table(string value) => new Given().Table("支出表", All, Amount, $"社会保障{{function=208}}|{value}");
}
