using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>A coordinate against the nearest wider one that only other groups state, in one dimension that slices the budget; of accounts where no table prints them.</summary>
internal sealed class PartOfs(StatementIndex index)
{
    private readonly Dimension[] slices = [index.Cube.Source, index.Cube.Nature, index.Cube.Timing, index.Cube.Body, index.Cube.Aspect];
    private readonly Dimension[] accounts = [index.Cube.Function, index.Cube.Economic, index.Cube.GovernmentEconomic];

    /// <summary>All of them.</summary>
    public void Add(List<Identity> identities)
    {
        foreach (var part in index.All)
        {
            if (part.Anchor is not { IsStated: true } claim || claim.Figure.Value == 0 || !Summation.IsAmount(part.Coordinate)) continue;
            foreach (var dimension in slices) AddNearest(part, claim, dimension, identities);
            if (claim.Group.Kind == ClaimGroupKind.Paragraph && OnlyAccount(part.Coordinate) is { } account) AddNearest(part, claim, account, identities);
        }
    }

    /// <summary>True where a form states several amounts there (two tasks of one name): none of them is the whole.</summary>
    private static bool IsAmbiguous(Stated wider, Claim whole) => whole.Group.Kind == ClaimGroupKind.Form && wider.Repeated?.Exists(other => ReferenceEquals(other.Group, whole.Group)) == true;

    /// <summary>The classification whose account it is, where it is one of a single classification: what tables print of accounts adds up.</summary>
    private Dimension? OnlyAccount(Coordinate coordinate) => Array.FindAll(accounts, dimension => coordinate[dimension] is { IsAll: false }) is [var only] ? only : null;

    /// <summary>
    /// An account in a text that two sources state: where they have the same money of all accounts, they have the same of each. What no slip explains may
    /// be of another matter that is called like the account.
    /// </summary>
    private Identity? Same(Stated part, Stated wider, Claim claim, Claim whole)
    {
        if (claim.Group.Kind != ClaimGroupKind.Paragraph || OnlyAccount(part.Coordinate) is not { } account || ReferenceEquals(part.Coordinate[account], wider.Coordinate[account]) is false) return null;
        if (index.Find(part.Coordinate, account.Root)?.Anchor is not { IsStated: true } all || index.Find(wider.Coordinate, account.Root)?.Anchor is not { IsStated: true } other) return null;
        if (all.Figure.Value == 0 || all.Figure.Value != other.Figure.Value) return null;
        var same = new Identity(IdentityKind.Agreement, RuleIds.Agreement, claim.AsSide, whole.AsSide) { Evidence = SentenceSums.Evidence };
        return !same.IsBroken || SingleSlips.Explain(same) ? same : null;
    }

    private void AddNearest(Stated part, Claim claim, Dimension dimension, List<Identity> identities)
    {
        for (var member = part.Coordinate[dimension]?.Parent; member is not null; member = member.Parent)
        {
            if (index.Find(part.Coordinate, member) is not { Anchor: { } whole } wider) continue;
            if (ReferenceEquals(wider, part) || part.Claims.Exists(own => wider.In(own.Group) is not null)) return;
            if (IsAmbiguous(wider, whole)) return;
            if (NarrowerNature.Explains(whole, wider.Coordinate, index)) return;
            identities.Add(Same(part, wider, claim, whole) ?? new Identity(IdentityKind.PartOf, RuleIds.PartOf, claim.AsSide, whole.AsSide, Relation.AtMost)
            {
                Evidence = index.Canonical.EvidenceOf(claim, whole),
            });
            return;
        }
    }
}
