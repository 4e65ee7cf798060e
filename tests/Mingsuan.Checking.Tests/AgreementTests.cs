using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

public sealed class AgreementTests
{
    private static readonly string[] Amount = ["预算数"];

    [Theory]
    [InlineData("支出表", OutcomeKind.Broken, 1)]
    [InlineData("", OutcomeKind.CouldNotCheck, 0)]
    public void A_table_without_a_title_may_be_of_other_money(string title, OutcomeKind outcome, int findings)
    {
        var report = new Given().Table("总表", "source=all timing=all", ["合计"], "208{function=208}|5.00").Table(title, "source=all timing=all", ["合计"], "208{function=208}|6.00").Report;
        Assert.Equal(outcome, Assert.Single(report.Identities).Outcome.Kind);
        Assert.Equal(findings, report.Findings.Length);
    }

    [Fact]
    public void The_odd_one_of_three_statements_is_the_suspect()
    {
        var given = new Given();
        foreach (var value in new[] { "49.47", "49.74", "49.47" }) given.Table($"表{value}", "timing=all source=all", Amount, $"住房保障{{function=221}}|{value}");
        var finding = AssertReport.Breaks(given.Report, "cross-table", "49.47", "49.74");
        Assert.Contains(finding.Suspects, suspect => suspect.Place.Table == "表49.74" && suspect.MendedValue == "49.47");
    }

    [Fact]
    public void Copies_in_the_same_unit_allow_no_rounding() =>
        Assert.Single(Two("147.66", "147.65").Report.Findings);

    [Fact]
    public void Yuan_against_ten_thousand_yuan_allows_half_the_last_digit() =>
        AssertReport.Has(
            new Given().Table("甲表", "timing=all source=all", Amount, "救助{project=救助}|425.69")
                .Table("乙表", "timing=all source=all", DisplayUnit.Yuan, Amount, "救助{project=救助}|4256911.89").Report,
            IdentityKind.Agreement,
            OutcomeKind.Rounded);

    [Fact]
    public void An_amount_printed_in_yuan_that_tables_print_in_ten_thousand_is_a_unit_error()
    {
        var report = new Given().Table("支出表", "timing=all source=all", Amount, "基本支出{nature=basic}|165.42")
            .Sentence(1, "timing=all source=all nature=basic", "165.42元").Report;
        AssertReport.Breaks(report, "unit", "165.42 万元", "165.42 元");
    }

    [Fact]
    public void A_sentence_that_differs_from_the_table_says_so()
    {
        var report = new Given().Table("支出表", "timing=all source=all", Amount, "基本支出{nature=basic}|165.42")
            .Sentence(1, "timing=all source=all nature=basic", "156.42万元").Report;
        var finding = AssertReport.Breaks(report, "narrative-vs-table", "165.42", "156.42");
        Assert.Equal(2, finding.Places.Length);
    }

    [Fact]
    public void An_open_scope_could_not_be_checked_and_is_counted_once()
    {
        var report = new Given().Table("甲表", "source=all", Amount, "一{function=208}|1.00", "二{function=210}|2.00")
            .Table("乙表", "timing=all source=all", Amount, "一{function=208}|9.00").Report;
        Assert.Equal((0, 1), (report.Outcomes.Broken, report.Outcomes.CouldNotCheck));
    }

    [Theory]
    [InlineData("上年结转{timing=carryover}|", 1)]
    [InlineData("上年结转{timing=carryover}|0.00", 1)]
    [InlineData("上年结转{timing=carryover}|2.00", 0)]
    [InlineData("其他收入{source=other-funds timing=current}|2.00", 0)]
    public void Where_nothing_was_carried_over_all_money_is_of_this_year(string row, int findings)
    {
        var report = new Given().Table("收入表", "flow=revenue source=all", Amount, row, "合计{timing=all}|9.00")
            .Table("支出表", "source=all timing=current", Amount, "基本支出{nature=basic}|5.00").Sentence(1, "source=all timing=all nature=basic", "6.00万元").Report;
        Assert.Equal(findings, report.Findings.Count(finding => finding.Rule == "narrative-vs-table"));
    }

    [Fact]
    public void Tables_of_one_source_agree_with_tables_of_all_sources_through_collapse()
    {
        AssertReport.IsClean(OneSource("91.95").Report);
        var report = OneSource("91.59").Report;
        var broken = AssertReport.Has(report, IdentityKind.Agreement, OutcomeKind.Broken);
        Assert.Contains("collapse:source=all→general", broken.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_carryover_keeps_current_and_all_money_apart()
    {
        var report = new Given().Table(
            "收支总表",
            "flow=revenue source=all",
            Amount,
            "本年收入合计{timing=current}|4171.35",
            "上年结转{timing=carryover}|425.69",
            "收入总计{timing=all}|4597.04")
            .Table("支出表", "timing=all source=all", Amount, "合计|4597.04")
            .Table("本年支出表", "timing=current source=all", Amount, "合计|4171.35").Report;
        AssertReport.IsClean(report);
    }

    [Fact]
    public void A_class_equals_the_items_that_another_table_prints_below_it()
    {
        AssertReport.IsClean(Items("7.05").Report);
        var report = Items("7.50").Report;
        AssertReport.Has(report, IdentityKind.CrossRollUp, OutcomeKind.Broken);
    }

    [Fact]
    public void A_table_of_one_source_is_at_most_the_table_of_all()
    {
        var report = new Given().Table("支出表", "timing=current source=all", Amount, "合计{function=208}|10.00")
            .Table("一般公共预算表", "timing=current source=general", Amount, "合计{function=208}|12.00").Report;
        AssertReport.Breaks(report, "part-of", "10.00", "12.00");
    }

    /// <summary>A whole that holds an amount below zero may be less than one of its parts.</summary>
    [Theory]
    [InlineData("项目{nature=project function=208}|-3.00", false)]
    [InlineData("项目{nature=project function=208}|3.00", true)]
    public void A_part_may_be_more_than_a_whole_that_holds_an_amount_below_zero(string other, bool isBroken)
    {
        var report = new Given().Table("支出表", "timing=current source=all", Amount, "合计{function=208}|10.00").Table("项目表", "timing=current source=all", Amount, other)
            .Table("一般公共预算表", "timing=current source=general", Amount, "合计{function=208}|12.00").Report;
        Assert.Equal(isBroken, report.Findings.Any(finding => finding.Rule == "part-of"));
    }

    private static Given Two(string one, string other) => new Given()
        .Table("甲表", "timing=all source=all", Amount, $"一{{function=208}}|{one}")
        .Table("乙表", "timing=all source=all", Amount, $"一{{function=208}}|{other}");

    private static Given OneSource(string pension) => new Given()
        .Table(
            "收支总表",
            "flow=revenue timing=current",
            Amount,
            "一般公共预算{source=general}|141.42",
            "政府性基金{source=fund}|",
            "单位资金{source=own}|",
            "本年收入合计{source=all}|141.42")
        .Table("支出总表", "timing=current source=all", Amount, "合计|141.42", "社会保障{function=208}|91.95", "住房保障{function=221}|49.47")
        .Table("一般公共预算支出表", "timing=current source=general", Amount, $"社会保障{{function=208}}|{pension}", "住房保障{function=221}|49.47");

    private static Given Items(string item) => new Given()
        .Table("收支总表", "timing=all source=all", Amount, "社会保障{function=208}|16.51", "卫生健康{function=210}|8.49")
        .Table(
            "支出总表",
            "timing=all source=all",
            Amount,
            "合计|25.00",
            "一{function=2080502}|0.13",
            "二{function=2080505}|16.38",
            "三{function=2101101}|0.52",
            $"四{{function=2101102}}|{item}",
            "五{function=2101199}|0.92");
}
