using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>What the tests say of a report.</summary>
internal static class AssertReport
{
    /// <summary>No identity is broken, and something was checked.</summary>
    public static void IsClean(CheckReport report)
    {
        Assert.DoesNotContain(report.Identities, identity => identity.IsBroken);
        Assert.True(report.Outcomes.Holds > 0, "nothing was checked");
    }

    /// <summary>There is exactly one finding that is more than information: this rule, expected, stated.</summary>
    public static Finding Breaks(CheckReport report, string rule, string? expected, string? stated)
    {
        var finding = Assert.Single(report.Findings, finding => finding.Severity > Severity.Information);
        Assert.Equal((rule, expected, stated), (finding.Rule, finding.Expected, finding.Stated));
        return finding;
    }

    /// <summary>An identity of that kind has that outcome.</summary>
    public static Identity Has(CheckReport report, IdentityKind kind, OutcomeKind outcome)
    {
        var identity = report.Identities.FirstOrDefault(identity => identity.Kind == kind && identity.Outcome.Kind == outcome);
        Assert.True(identity is not null, $"no {kind} has the outcome {outcome}:\n{string.Join('\n', report.Identities)}");
        return identity;
    }
}
