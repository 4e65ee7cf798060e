namespace Mingsuan.Checking;

/// <summary>
/// Brings together what displaced rows of one form break. Where a whole fits none of two ways of splitting it and no single number
/// mends both, the amounts stand beside the wrong labels, and everything else that the form contradicts comes of the same.
/// </summary>
internal static class FormBlocks
{
    /// <summary>The causes, those of every displaced form as one.</summary>
    public static List<Cause> Join(List<Cause> causes)
    {
        var forms = causes.SelectMany(cause => cause.Identities).Where(IsFormSum).Select(sum => sum.Left.Terms[0].Claim.Group).Distinct().ToList();
        foreach (var form in forms)
        {
            var own = causes.FindAll(cause => cause.Identities.Exists(identity => Concerns(identity, form)));
            if (own.Count < 2 || !IsDisplaced(Cause.Joined(own))) continue;
            causes[causes.IndexOf(own[0])] = Cause.Joined(own);
            causes.RemoveAll(own[1..].Contains);
        }

        return causes;
    }

    /// <summary>True where one whole of a form breaks against two ways of splitting it, and more than one number would have to change.</summary>
    public static bool IsDisplaced(Cause cause) =>
        cause.Identities.Where(IsFormSum).GroupBy(sum => sum.Left.Terms[0].Claim).Any(sums => sums.Count() > 1) && !cause.Repairs.Exists(repair => repair.Length == 1);

    private static bool IsFormSum(Identity identity) =>
        identity.Kind == IdentityKind.RollUp && identity.Terms.All(term => term.Claim.Group.Kind == ClaimGroupKind.Form);

    private static bool Concerns(Identity identity, ClaimGroup form) => identity.Terms.Any(term => term.Claim.Group == form);
}
