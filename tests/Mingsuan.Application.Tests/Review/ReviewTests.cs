using Mingsuan.Kernel;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>A bureau's profile and baseline change what is listed, and whatever they leave out is counted.</summary>
public sealed class ReviewTests : IDisposable
{
    private readonly Given given = new();

    [Fact]
    public void A_rule_that_is_switched_off_is_counted_and_says_why()
    {
        var (profile, faults) = Profile("name: 某市\nrules:\n  - { rule: roll-up, severity: off, reason: 试用期 }\n");
        Assert.Empty(faults);
        var document = Checked(new ReviewPolicy(profile, null));
        Assert.DoesNotContain(document.Report.Findings, finding => finding.Rule == "roll-up");
        Assert.Equal(("roll-up", 1, "试用期"), (document.Effects.Single().Rule.Rule, document.Effects.Single().Count, document.Effects.Single().Rule.Reason));
        Assert.Contains("roll-up 的 1 处停用——试用期", Report("text", document), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_can_be_lowered()
    {
        var document = Checked(new ReviewPolicy(Profile("rules: [{ rule: roll-up, severity: information, reason: 试用 }]").Profile, null));
        Assert.Equal(Severity.Information, document.Report.Findings.Single(finding => finding.Rule == "roll-up").Severity);
    }

    [Theory]
    [InlineData("rules:\n  - rule: roll-up\n    severity: off\n", "review-missing", 2)]
    [InlineData("rules:\n  - { rule: no-such-rule, severity: off, reason: 无 }\n", "review-unknown-rule", 2)]
    [InlineData("name: 某市\nrules:\n  - { rule: roll-up, severity: fatal, reason: 无 }\n", "review-unknown-severity", 3)]
    [InlineData("rule: []\n", "review-unknown-name", 1)]
    [InlineData("rules: 无\n", "review-not-a-list", 1)]
    [InlineData("", "review-empty", 1)]
    [InlineData("name: 某市\nname: 另一市\nrules: []\n", "review-duplicate-name", 2)]
    [InlineData("unit-type: 公司\nrules: []\n", "review-unknown-unit-type", 1)]
    [InlineData("rules:\n  - [\n", "review-not-yaml", 3)]
    public void A_faulty_profile_is_not_used_and_its_line_is_told(string text, string id, int line)
    {
        var (profile, faults) = Profile(text);
        Assert.Null(profile);
        Assert.Contains(faults, fault => fault.Id == id && fault.Values["line"] == $"{line}");
    }

    [Fact]
    public void Every_fault_of_a_review_file_has_words() => Assert.All(
        (string[])["not-yaml", "not-an-object", "unknown-name", "not-a-list", "not-a-text", "missing", "unknown-unit-type", "unknown-rule", "unknown-severity", "no-fingerprint", "no-year", "empty", "duplicate-name"],
        fault => Assert.True(Given.Catalog.Messages.ContainsKey($"review-{fault}")));

    [Fact]
    public void All_means_what_is_shown()
    {
        var file = new CheckedFile("示例.txt", [Checked(ReviewPolicy.None)]);
        var messages = new MessageTexts(Given.Catalog, new Phrases(Given.Catalog, Phrases.Chinese));
        var shown = new Acceptance(messages).Accept(Baseline.Empty, [file], ["all"], "已核实", new DateOnly(2026, 3, 2)).Baseline;
        var every = new Acceptance(messages) { TakesInformation = true }.Accept(Baseline.Empty, [file], ["all"], "已核实", new DateOnly(2026, 3, 2)).Baseline;
        var findings = ((CheckedDocument.Checked)file.Documents[0]).Report.Findings;
        Assert.Equal(findings.Where(finding => finding.Severity != Severity.Information).Select(finding => finding.Fingerprint).Distinct(), shown.Accepted.Select(entry => entry.Fingerprint));
        Assert.Equal(findings.Select(finding => finding.Fingerprint).Distinct(), every.Accepted.Select(entry => entry.Fingerprint));
    }

    [Fact]
    public void An_accepted_finding_is_no_longer_listed_but_counted()
    {
        var first = Checked(ReviewPolicy.None);
        var file = new CheckedFile("示例.txt", [first]);
        var (baseline, unknown) = Accept(file, ["all"]);
        Assert.Empty(unknown);
        var path = given.Text("接受.yaml", BaselineFile.Text(baseline));
        var (read, faults) = BaselineFile.Read(path);
        Assert.Empty(faults);
        Assert.Equal(baseline.Accepted.AsEnumerable(), read!.Accepted);
        var again = Checked(new ReviewPolicy(null, read));
        Assert.Empty(again.Report.Findings);
        Assert.Equal(first.Report.Findings.Length, again.Accepted.Length);
        Assert.Contains($"另有 {again.Accepted.Length} 处已经接受", Report("text", again), StringComparison.Ordinal);
        Assert.Contains("\"suppressions\"", Report("sarif", again), StringComparison.Ordinal);
        Assert.Contains("已核实", Report("html", again), StringComparison.Ordinal);
        Assert.Contains("\"reason\": \"已核实 \\\"全部\\\"\"", Report("json", again), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_finding_beside_accepted_ones_is_shown()
    {
        var file = new CheckedFile("示例.txt", [Checked(ReviewPolicy.None)]);
        var baseline = Accept(file, ["all"]).Baseline;
        var document = Checked(new ReviewPolicy(null, baseline), Given.BrokenSum.Replace("210\t卫生健康支出\t20.00\t12.00", "210\t卫生健康支出\t20.00\t13.00", StringComparison.Ordinal));
        Assert.Contains(document.Report.Findings, finding => finding.Rule == "roll-up");
        Assert.NotEmpty(document.Accepted);
    }

    /// <summary>Who accepted a sum that is out by a little did not accept one that is out by much.</summary>
    [Fact]
    public void An_accepted_finding_that_is_off_by_another_amount_is_new()
    {
        var finding = Checked(ReviewPolicy.None).Report.Findings.First(finding => finding.Rule == "roll-up");
        var file = new CheckedFile("示例.txt", [Checked(ReviewPolicy.None)]);
        var entry = Accept(file, ["all"]).Baseline.Accepted.First(entry => entry.Fingerprint == finding.Fingerprint);
        Assert.Equal(finding.Difference, entry.Difference);
        Assert.NotNull(entry.Difference);
        Assert.True(entry.Covers(finding, Checked(ReviewPolicy.None).Disclosure));
        Assert.False(entry.Covers(finding with { Difference = "999.99" }, Checked(ReviewPolicy.None).Disclosure));
        Assert.True((entry with { Difference = null }).Covers(finding with { Difference = "999.99" }, Checked(ReviewPolicy.None).Disclosure));
    }

    [Theory]
    [InlineData("year: 2022")]
    [InlineData("body: 另一个单位")]
    public void What_was_accepted_of_another_body_or_year_does_not_count(string other)
    {
        var fingerprint = Checked(ReviewPolicy.None).Report.Findings.First(finding => finding.Rule == "roll-up").Fingerprint;
        var baseline = BaselineFile.Read(given.Text("接受.yaml", $"accepted:\n  - fingerprint: {fingerprint}\n    {other}\n    reason: 无\n")).Baseline;
        Assert.Contains(Checked(new ReviewPolicy(null, baseline)).Report.Findings, finding => finding.Fingerprint == fingerprint);
    }

    [Fact]
    public void What_names_no_finding_is_told()
    {
        var file = new CheckedFile("示例.txt", [Checked(ReviewPolicy.None)]);
        Assert.Equal(["F999", "0123"], Accept(file, ["F999", "0123"]).Unknown);
        Assert.Empty(Accept(file, ["F001"]).Unknown);
    }

    public void Dispose() => given.Dispose();

    private (Baseline Baseline, IReadOnlyList<string> Unknown) Accept(CheckedFile file, string[] names)
    {
        var messages = new MessageTexts(Given.Catalog, new Phrases(Given.Catalog, Phrases.Chinese));
        return new Acceptance(messages).Accept(Baseline.Empty, [file], names, "已核实 \"全部\"", new DateOnly(2026, 3, 2)) is var (baseline, unknown) ? (baseline, unknown) : default;
    }

    private (Profile? Profile, IReadOnlyList<Diagnostic> Faults) Profile(string text) => new ProfileFile(Given.Catalog).Read(given.Text("配置.yaml", text));

    private CheckedDocument.Checked Checked(ReviewPolicy policy, string? text = null)
    {
        var file = new CheckFiles(Given.Catalog) { Policy = policy }.Check(given.Text("示例.txt", text ?? Given.BrokenSum), ReadLimits.Default, CancellationToken.None);
        return (CheckedDocument.Checked)file.Documents[0];
    }

    private static string Report(string format, CheckedDocument.Checked document) => Given.Report(format, "zh", [new CheckedFile("示例.txt", [document])], listsInformation: true);
}
