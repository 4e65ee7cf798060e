namespace Mingsuan.Checking;

/// <summary>
/// Brings together what displaced rows of one form break. Where a whole fits none of two ways of splitting it and no single number
/// mends both, the amounts stand beside the wrong labels, and everything else that the form contradicts comes of the same.
/// </summary>
internal static class FormBlocks
{
    /// <summary>The groups, those of every displaced form as one.</summary>
    public static List<List<Identity>> Join(List<List<Identity>> groups)
    {
        var forms = groups.SelectMany(group => group).Where(IsFormSum).Select(sum => sum.Left.Terms[0].Claim.Group).Distinct().ToList();
        foreach (var form in forms)
        {
            var own = groups.FindAll(group => group.Exists(identity => Concerns(identity, form)));
            if (own.Count < 2 || !IsDisplaced([.. own.SelectMany(group => group)])) continue;
            groups[groups.IndexOf(own[0])] = [.. own.SelectMany(group => group)];
            groups.RemoveAll(own[1..].Contains);
        }

        return groups;
    }

    /// <summary>True where one whole of a form breaks against two ways of splitting it, and more than one number would have to change.</summary>
    public static bool IsDisplaced(List<Identity> group) =>
        group.Where(IsFormSum).GroupBy(sum => sum.Left.Terms[0].Claim).Any(sums => sums.Count() > 1) && Suspects.Of(group, Witnesses.None).Count == 0;

    private static bool IsFormSum(Identity identity) =>
        identity.Kind == IdentityKind.RollUp && identity.Terms.All(term => term.Claim.Group.Kind == ClaimGroupKind.Form);

    private static bool Concerns(Identity identity, ClaimGroup form) => identity.Terms.Any(term => term.Claim.Group == form);
}
