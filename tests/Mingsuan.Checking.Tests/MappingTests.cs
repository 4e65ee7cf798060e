using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

public sealed class MappingTests
{
    private const string General = "timing=current source=general";

    private static readonly string[] Amount = ["预算数"];

    [Theory]
    [InlineData("7813.76万元", 0)]
    [InlineData("7803.76万元", 1)]
    [InlineData("5120.40万元", 0)]
    public void What_targets_cover_is_all_projects_where_a_slip_is_all_that_denies_it(string covered, int findings)
    {
        var report = new Given().Table("支出总表", General, Amount, "项目支出{nature=project}|7813.76").Sentence(1, $"{General} nature=project aspect=targets-covered", covered).Report;
        Assert.Equal(findings, report.Findings.Count(finding => finding is { Rule: "mapping-targets-covered", Severity: Severity.Warning }));
    }

    [Theory]
    [InlineData("1517.56万元", 1)]
    [InlineData("1209.30万元", 0)]
    public void Agency_running_costs_of_a_body_of_unknown_type_are_its_operating_expenses_where_a_slip_is_all_that_denies_it(string costs, int findings)
    {
        var report = new Given().Table("支出总表", General, Amount, "公用经费{nature=operating}|1517.96").Sentence(1, $"{General} aspect=agency-running-costs", costs).Report;
        Assert.Equal(findings, report.Findings.Count(finding => finding is { Rule: "mapping-operating-costs", Severity: Severity.Warning }));
    }

    [Fact]
    public void Vehicle_running_is_compared_with_the_widest_economic_table()
    {
        var report = VehicleRunning("1.20").Table("经济分类汇总表", General, Amount, "合计|10.00", "公务用车{economic=30231}|3.70", "办公费{economic=30201}|6.30").Report;
        var finding = AssertReport.Breaks(report, "mapping-three-public", "3.70", "1.20");
        Assert.Equal("-2.50", finding.Difference);
    }

    [Fact]
    public void Against_basic_expenditure_alone_it_is_only_a_lower_bound()
    {
        var given = VehicleRunning("3.70").Table("基本支出表", General, Amount, "公务用车{economic=30231 nature=basic}|1.20");
        Assert.Equal("three-public-vehicle-running:partial", AssertReport.Has(given.Report, IdentityKind.Mapping, OutcomeKind.Holds).Evidence);
        var report = VehicleRunning("1.00").Table("基本支出表", General, Amount, "公务用车{economic=30231 nature=basic}|1.20").Report;
        AssertReport.Breaks(report, "mapping-three-public", "1.00", "1.20");
    }

    [Fact]
    public void A_mapping_adds_pairs_of_both_classifications_across_rows()
    {
        var given = new Given()
            .Table("三公表", General, Amount, "购置{aspect=vehicle-purchase}|30.00")
            .Table(
                "经济分类汇总表",
                General,
                Amount,
                "合计|33.00",
                "公务用车购置一{economic=31013 government-economic=50301}|10.00",
                "公务用车购置二{economic=31013 government-economic=50601}|15.00",
                "公务用车购置三{economic=30913 government-economic=50601}|5.00",
                "办公费{economic=30201 government-economic=50201}|3.00");
        var mapping = Assert.Single(given.Report.Identities, identity => identity.Evidence == "three-public-vehicle-purchase");
        Assert.Equal(OutcomeKind.Holds, mapping.Outcome.Kind);
        Assert.Equal(3, mapping.Right.Terms.Length);
    }

    [Fact]
    public void What_rows_of_two_classifications_print_is_not_nothing()
    {
        var report = new Given()
            .Table(
                "经济分类明细表",
                General,
                Amount,
                "合计|13.00",
                "工资福利支出{economic=301}|9.00",
                "基本工资{economic=30101 government-economic=50101}|9.00",
                "对个人和家庭的补助{economic=303}|4.00",
                "生活补助{economic=30305 government-economic=50901}|1.00",
                "奖励金{economic=30309 government-economic=50901}|3.00").Report;
        Assert.DoesNotContain(report.Identities, identity => identity.IsBroken);
    }

    [Fact]
    public void A_plausible_mapping_is_information_only()
    {
        var report = new Given()
            .Table("一般公共预算支出表", General, Amount, "其他医疗{function=2101199 nature=basic}|1.20")
            .Table("基本支出表", General, Amount, "其他社会保障缴费{economic=30112 nature=basic}|1.00").Report;
        Assert.Equal((Severity.Information, "mapping-function-economic"), (report.Findings.Single().Severity, report.Findings.Single().Rule));
    }

    [Theory]
    [InlineData("8.00", "8.00", OutcomeKind.Holds)]
    [InlineData("8.00", "9.00", OutcomeKind.NotApplicable)]
    [InlineData("8.00", "7.00", OutcomeKind.Broken)]
    public void An_item_may_hold_less_than_its_section_since_other_items_pay_too(string item, string section, OutcomeKind expected)
    {
        var report = new Given()
            .Table("一般公共预算支出表", General, Amount, $"住房公积金{{function=2210201 nature=basic}}|{item}")
            .Table("基本支出表", General, Amount, $"住房公积金{{economic=30113 nature=basic}}|{section}").Report;
        Assert.Equal(expected, Assert.Single(report.Identities, identity => identity.Evidence == "function-economic-housing-fund").Outcome.Kind);
        Assert.DoesNotContain(report.Findings, finding => finding.Severity > Severity.Information);
    }

    [Fact]
    public void An_account_that_stands_in_several_rows_is_not_absent()
    {
        var report = new Given()
            .Table("一般公共预算支出表", General, Amount, "住房公积金{function=2210201 nature=basic}|8.00")
            .Table(
                "基本支出表",
                General,
                Amount,
                "合计{nature=basic}|20.00",
                "机关工资{economic=301 government-economic=501 nature=basic}|13.00",
                "公积金一{economic=30113 government-economic=50103 nature=basic}|5.00",
                "工资一{economic=30101 government-economic=50101 nature=basic}|8.00",
                "事业工资{economic=301 government-economic=505 nature=basic}|7.00",
                "公积金二{economic=30113 government-economic=50501 nature=basic}|3.00",
                "工资二{economic=30101 government-economic=50501 nature=basic}|4.00").Report;
        Assert.DoesNotContain(report.Identities, identity => identity is { Evidence: "function-economic-housing-fund", IsBroken: true });
    }

    [Theory]
    [InlineData("机关运行经费预算情况", "按照调整后的统计口径，含项目支出中的部分。", OutcomeKind.NotApplicable)]
    [InlineData("机关运行经费预算情况", "主要用于办公。", OutcomeKind.Broken)]
    [InlineData("名词解释", "九、行政经费（机关运行经费）：指办公费、专用设备购置等经济科目对应的预算资金。", OutcomeKind.NotApplicable)]
    [InlineData("名词解释", "九、机关运行经费：指为维持运行而安排的公用经费。", OutcomeKind.Broken)]
    [InlineData("名词解释", "九、公用经费：指办公费等经济科目对应的预算资金。", OutcomeKind.Broken)]
    public void A_document_that_counts_otherwise_is_not_measured_by_the_mapping(string section, string sentence, OutcomeKind expected)
    {
        var given = new Given()
            .Table("机关运行经费表", "aspect=agency-running-costs source=general timing=current", Amount, "合计|9.00")
            .Table("基本支出表", General, Amount, "公用经费{nature=operating}|3.00")
            .Section(section, sentence);
        Assert.Equal(expected, Assert.Single(given.WordedReport.Identities, identity => identity.Evidence == "agency-running-costs-at-most-operating").Outcome.Kind);
    }

    [Theory]
    [InlineData("行政", OutcomeKind.Broken)]
    [InlineData("公益一类", OutcomeKind.NotApplicable)]
    [InlineData(null, OutcomeKind.CouldNotCheck)]
    public void The_type_of_body_decides_which_mappings_hold(string? type, OutcomeKind expected)
    {
        var given = new Given()
            .Table("机关运行经费表", "aspect=agency-running-costs source=general timing=current", Amount, "合计|2.00")
            .Table("基本支出表", General, Amount, "公用经费{nature=operating}|3.00");
        var context = new CheckContext { UnitType = type is null ? null : DisclosureCatalog.Default.BodyTypes.Single(each => each.IsNamed(type)) };
        var report = new Checker(DisclosureCatalog.Default).Check(given.Document, context);
        Assert.Equal(expected, Assert.Single(report.Identities, identity => identity.Evidence == "agency-running-costs-of-administrative-bodies").Outcome.Kind);
    }

    private static Given VehicleRunning(string value) =>
        new Given().Table("三公表", General, Amount, $"运行费{{aspect=vehicle-running}}|{value}");
}
