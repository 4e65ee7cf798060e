using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

public sealed class JointTests
{
    private const string Scope = "timing=all source=all";

    private static readonly string[] Amount = ["预算数"];

    [Fact]
    public void Differences_that_rounding_explains_one_by_one_but_not_together_are_found()
    {
        var report = Report("3.97");
        Assert.True(AssertReport.Has(report, IdentityKind.Joint, OutcomeKind.Broken).Involved.Count > 1);
        Assert.Contains(report.Findings, finding => finding is { Rule: "joint", Severity: Severity.Error });
    }

    [Fact]
    public void Differences_that_rounding_explains_together_are_not() =>
        Assert.Equal(0, Report("3.95").Outcomes.Broken);

    /// <summary>Both halves say that the four items are at most 3.95 together; the total says its own.</summary>
    private static CheckReport Report(string total) => new Given()
        .Table(
            "项目表",
            Scope,
            Amount,
            "甲{project=甲}|1.97",
            "甲一{project=甲/一}|0.99",
            "甲二{project=甲/二}|0.99",
            "乙{project=乙}|1.97",
            "乙一{project=乙/三}|0.99",
            "乙二{project=乙/四}|0.99")
        .Table(
            "汇总表",
            Scope,
            Amount,
            $"合计|{total}",
            "一{project=甲/一}|0.99",
            "二{project=甲/二}|0.99",
            "三{project=乙/三}|0.99",
            "四{project=乙/四}|0.99").Report;
}
