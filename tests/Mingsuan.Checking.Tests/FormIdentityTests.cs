using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>Forms against tables, counts and targets, and what of them is one finding.</summary>
public sealed class FormIdentityTests
{
    private const string Counted = "nature=project aspect=targets-covered measure=count/projects source=all timing=all";

    private static readonly string[] Amount = ["合计"];

    [Fact]
    public void Forms_of_all_projects_make_their_total() =>
        Assert.Equal(OutcomeKind.Broken, Forms("2.00", "乙", "3.50").Outcome.Kind);

    [Fact]
    public void Forms_of_all_projects_that_make_their_total_hold()
    {
        var identity = Forms("2.00", "乙", "3.00");
        Assert.Equal((OutcomeKind.Holds, Relation.Equal), (identity.Outcome.Kind, identity.Relation));
    }

    [Fact]
    public void Forms_of_some_projects_are_at_most_the_total()
    {
        var identity = Forms("2.00", "丙", "2.00");
        Assert.Equal((OutcomeKind.Holds, Relation.AtMost), (identity.Outcome.Kind, identity.Relation));
    }

    [Theory]
    [InlineData("5.00", 0)]
    [InlineData("4.50", 1)]
    public void The_fiscal_money_of_all_forms_is_at_most_what_the_tables_state_of_it(string fiscal, int findings)
    {
        var report = new Given().Table("支出总表", "source=all timing=all", Amount, "合计{nature=expenditure}|9.00").Table("财政拨款表", "source=fiscal timing=all", Amount, $"合计{{nature=expenditure}}|{fiscal}")
            .ProjectForm("甲", "total|3.00", "fiscal{source=fiscal}|3.00").ProjectForm("乙", "total|2.00", "fiscal{source=fiscal}|2.00").WordedReport;
        Assert.Equal(findings, report.Findings.Count(finding => finding is { Rule: RuleIds.PartOf, Severity: Severity.Warning }));
    }

    [Theory]
    [InlineData("7.00", 0)]
    [InlineData("", 1)]
    public void A_part_is_not_compared_with_one_of_two_tasks_of_one_name(string second, int findings)
    {
        string[] tasks = ["one{project=甲}|2.00", .. second.Length > 0 ? new[] { $"two{{project=甲}}|{second}" } : []];
        var report = new Given().Table("项目支出表", "source=all timing=all nature=expenditure project=甲 body=某中心", Amount, "甲|7.00").Form("source=all timing=all nature=expenditure", [], tasks).WordedReport;
        Assert.Equal(findings, report.Findings.Count(finding => finding.Rule == RuleIds.PartOf));
    }

    [Fact]
    public void More_forms_than_counted_projects_are_reported() =>
        AssertReport.Breaks(new Given().ProjectForm("甲", "total|1.00").ProjectForm("乙", "total|1.00").Count(7, Counted, 1).WordedReport, "form-count", "1", "2");

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(40, 0)]
    public void Forms_with_all_the_money_that_the_text_speaks_of_are_all_projects(int counted, int findings)
    {
        var report = new Given().ProjectForm("甲", "total|1.00").ProjectForm("乙", "total|2.00").Count(7, Counted.Replace("projects", "targets", StringComparison.Ordinal), counted)
            .Sentence(7, "aspect=targets-covered source=all timing=all", "3.00万元").WordedReport;
        Assert.Equal(findings, report.Findings.Count(finding => finding.Rule == RuleIds.FormCountOfAllMoney));
    }

    [Fact]
    public void Fewer_forms_than_counted_projects_are_in_order() =>
        AssertReport.IsClean(new Given().ProjectForm("甲", "total|1.00").Count(7, Counted, 3).Count(8, Counted.Replace("projects", "projects/upper", StringComparison.Ordinal), 1).WordedReport);

    [Fact]
    public void A_wrong_number_and_a_wrong_amount_of_one_sentence_are_one_finding()
    {
        var given = new Given().Table("支出总表", "source=all timing=all", Amount, "合计|9.00").ProjectForm("甲", "total|1.00").ProjectForm("乙", "total|1.00")
            .Count(7, Counted.Replace("project ", "expenditure ", StringComparison.Ordinal), 1).Sentence(7, "aspect=targets-covered source=all timing=all", "12.00万元");
        var report = given.WordedReport;
        Assert.Equal(2, report.Identities.Count(identity => identity.IsBroken));
        Assert.Single(report.Findings);
    }

    [Theory]
    [InlineData("8.00", "9.00", OutcomeKind.Holds, OutcomeKind.Holds)]
    [InlineData("7.00", "9.00", OutcomeKind.Broken, OutcomeKind.Holds)]
    [InlineData("8.00", "6.00", OutcomeKind.Holds, OutcomeKind.Broken)]
    public void Tasks_make_their_total_and_are_at_most_what_the_body_spends(string total, string spent, OutcomeKind sum, OutcomeKind part)
    {
        var report = new Given().Table("支出总表", "source=all timing=all", Amount, $"合计{{nature=expenditure}}|{spent}").TaskForm(total, "a{project=履职}|3.00", "b{project=造林}|5.00").WordedReport;
        var tasks = report.Identities.Where(identity => identity.Terms.Any(term => term.Claim.Group.Kind == ClaimGroupKind.Form)).ToList();
        Assert.Equal([IdentityKind.RollUp, IdentityKind.PartOf], tasks.Select(identity => identity.Kind));
        Assert.Equal([sum, part], tasks.Select(identity => identity.Outcome.Kind));
    }

    /// <summary>Nothing says that the two projects are all of them: their forms are a part, unless they come to the whole or one digit keeps them from it.</summary>
    [Theory]
    [InlineData("1220.50", "300.25", IdentityKind.CrossRollUp, 0)]
    [InlineData("1221.50", "300.25", IdentityKind.CrossRollUp, 1)] // a digit too high
    [InlineData("1219.50", "299.99", IdentityKind.PartOf, 0)] // no one digit
    [InlineData("1202.50", "300.25", IdentityKind.CrossRollUp, 1)] // two digits exchanged
    [InlineData("1120.50", "300.25", IdentityKind.CrossRollUp, 1)] // 100.00 is less than any form
    [InlineData("1220.50", "0.25", IdentityKind.PartOf, 0)] // 300.00 may be a project that has no form
    public void Forms_that_come_to_the_whole_but_for_a_digit_make_it(string first, string second, IdentityKind kind, int warnings)
    {
        var report = new Given().Table("支出总表", "source=all timing=all", Amount, "项目支出{nature=project}|1520.75").ProjectForm("甲", $"total|{first}").ProjectForm("乙", $"total|{second}").Report;
        Assert.Equal(kind, Assert.Single(report.Identities, identity => identity.Evidence.StartsWith("forms", StringComparison.Ordinal)).Kind);
        Assert.Equal(warnings, report.Findings.Length);
        Assert.All(report.Findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    /// <summary>Three accounts, two of which the forms of their projects make: those that are left are of the third, whatever keeps them from its money.</summary>
    [Theory]
    [InlineData("300.00", "144.00", 0)]
    [InlineData("200.00", "144.00", 1)] // a hundred less, as a project without a form would be
    [InlineData("300.00", "", 1)] // a form is missing
    [InlineData("", "144.00", 1)]
    [InlineData("", "", 0)] // the third account has none: nothing says that it must
    public void Forms_that_are_left_when_all_other_accounts_come_out_make_the_last_one(string first, string second, int warnings)
    {
        var given = new Given().Table("支出总表", "source=all timing=all", ["项目支出{nature=project}"], "合计|868.00", "2010101{function=2010101}|324.00", "2010102{function=2010102}|100.00", "2050201{function=2050201}|444.00")
            .ProjectForm("甲", "total|300.50").ProjectForm("乙", "total|23.50").ProjectForm("丙", "total|100.00");
        if (first.Length > 0) given.ProjectForm("丁", $"total|{first}");
        if (second.Length > 0) given.ProjectForm("戊", $"total|{second}");
        var findings = given.Report.Findings;
        Assert.Equal(warnings, findings.Length);
        Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
        Assert.All(findings, finding => Assert.Contains(finding.Places, place => place.Place.Row == "2050201"));
    }

    [Theory]
    [InlineData("1520.75万元", 0)]
    [InlineData("1520.45万元", 1)]
    [InlineData("1899.99万元", 0)] // other money
    public void What_targets_cover_is_the_money_of_the_forms_that_come_to_it(string told, int warnings) => Assert.Equal(warnings, new Given()
        .ProjectForm("甲", "total|1220.50").ProjectForm("乙", "total|300.25").Sentence(7, "aspect=targets-covered source=all timing=all", told).Report.Findings.Length);

    [Theory]
    [InlineData("成本指标", "", "≤", "16.8", "万", true)]
    [InlineData("产出指标", "成本指标", "≤", "30000", "元", false)]
    [InlineData("产出指标", "成本指标", "=", "31000", "元", true)]
    [InlineData("产出指标", "成本指标", "≥", "31000", "元", null)]
    [InlineData("产出指标", "数量指标", "≤", "16.8", "万元", null)]
    [InlineData("成本指标", "经济成本指标", "≤", "99999", "元/人", null)]
    public void A_cost_target_is_at_most_the_money_of_its_project(string level1, string level2, string sign, string value, string unit, bool? isBroken)
    {
        var report = new Given().ProjectForm("甲", "total|3.00", "fiscal{source=fiscal}|3.00").Target(level1, level2, "印制费", sign, value, unit).WordedReport;
        Assert.Equal(isBroken, report.Identities.SingleOrDefault(identity => identity.Rule == "target-cost")?.IsBroken);
        Assert.Equal(isBroken == true ? ["target-cost"] : [], report.Findings.Select(finding => finding.Rule).Where(rule => rule != "target-cost-at-least"));
        Assert.All(report.Findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    /// <summary>They may come as one cause, since the last account and the total tie the projects.</summary>
    [Fact]
    public void Targets_above_the_money_of_their_projects_are_told_beside_an_account_that_is_not_reached()
    {
        var report = new Given().Table("支出总表", "source=all timing=all", ["项目支出{nature=project}"], "合计|1444.00", "2010101{function=2010101}|324.00", "2010102{function=2010102}|400.00", "2050201{function=2050201}|720.00")
            .ProjectForm("甲", "total|324.00", "fiscal{source=fiscal}|324.00")
            .ProjectForm("乙", "total|400.00", "fiscal{source=fiscal}|400.00").Target("成本指标", "", "印制费", "=", "449.5", "万元")
            .ProjectForm("丙", "total|620.00", "fiscal{source=fiscal}|620.00").Target("成本指标", "", "场地费", "≤", "655.7", "万元").WordedReport;
        var tied = new Cause([.. report.Identities.Where(identity => identity.IsBroken)], Location.None, []);
        Assert.Equal(["cross-table", "target-cost", "target-cost"], TargetMatters.Apart([tied]).Select(cause => Assert.Single(cause.Identities.Select(identity => identity.Rule).Distinct())).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_zero_beside_a_total_that_is_the_same_money_is_compared()
    {
        var report = new Given()
            .Table("收支总表", "timing=current", ["合计{source=all}", "一般公共预算{source=general}", "政府性基金{source=fund}"], "合计|10.00|10.00|")
            .Form("timing=current source=all", [], "total|10.00", "fiscal{source=fiscal}|0.00").Report;
        var broken = Assert.Single(report.Identities, identity => identity.IsBroken);
        Assert.Equal("0.00", broken.Left.Terms[0].Claim.Figure.Text);
    }

    /// <summary>The identity of two forms, one for 甲, against a table of 甲 and 乙 that come to 5.00.</summary>
    private static Identity Forms(string first, string project, string second) => Assert.Single(
        new Given()
            .Table("项目支出表", "nature=project source=all timing=all", Amount, "合计|5.00", "甲{project=甲}|2.00", "乙{project=乙}|3.00")
            .ProjectForm("甲", $"total|{first}").ProjectForm(project, $"total|{second}").Report.Identities,
        identity => identity.Evidence.StartsWith("forms", StringComparison.Ordinal));
}
