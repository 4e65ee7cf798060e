using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Targets above the money of their own projects are causes of their own, although one total of all projects ties them.</summary>
internal static class TargetMatters
{
    /// <summary>The causes, those of the targets of several forms taken apart.</summary>
    public static IEnumerable<Cause> Apart(List<Cause> causes) => causes.SelectMany(Apart);

    private static IEnumerable<Cause> Apart(Cause cause)
    {
        if (cause.Identities.Exists(identity => identity.Rule != RuleIds.TargetCost)) return [cause];
        var forms = cause.Identities.GroupBy(identity => identity.Left.Terms[0].Claim.Group).ToList();
        return forms.Count == 1 ? [cause] : forms.Select(form => Cause.Unknown([.. form]));
    }
}
