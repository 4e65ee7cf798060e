using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

public sealed class FindingTests
{
    private const string Scope = "timing=all source=all";

    private static readonly string[] Amount = ["预算数"];

    [Fact]
    public void Two_separate_errors_are_two_findings_even_below_one_total()
    {
        var findings = Tree("9.00", "5.00", "1.00").Findings;
        Assert.Equal(2, findings.Length);
        Assert.All(findings, finding => Assert.Equal("roll-up", finding.Rule));
    }

    [Fact]
    public void A_fingerprint_does_not_change_with_the_values()
    {
        var (one, other) = (Assert.Single(Tree("9.00", "2.00", "1.00").Findings), Assert.Single(Tree("8.00", "2.00", "1.00").Findings));
        Assert.Equal(one.Fingerprint, other.Fingerprint);
        Assert.Matches("^[0-9a-f]{16}$", one.Fingerprint);
        Assert.NotEqual(one.Stated, other.Stated);
    }

    [Fact]
    public void Places_carry_the_documents_own_labels_and_numbers()
    {
        var finding = Assert.Single(Tree("9.00", "2.00", "1.00").Findings);
        Assert.Equal("支出表 · 208 · 预算数: 9.00", finding.Places[0].Caption);
        Assert.Equal("F001", finding.Id);
    }

    [Fact]
    public void Every_rule_has_a_message()
    {
        string[] rules =
        [
            .. typeof(RuleIds).GetFields().Where(field => field.Name != nameof(RuleIds.MappingPrefix)).Select(field => (string)field.GetRawConstantValue()!),
            .. DisclosureCatalog.Default.Mappings.Select(mapping => RuleIds.MappingPrefix + mapping.Kind).Distinct(),
        ];
        Assert.All(rules, rule => Assert.True(DisclosureCatalog.Default.Messages.ContainsKey(rule), rule));
    }

    [Fact]
    public void Every_slot_of_a_message_is_filled()
    {
        var finding = Assert.Single(Tree("9.00", "2.00", "1.00").Findings);
        var message = DisclosureCatalog.Default.Messages[finding.Rule];
        var text = finding.Values.Aggregate(message.Title.Chinese, (text, value) => text.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));
        Assert.DoesNotContain('{', text);
    }

    [Fact]
    public void Rows_of_a_form_that_are_displaced_are_one_finding()
    {
        var finding = Assert.Single(Form("90.00", "0.00", "90.00", "60.0", "30.0", string.Empty).Findings);
        Assert.Equal(("form-displaced", Severity.Error), (finding.Rule, finding.Severity));
        Assert.Null(finding.Expected);
        Assert.Equal("P1 · 总额: 90.00", finding.Places[0].Caption);
        Assert.Contains(finding.Places, place => place.Caption.StartsWith("支出表", StringComparison.Ordinal));
    }

    [Fact]
    public void A_column_that_no_total_counts_is_one_finding()
    {
        var finding = Assert.Single(Split("9.00|6.00|3.00|2.00", "5.00|4.00|1.00|1.00", "4.00|2.00|2.00|1.00").Findings);
        Assert.Equal(("omitted-part", "经营支出"), (finding.Rule, finding.Values["part"]));
        Assert.Null(finding.Expected);
        Assert.Equal(6, finding.Places.Length);
    }

    [Fact]
    public void A_column_that_some_total_counts_is_left_out_by_mistake_only_where_it_is() =>
        Assert.DoesNotContain(Split("11.00|6.00|3.00|2.00", "5.00|4.00|1.00|1.00", "4.00|2.00|2.00|1.00").Findings, finding => finding.Rule == "omitted-part");

    [Fact]
    public void A_wrong_total_of_a_form_is_that_number_alone()
    {
        var finding = Assert.Single(Form("80.00", "90.00", string.Empty, string.Empty, "60.00", "30.00").Findings);
        Assert.NotEqual("form-displaced", finding.Rule);
        Assert.Equal("90.00", Assert.Single(finding.Suspects).MendedValue);
    }

    [Fact]
    public void A_field_of_a_form_is_told_with_its_project()
    {
        var finding = Assert.Single(new Given().Form("timing=all source=all project=甲项目", ["总额=基本+项目"], "总额|90.00", "基本{nature=basic}|60.00", "项目{nature=project}|20.00").Report.Findings);
        Assert.Equal("P1 · 甲项目 · 总额", finding.Values["place"]);
    }

    [Fact]
    public void A_form_in_its_rows_has_no_finding() =>
        Assert.Empty(Form("90.00", "90.00", string.Empty, string.Empty, "60.00", "30.00").Findings);

    private static CheckReport Form(string total, string fiscal, string account, string own, string basic, string project) => new Given()
        .Table("支出表", "timing=all source=all", Amount, "合计|90.00", "基本支出{nature=basic}|60.00", "项目支出{nature=project}|30.00")
        .Form(
            "timing=all source=all",
            ["总额=财政+专户+单位", "总额=基本+项目"],
            $"总额|{total}",
            $"财政{{source=fiscal}}|{fiscal}",
            $"专户{{source=special-account}}|{account}",
            $"单位{{source=own}}|{own}",
            $"基本{{nature=basic}}|{basic}",
            $"项目{{nature=project}}|{project}").Report;

    private static CheckReport Split(string whole, string one, string other) => new Given().Table(
        "支出总表",
        Scope,
        ["合计{nature=all}", "基本支出{nature=expenditure/basic}", "项目支出{nature=expenditure/project}", "经营支出{nature=expenditure/business}"],
        $"合计|{whole}",
        $"208{{function=208}}|{one}",
        $"210{{function=210}}|{other}").Report;

    private static CheckReport Tree(string first, string second, string third) => new Given().Table(
        "支出表",
        Scope,
        Amount,
        $"208{{function=208}}|{first}",
        "20805{function=20805}|3.00",
        $"2080501{{function=2080501}}|{third}",
        "2080505{function=2080505}|2.00",
        $"210{{function=210}}|{second}",
        "21011{function=21011}|2.00").Report;
}
