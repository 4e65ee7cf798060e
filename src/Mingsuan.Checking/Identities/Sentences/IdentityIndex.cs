namespace Mingsuan.Checking;

/// <summary>The sums of sentences that are already known, by their first number.</summary>
internal sealed class IdentityIndex(IEnumerable<Identity> identities)
{
    private readonly ILookup<Claim, Identity> byWhole = identities.Where(IsOfSentence).ToLookup(identity => identity.Left.Terms[0].Claim);

    /// <summary>True where none of them has the same parts.</summary>
    public bool IsNew(Identity identity) => !byWhole[identity.Left.Terms[0].Claim].Any(known => IsSame(known.Right, identity.Right));

    private static bool IsOfSentence(Identity identity) => identity.Left.Terms is [{ Claim.Group.Kind: ClaimGroupKind.Paragraph }];

    private static bool IsSame(Side one, Side other) => one.Terms.Length == other.Terms.Length && one.Terms.All(other.Terms.Contains);
}
