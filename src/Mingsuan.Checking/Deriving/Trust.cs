using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Which claims a derivation may rest on: amounts with a definite meaning that no broken identity touches. What a sentence or a form says counts
/// only where something that holds ties it to a table, and an inferred scope only where figures showed it.
/// </summary>
internal sealed class Trust
{
    /// <summary>An amount that so many sums and copies confirm is not the one that is wrong.</summary>
    private const int FewestWitnesses = 2;

    private readonly Disclosure disclosure;
    private readonly HashSet<Claim> contested = [];
    private readonly Dictionary<Claim, int> witnesses = [];
    private readonly HashSet<Claim> tied = [];
    private readonly HashSet<ClaimGroup> brokenGroups = [];

    public Trust(Disclosure disclosure, IEnumerable<Identity> identities)
    {
        this.disclosure = disclosure;
        foreach (var identity in identities) Weigh(identity);
        contested.RemoveWhere(claim => witnesses.GetValueOrDefault(claim) >= FewestWitnesses);
    }

    /// <summary>True for a claim that something broken touches.</summary>
    public bool IsContested(Claim claim) => contested.Contains(claim);

    /// <summary>No derivation may rest on it any more.</summary>
    public void Withdraw(Claim claim) => contested.Add(claim);

    /// <summary>True for an amount, or a cell without one, that may be used; <paramref name="canonical"/> is what it comes to for this body.</summary>
    public bool Allows(Claim claim, Canonical canonical)
    {
        if (claim.Base is not null || claim.IsUnknown || claim.IsIllegible || contested.Contains(claim)) return false;
        if (!Summation.IsAmount(claim.Coordinate) || !IsTied(claim)) return false;
        return Scopes(claim).All(scope => IsShown(scope, claim, canonical));
    }

    /// <summary>What is left open, or was inferred from habit or from silence, does no harm where all choices are the same money.</summary>
    private static bool IsShown(InferredScope scope, Claim claim, Canonical canonical)
    {
        if (scope.Basis is ScopeBasis.Amounts or ScopeBasis.WiderAmounts or ScopeBasis.Title or ScopeBasis.GrandTotal) return true;
        var dimension = scope.Member.Dimension;
        return canonical.Of(claim.Coordinate.With(dimension.Root))[dimension] is { IsAll: false };
    }

    private IEnumerable<InferredScope> Scopes(Claim claim)
    {
        if (claim.Fact is { } fact) return disclosure.Facts[fact].Inferred;
        if (claim.Group.Kind != ClaimGroupKind.Panel) return [];
        var table = disclosure.Tables.FirstOrDefault(table => claim.Group.Id.StartsWith($"{table.Id}.", StringComparison.Ordinal));
        return table?.InferredScopes.Where(scope => scope.Member == claim.Coordinate[scope.Member.Dimension]) ?? [];
    }

    private bool IsTied(Claim claim) => claim.Group.Kind switch
    {
        ClaimGroupKind.Panel => true,
        ClaimGroupKind.Form => tied.Contains(claim),
        ClaimGroupKind.Paragraph => tied.Contains(claim) && !brokenGroups.Contains(claim.Group),
        _ => throw new ArgumentOutOfRangeException(nameof(claim), claim.Group.Kind, "unknown kind of group"),
    };

    private void Weigh(Identity identity)
    {
        if (identity is { IsBroken: true, IsFirm: true })
        {
            foreach (var claim in identity.Terms.Select(term => term.Claim).Concat(identity.Involved.SelectMany(involved => involved.Terms).Select(term => term.Claim)))
            {
                contested.Add(claim);
                brokenGroups.Add(claim.Group);
            }
        }

        if (!Confirms(identity)) return;
        foreach (var term in identity.Terms) witnesses[term.Claim] = witnesses.GetValueOrDefault(term.Claim) + 1;
        if (!Ties(identity)) return;
        foreach (var term in identity.Terms) tied.Add(term.Claim);
    }

    /// <summary>True for an equality of amounts that holds to the last digit, and for parts that leave nothing of their whole.</summary>
    private static bool Confirms(Identity identity) =>
        identity.Outcome.Kind == OutcomeKind.Holds && identity.Difference == 0 && identity.Formula == Formula.Sum && identity.Left.Value != 0
        && identity.Kind is IdentityKind.Agreement or IdentityKind.CrossRollUp or IdentityKind.Balance or IdentityKind.RollUp or IdentityKind.PartOf
        && (identity.Kind != IdentityKind.PartOf || identity.Evidence == "forms");

    /// <summary>True where a table states a term of it.</summary>
    private static bool Ties(Identity identity) =>
        identity.Kind != IdentityKind.RollUp && identity.Terms.Any(term => term.Claim.Group.Kind == ClaimGroupKind.Panel && term.Claim.IsStated);
}
