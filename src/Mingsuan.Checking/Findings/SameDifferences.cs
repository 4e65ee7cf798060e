using System.Globalization;

namespace Mingsuan.Checking;

/// <summary>
/// Brings together sums, balances and parts of wholes that are all out by one and the same amount: one part that was changed late, or left out, in several tables.
/// </summary>
internal static class SameDifferences
{
    /// <summary>How many last digits a difference must have to be no chance.</summary>
    private const int FewestSteps = 1_000;

    /// <summary>A rounder one may be two errors.</summary>
    private const int FewestDigits = 3;

    /// <summary>The causes, those that are out by the same amount as one.</summary>
    public static List<Cause> Join(List<Cause> causes)
    {
        var joined = new List<(decimal Difference, decimal Width, List<Cause> Causes)>();
        foreach (var cause in causes)
        {
            var difference = Difference(cause);
            var home = difference is { } own ? joined.Find(other => Math.Abs(other.Difference - own.Difference) <= Math.Min(other.Width, own.Width)) : default;
            if (home.Causes is null) joined.Add((difference?.Difference ?? 0, difference?.Width ?? -1, [cause]));
            else home.Causes.Add(cause);
        }

        return joined.ConvertAll(each => Cause.Joined(each.Causes));
    }

    /// <summary>By how much all identities of the cause are out, and what rounding explains of it; null where they differ, or it is too small to be told from chance.</summary>
    private static (decimal Difference, decimal Width)? Difference(Cause cause)
    {
        if (!cause.Omitted.IsEmpty || cause.Identities.Exists(identity => !IsSum(identity))) return null;
        var (first, width) = (Math.Abs(cause.Identities[0].Difference), cause.Identities.Max(identity => identity.Tolerance));
        var step = cause.Identities.SelectMany(identity => identity.Terms).Max(term => term.Claim.HalfStep);
        if (first < step * FewestSteps || width > step * FewestSteps / 10 || Digits(first) < FewestDigits) return null;
        return cause.Identities.TrueForAll(identity => Math.Abs(Math.Abs(identity.Difference) - first) <= width) ? (first, width) : null;
    }

    /// <summary>How many digits it has without the zeros at its end.</summary>
    private static int Digits(decimal number) =>
        number.ToString(CultureInfo.InvariantCulture).Replace(".", string.Empty, StringComparison.Ordinal).Trim('0').Length;

    /// <summary>What is more than its whole by that very amount is out by it too.</summary>
    private static bool IsSum(Identity identity) =>
        identity is { Formula: Formula.Sum, Kind: IdentityKind.RollUp or IdentityKind.CrossRollUp or IdentityKind.Balance or IdentityKind.Agreement or IdentityKind.PartOf };
}
