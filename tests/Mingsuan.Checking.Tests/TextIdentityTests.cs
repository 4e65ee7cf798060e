using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

public sealed class TextIdentityTests
{
    private const string All = "timing=all source=all";
    private const string Prior = "timing=all source=all year=2022";

    [Fact]
    public void A_share_is_the_part_in_percent_of_the_whole()
    {
        AssertReport.IsClean(Share("14.67%").Report);
        AssertReport.Breaks(Share("16.47%").Report, "share", "14.67", "16.47");
    }

    [Fact]
    public void A_share_of_a_total_that_nobody_states_is_one_of_what_is_spent()
    {
        const string total = "flow=expenditure nature=all timing=all source=all";
        var given = new Given().Sentence(1, $"flow=expenditure {All}", "100.00万元").Sentence(1, $"flow=expenditure nature=project {All}", "75.00万元");
        AssertReport.Breaks(given.Sentence(1, $"flow=expenditure nature=project {All} measure=share", "70.00%", total).Report, "share", "75.00", "70.00");
    }

    [Fact]
    public void A_rate_is_the_change_over_what_it_changed_from()
    {
        AssertReport.IsClean(Growth("193.86", "162.36", "515.43%").Sentence(1, Prior, "31.50万元").Report);
        AssertReport.Breaks(Growth("193.86", "162.36", "615.43%").Report, "rate", "515.43", "615.43");
    }

    [Theory]
    [InlineData("30.00万元", 0)]
    [InlineData("20.00万元", 1)]
    public void All_parts_of_a_whole_that_one_paragraph_states_make_it_up(string services, int findings)
    {
        const string scope = "flow=expenditure timing=all source=all";
        var report = new Given().Sentence(1, $"{scope} aspect=procurement", "80.00万元")
            .Sentence(1, $"{scope} aspect=procurement-goods", "50.00万元")
            .Sentence(1, $"{scope} aspect=procurement-works", "0.00万元")
            .Sentence(1, $"{scope} aspect=procurement-services", services).Report;
        Assert.Equal(findings, report.Findings.Count(finding => finding.Rule == "roll-up"));
    }

    [Fact]
    public void A_rate_from_zero_does_not_exist()
    {
        var finding = Assert.Single(Growth("1.2", "1.2", "100%").Report.Findings);
        Assert.Equal(("rate-from-zero", null, "100", "%"), (finding.Rule, finding.Expected, finding.Stated, finding.Unit));
        Assert.Equal(Severity.Information, finding.Severity);
    }

    [Fact]
    public void A_change_is_the_difference_of_the_two_amounts()
    {
        var report = Growth("193.86", "126.36", "515.43%").Sentence(1, Prior, "31.50万元").Report;
        Assert.Contains(report.Findings, finding => finding is { Rule: "change", Expected: "162.36", Stated: "126.36" });
    }

    [Fact]
    public void Implied_prior_amounts_must_be_the_same()
    {
        var given = Growth("4597.04", "2668.29", "138.34%").Sentence(2, All, "4597.04万元");
        AssertReport.IsClean(given.Sentence(2, $"{All} measure=change", "2668.29万元", Prior).Report);
        var report = Growth("4597.04", "2668.29", "138.34%").Sentence(1, All, "4597.04万元").Sentence(1, $"{All} measure=change", "2671.05万元", Prior).Report;
        Assert.Contains(report.Findings, finding => finding.Rule == "implied-base");
    }

    [Fact]
    public void A_rise_above_what_it_rose_to_asks_for_a_look()
    {
        var finding = Assert.Single(Growth("425.69", "2668.29", "138.34%").Report.Findings);
        Assert.Equal(("change", "425.69", "2668.29", Severity.Warning), (finding.Rule, finding.Expected, finding.Stated, finding.Severity));
    }

    /// <summary>Nothing is left of what was 0.30 more: less was meant, or another amount.</summary>
    [Fact]
    public void Nothing_is_no_rise() => Assert.Contains(Growth("0.00", "0.30", "100%").Report.Findings, finding => finding is { Rule: "direction" or "change", Stated: "0.30" });

    /// <summary>2 from 3 is 1 less, 33.33 % less; the text says 1 more.</summary>
    [Fact]
    public void A_change_the_wrong_way_round_is_a_wrong_word_and_no_wrong_percentage()
    {
        var report = Growth("2.00", "1.00", "-33.33%").Report;
        var finding = AssertReport.Breaks(report, "direction", "-1.00", "1.00");
        Assert.Equal("-1.00", Assert.Single(finding.Suspects).MendedValue);
        Assert.DoesNotContain(report.Findings, other => other.Rule == "rate");
    }

    /// <summary>0.70 % either way, as printed: the words contradict one another, not the numbers.</summary>
    [Fact]
    public void More_money_and_a_falling_rate_in_one_sentence_are_a_wrong_word() =>
        AssertReport.Breaks(Growth("17466.65", "122.25", "-0.70%").Report, "direction", "-122.25", "122.25");

    /// <summary>No change, said in words, has no unit: what should stand there is printed in that of the amounts beside it, and the sentence is named though all it states is zero.</summary>
    [Fact]
    public void What_should_stand_for_words_has_the_unit_of_the_amounts()
    {
        var report = new Given().Sentence(1, All, "0.00万元").Sentence(1, $"{All} measure=change", "-3.00万元", Prior).Sentence(1, $"{All} measure=change", "持平", Prior).Report;
        var finding = Assert.Single(report.Findings, finding => finding.Rule == "implied-base");
        Assert.Equal(("3.00", "0.00", "万元"), (finding.Expected, finding.Stated, finding.Unit));
        Assert.Contains(finding.Suspects, suspect => suspect.MendedValue == "-3.00");
        Assert.Equal("Σ(0.00万元 + 持平)", finding.Values["place"]);
    }

    /// <summary>The table says 4.00 for the 4.50 of the text; last year’s part is more than last year’s whole only because of that.</summary>
    [Fact]
    public void What_holds_once_a_located_number_is_mended_is_no_finding_of_its_own()
    {
        const string whole = $"{All} aspect=three-public";
        const string part = $"{All} aspect=vehicles";
        var report = new Given().Table("三公表", All, ["预算数"], "合计{aspect=three-public}|4.22", "接待{aspect=reception}|0.22", "用车{aspect=vehicles}|4.00")
            .Sentence(1, whole, "4.22万元").Sentence(1, $"{whole} measure=change", "持平", $"{whole} year=2022")
            .Sentence(2, part, "4.50万元").Sentence(2, $"{part} measure=change", "持平", $"{part} year=2022").Report;
        Assert.Contains(report.Identities, identity => identity is { IsBroken: true, IsFirm: false });
        Assert.Equal("4.50", Assert.Single(report.Findings).Stated);
    }

    [Fact]
    public void A_turned_change_is_told_by_the_prior_amount_too() =>
        AssertReport.Breaks(new Given().Sentence(1, All, "2.00万元").Sentence(1, Prior, "3.00万元").Sentence(1, $"{All} measure=change", "1.00万元", Prior).Report, "direction", "-1.00", "1.00");

    private static Given Share(string share) => new Given()
        .Sentence(1, All, "193.86万元")
        .Sentence(1, $"{All} nature=project", "28.44万元")
        .Sentence(1, $"{All} nature=project measure=share", share, All);

    private static Given Growth(string current, string change, string rate) => new Given()
        .Sentence(1, All, $"{current}万元")
        .Sentence(1, $"{All} measure=change", $"{change}万元", Prior)
        .Sentence(1, $"{All} measure=rate", rate, Prior);

    [Theory]
    [InlineData("2472.09万元", 1)]
    [InlineData("2472.00万元", 0)]
    public void A_rise_without_a_rate_is_no_more_than_what_it_rose_to(string change, int findings)
    {
        const string item = "flow=expenditure timing=all source=all function=2110304";
        var report = new Given().Sentence(1, item, "2472.00万元").Sentence(1, $"{item} measure=change", change, $"{item} year=2022").Report;
        Assert.Equal(findings, report.Findings.Count(finding => finding is { Rule: "change", Severity: Severity.Warning }));
    }

    [Fact]
    public void An_account_that_no_table_prints_is_at_most_the_whole()
    {
        const string all = "flow=expenditure timing=all source=all";
        var report = new Given().Sentence(1, all, "203091.65万元").Sentence(2, $"{all} function=2010499", "495284.30万元").Report;
        Assert.Contains(report.Findings, finding => finding is { Rule: "part-of", Severity: Severity.Warning });
    }
}
