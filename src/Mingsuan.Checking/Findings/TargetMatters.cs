using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Targets above the money of their own projects are causes of their own, although one total of projects ties them.</summary>
internal static class TargetMatters
{
    /// <summary>The causes, those of the targets of several forms taken apart.</summary>
    public static IEnumerable<Cause> Apart(List<Cause> causes) => causes.SelectMany(Apart);

    private static IEnumerable<Cause> Apart(Cause cause)
    {
        var forms = cause.Identities.Where(IsTargetCost).GroupBy(identity => identity.Left.Terms[0].Claim.Group).ToList();
        if (forms.Count < 2) return [cause];
        var others = cause.Identities.FindAll(identity => !IsTargetCost(identity));
        var apart = forms.Select(form => Cause.Unknown([.. form]));
        return others.Count == 0 ? apart : apart.Prepend(cause with { Identities = others });
    }

    private static bool IsTargetCost(Identity identity) => identity.Rule == RuleIds.TargetCost;
}
