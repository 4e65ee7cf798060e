using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>Named checks of what is not arithmetic: names of projects, denied transfers, explanations of nothing, fields of forms. All text is invented.</summary>
public sealed class RuleTests
{
    private static readonly string[] Timed = ["本年{timing=current source=general}", "上年结转{timing=carryover source=general}"];

    [Fact]
    public void A_project_named_after_last_years_money_in_this_years_column_contradicts_itself()
    {
        var report = new Given().Table("项目支出表", "nature=project", Timed, "校舍修缮(上年结转){project=校舍修缮(上年结转)}|1.50|").WordedReport;
        var finding = Only(report, "project-name-contradicts");
        Assert.Equal(("校舍修缮(上年结转)", Severity.Warning), (finding.Values["project"], finding.Severity));
        Assert.Equal("校舍修缮(上年结转)", Assert.Single(finding.Places).Place.Row);
    }

    [Fact]
    public void A_project_in_the_column_of_its_name_is_in_order() =>
        None(new Given().Table("项目支出表", "nature=project", Timed, "校舍修缮(上年结转){project=校舍修缮(上年结转)}||1.50").WordedReport, "project-name-contradicts");

    [Fact]
    public void A_project_with_money_in_both_columns_is_in_order() =>
        None(new Given().Table("项目支出表", "nature=project", Timed, "校舍修缮(上年结转){project=校舍修缮(上年结转)}|0.50|1.50").WordedReport, "project-name-contradicts");

    [Fact]
    public void A_level_in_a_name_is_compared_with_the_fields_of_the_form_and_reported_once()
    {
        var report = new Given().ProjectForm("养老服务中央补助", "total|3.00", "central{source=fiscal funding-level=central}|0.00", "province{source=fiscal funding-level=province}|3.00").WordedReport;
        Assert.Contains(report.Identities, identity => identity is { Evidence: "name", IsBroken: true });
        var finding = Assert.Single(report.Findings);
        Assert.Equal(("project-name-contradicts", "province"), (finding.Rule, Assert.Single(finding.Places).Place.Row));
    }

    [Fact]
    public void A_level_in_a_name_that_its_field_holds_is_confirmed()
    {
        var report = new Given().ProjectForm("养老服务中央补助", "total|3.00", "central{source=fiscal funding-level=central}|3.00").WordedReport;
        Assert.Equal(OutcomeKind.Holds, Assert.Single(report.Identities, identity => identity.Evidence == "name").Outcome.Kind);
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void Denied_transfers_beside_a_project_paid_from_above_are_reported()
    {
        var finding = Only(Denying("养老服务中央补助").WordedReport, "transfers-denied");
        Assert.Equal("养老服务中央补助", finding.Values["project"]);
        Assert.Equal(40, finding.Places[0].Place.Line);
    }

    [Fact]
    public void Denied_transfers_beside_projects_of_ones_own_are_in_order() => None(Denying("食堂改造").WordedReport, "transfers-denied");

    [Fact]
    public void Transfers_that_nobody_denies_are_in_order() =>
        None(new Given().Table("项目支出表", "nature=project", Timed, "养老服务中央补助{project=养老服务中央补助}|2.00|").WordedReport, "transfers-denied");

    [Fact]
    public void An_explained_change_of_an_empty_table_is_reported()
    {
        var finding = Only(Explaining("机关运行经费增加是因为办公用房租金上涨", string.Empty).WordedReport, "explained-but-empty");
        Assert.Equal(("机关运行经费说明", "机关运行经费表"), (finding.Values["section"], finding.Values["table"]));
    }

    [Fact]
    public void An_explained_change_of_an_amount_is_in_order() =>
        None(Explaining("机关运行经费增加是因为办公用房租金上涨", "12.00").WordedReport, "explained-but-empty");

    [Fact]
    public void An_empty_table_that_the_text_calls_empty_is_in_order() =>
        None(Explaining("本单位没有机关运行经费", string.Empty).WordedReport, "explained-but-empty");

    [Fact]
    public void The_one_form_with_another_department_is_reported()
    {
        var finding = Only(Departments("教育局", "教育局", "预算股", "教 育局").WordedReport, "form-field-differs");
        Assert.Equal(("预算股", "教育局"), (finding.Values["value"], finding.Values["usual"]));
        Assert.Single(finding.Places);
    }

    [Fact]
    public void Forms_without_a_usual_department_are_not_compared() => None(Departments("教育局", "预算股", "卫生局", "教育局").WordedReport, "form-field-differs");

    [Fact]
    public void Two_forms_are_too_few_to_tell_which_is_usual() => None(Departments("教育局", "预算股").WordedReport, "form-field-differs");

    private static Given Denying(string project) => new Given()
        .Table("项目支出表", "nature=project", Timed, $"{project}{{project={project}}}|2.00|")
        .Denial(40, "aspect=central-transfers source=all timing=all");

    private static Given Explaining(string sentence, string amount) => new Given()
        .Table("机关运行经费表", "aspect=agency-running-costs source=general timing=current", ["预算数"], $"合计|{amount}")
        .Section("机关运行经费说明", sentence);

    private static Given Departments(params string[] departments) =>
        departments.Select((text, index) => (text, index)).Aggregate(new Given(), (given, each) => given.ProjectForm($"项目{each.index}", "total|1.00").Field("supervising-department", each.text));

    private static Finding Only(CheckReport report, string rule) => Assert.Single(report.Findings, finding => finding.Rule == rule);

    private static void None(CheckReport report, string rule) => Assert.DoesNotContain(report.Findings, finding => finding.Rule == rule);
}
