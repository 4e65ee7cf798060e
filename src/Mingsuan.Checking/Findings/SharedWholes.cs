using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Brings together shares of one paragraph that are all of one and the same other whole: not the shares are wrong, but what they are said to be of.</summary>
internal static class SharedWholes
{
    private const decimal Percent = 100;

    /// <summary>How much of the stated whole the other one differs by at least: slips of the last digit of several shares may meet by chance.</summary>
    private const decimal FewestParts = 0.02m;

    /// <summary>The causes, those whose shares imply one other whole as one.</summary>
    public static List<Cause> Join(List<Cause> causes)
    {
        var joined = new List<(Identity? Share, Interval Whole, List<Cause> Causes)>();
        foreach (var cause in causes)
        {
            var share = cause.Identities is [{ Kind: IdentityKind.Share, Formula: Formula.Percentage } only] ? only : null;
            var whole = share is null ? null : Implied(share);
            var home = whole is { } own ? joined.Find(other => other.Share is { } first && IsOfOne(first, share!) && other.Whole.Meets(own)) : default; // a whole is that of a share
            if (home.Causes is null) joined.Add((whole is null ? null : share, whole ?? default, [cause]));
            else home.Causes.Add(cause);
        }

        return joined.ConvertAll(each => Cause.Joined(each.Causes));
    }

    private static bool IsOfOne(Identity first, Identity second) =>
        first.Left.Terms[0].Claim.Group == second.Left.Terms[0].Claim.Group && first.Right.Terms[^1].Claim == second.Right.Terms[^1].Claim;

    /// <summary>The whole that the part would have that share of; null where the share may be nothing, or it is nearly the stated one.</summary>
    private static Interval? Implied(Identity identity)
    {
        var (part, share) = (identity.Right.Terms[0].Claim.Figure.Interval, identity.Left.Terms[0].Claim.Figure.Interval);
        if (share.Low <= 0 || part.Low < 0) return null;
        var (low, high) = (part.Low * Percent / share.High, part.High * Percent / share.Low);
        var stated = identity.Right.Terms[^1].Claim.Figure.Value;
        return Math.Min(Math.Abs(low - stated), Math.Abs(high - stated)) > stated * FewestParts ? new Interval(low, high) : null;
    }
}
