using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>Several broken identities with one cause are one finding.</summary>
public sealed class JoinedCauseTests
{
    private const string Scope = "timing=all source=all";

    private static readonly string[] Natures = ["合计{nature=expenditure}", "基本支出{nature=expenditure/basic}", "项目支出{nature=expenditure/project}"];

    private static readonly string[] Amount = ["预算数"];

    [Fact]
    public void Totals_that_stand_a_row_too_high_are_one_finding()
    {
        var finding = Assert.Single(Column("4.00", "7.00", "11.00", "3.00", string.Empty).Findings);
        Assert.Equal(("column-displaced", "合计", "支出总表"), (finding.Rule, finding.Values["column"], finding.Values["table"]));
        Assert.Null(finding.Expected);
        Assert.All(finding.Places, place => Assert.Equal("合计", place.Place.Column));
    }

    [Fact]
    public void Wrong_totals_that_are_no_neighbours_are_findings_of_their_own() =>
        Assert.All(Column("3.00", "5.00", "8.00", "12.00", "6.00").Findings, finding => Assert.NotEqual("column-displaced", finding.Rule));

    [Fact]
    public void A_total_row_that_is_more_than_its_rows_in_every_column_is_one_finding()
    {
        var finding = Assert.Single(new Given().Table("支出总表", Scope, Natures, "合计|13.00|9.00|4.00", "208{function=208}|3.00|2.00|1.00", "210{function=210}|4.00|3.00|1.00").Report.Findings);
        Assert.Equal(("roll-up", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Contains(finding.Places, place => place.Place.Column == "项目支出");
    }

    [Fact]
    public void The_same_two_numbers_in_several_tables_are_one_finding()
    {
        var finding = Assert.Single(new Given()
            .Table("表1", Scope, Amount, "208{function=208}|3.26", "210{function=210}|1.00")
            .Table("表2", Scope, Amount, "208{function=208}|3.27", "210{function=210}|1.00")
            .Table("表3", Scope, Amount, "208{function=208}|3.26", "210{function=210}|1.00").Report.Findings);
        Assert.Equal("cross-table", finding.Rule);
    }

    [Fact]
    public void Sums_that_are_out_by_one_amount_are_one_finding()
    {
        var finding = Assert.Single(new Given()
            .Table("表1", Scope, Amount, "208{function=208}|37.34", "20805{function=20805}|20.00", "20808{function=20808}|5.00")
            .Table("表2", Scope, Amount, "212{function=212}|62.34", "21201{function=21201}|40.00", "21205{function=21205}|10.00").Report.Findings);
        Assert.Equal("roll-up", finding.Rule);
        Assert.Equal(6, finding.Places.Length);
    }

    [Fact]
    public void Sums_that_are_out_by_a_round_amount_may_be_two_errors() => Assert.Equal(2, new Given()
        .Table("表1", Scope, Amount, "208{function=208}|35.00", "20805{function=20805}|20.00", "20808{function=20808}|5.00")
        .Table("表2", Scope, Amount, "212{function=212}|60.00", "21201{function=21201}|40.00", "21205{function=21205}|10.00").Report.Findings.Length);

    [Theory]
    [InlineData("62.34万元", 1)]
    [InlineData("63.45万元", 2)]
    public void A_part_that_is_more_than_its_whole_by_what_a_sum_is_out_by_is_of_the_same_finding(string part, int findings) => Assert.Equal(findings, new Given()
        .Table("表1", $"{Scope} flow=expenditure", Amount, "208{function=208}|37.34", "20805{function=20805}|20.00", "20808{function=20808}|5.00")
        .Table("表2", $"{Scope} flow=expenditure", Amount, "212{function=212}|50.00").Sentence(1, $"{Scope} flow=expenditure function=21201", part).Report.Findings.Length);

    /// <summary>877,080 and 782,164 yuan, in ten thousands: 87.71 and 78.22.</summary>
    [Theory]
    [InlineData("87.70万元", "78.21万元", 1)]
    [InlineData("87.70万元", "78.22万元", 1)]
    [InlineData("87.70万元", "78.25万元", 2)]
    public void Amounts_that_a_text_cuts_off_are_one_finding(string first, string second, int findings) => Assert.Equal(findings, new Given()
        .Table("支出表", $"{Scope} flow=expenditure", DisplayUnit.Yuan, Amount, "208{function=208}|877080.00", "210{function=210}|782164.00")
        .Sentence(1, $"{Scope} flow=expenditure function=208", first).Sentence(2, $"{Scope} flow=expenditure function=210", second).Report.Findings.Length);

    [Fact]
    public void A_total_that_is_left_blank_is_what_is_wrong()
    {
        var finding = Assert.Single(new Given().Table("收支总表", Scope, Amount, "合计|", "208{function=208}|3.00", "210{function=210}|4.00").Report.Findings);
        Assert.Equal(("total-blank", "7.00", null, "合计"), (finding.Rule, finding.Expected, finding.Stated, finding.Places[0].Place.Row));
        Assert.Equal("合计", Assert.Single(finding.Suspects).Place.Row);
    }

    [Theory]
    [InlineData("2.00", 1)]
    [InlineData("2.08", 2)]
    public void A_cell_that_is_wrong_beside_a_total_that_is_wrong_anyway_is_a_finding_of_its_own(string cell, int findings) => Assert.Equal(findings, new Given()
        .Table("支出总表", Scope, Natures, "合计|25.37|18.12|7.25", $"208{{function=208}}|3.00|{cell}|1.00", "210{function=210}|4.00|3.00|1.00", "212{function=212}|5.00|3.00|2.00")
        .Table("合计表", Scope, ["合计"], "208{function=208}|3.00", "210{function=210}|4.00", "212{function=212}|5.00").Report.Findings.Length);

    [Theory]
    [InlineData("10.00%", "20.00%", 1)]
    [InlineData("10.00%", "27.00%", 2)]
    [InlineData("14.95%", "29.90%", 2)]
    public void Shares_of_one_other_whole_are_one_finding(string first, string second, int findings) => Assert.Equal(findings, new Given()
        .Table("支出表", Scope, Amount, "合计|40.00", "208{function=208}|30.00", "210{function=210}|10.00")
        .Table("收支表", Scope, Amount, "合计|40.00")
        .Sentence(1, Scope, "40.00万元")
        .Sentence(1, $"{Scope} aspect=meetings", "6.00万元")
        .Sentence(1, $"{Scope} aspect=meetings measure=share", first, Scope)
        .Sentence(1, $"{Scope} aspect=training", "12.00万元")
        .Sentence(1, $"{Scope} aspect=training measure=share", second, Scope).Report.Findings.Count(finding => finding.Rule == "share"));

    [Fact]
    public void Targets_above_the_money_of_two_projects_are_two_findings() => Assert.Equal(["target-cost", "target-cost"], new Given()
        .ProjectForm("甲", "total|3.00", "fiscal{source=fiscal}|3.00").Target("成本指标", string.Empty, "印制费", "≤", "4.8", "万元")
        .ProjectForm("乙", "total|5.00", "fiscal{source=fiscal}|5.00").Target("成本指标", string.Empty, "印制费", "≤", "6.8", "万元").WordedReport.Findings.Select(finding => finding.Rule));

    private static CheckReport Column(params string[] totals) => new Given().Table(
        "支出总表",
        Scope,
        Natures,
        "合计|28.00|18.00|10.00",
        $"201{{function=201}}|{totals[0]}|2.00|1.00",
        $"205{{function=205}}|{totals[1]}|3.00|1.00",
        $"208{{function=208}}|{totals[2]}|4.00|3.00",
        $"210{{function=210}}|{totals[3]}|6.00|5.00",
        $"212{{function=212}}|{totals[4]}|3.00|0.00").Report;
}
