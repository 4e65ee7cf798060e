using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

public sealed class JointTests
{
    private const string Scope = "timing=all source=all";

    [Fact]
    public void Differences_that_rounding_explains_one_by_one_but_not_together_are_found()
    {
        // Σ = 0.99 + 0.99 + 0.99 + 0.99 may be 3.98 at most; its halves, printed 1.97 in the other direction, at most 1.975 each.
        var report = new Given()
            .Table(
                "项目表",
                Scope,
                ["预算数"],
                "合计|3.98",
                "甲{project=甲}|1.97",
                "甲一{project=甲/一}|0.99",
                "甲二{project=甲/二}|0.99",
                "乙{project=乙}|2.00",
                "乙一{project=乙/三}|0.99",
                "乙二{project=乙/四}|1.00").Report;
        Assert.Equal(0, report.Outcomes.Broken);
        var conflict = Rows("3.99", "1.97", "1.97");
        var joint = AssertReport.Has(conflict, IdentityKind.Joint, OutcomeKind.Broken);
        Assert.True(joint.Involved.Count > 1);
        Assert.Contains(conflict.Findings, finding => finding is { Rule: "joint", Severity: Severity.Error });
    }

    /// <summary>Both halves sink to 1.97 while the total of the same items rises.</summary>
    private static CheckReport Rows(string total, string first, string second) => new Given()
        .Table(
            "项目表",
            Scope,
            ["预算数"],
            $"甲{{project=甲}}|{first}",
            "甲一{project=甲/一}|0.99",
            "甲二{project=甲/二}|0.99",
            $"乙{{project=乙}}|{second}",
            "乙一{project=乙/三}|0.99",
            "乙二{project=乙/四}|0.99")
        .Table(
            "汇总表",
            Scope,
            ["预算数"],
            $"合计{{body=308}}|{total}",
            "一{body=308 project=甲/一}|0.99",
            "二{body=308 project=甲/二}|0.99",
            "三{body=308 project=乙/三}|0.99",
            "四{body=308 project=乙/四}|0.99").Report;
}
