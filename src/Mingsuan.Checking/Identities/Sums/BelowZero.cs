using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Amounts below zero (a reversal, a project taken back). Where one lies within a whole, a part of it may be more than all of it: that it is
/// at most the whole, and is not, could not be checked.
/// </summary>
internal sealed class BelowZero(ClaimBook book)
{
    private readonly Lazy<List<Claim>> amounts = new(() => [.. book.Claims.Where(claim => claim is { IsStated: true, Base: null, Figure.Value: < 0 } && Summation.IsAmount(claim.Coordinate))]);

    /// <summary>The identities, those that an amount below zero explains left undecided.</summary>
    public List<Identity> Decide(List<Identity> identities) =>
        identities.ConvertAll(identity => identity is { Kind: IdentityKind.PartOf, Relation: Relation.AtMost, IsBroken: true } && IsExplained(identity) ? identity.Undecided(Reasons.BelowZero) : identity);

    private bool IsExplained(Identity identity) => amounts.Value.Exists(amount => identity.Right.Terms.Any(whole => IsWithin(amount.Coordinate, whole.Claim.Coordinate)));

    private static bool IsWithin(Coordinate part, Coordinate whole) => whole.Stated.All(member => member.IsAll || part[member.Dimension]?.IsWithin(member) == true);
}
