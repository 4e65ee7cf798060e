namespace Mingsuan.Checking;

/// <summary>What only seems wrong because a number is that another finding has located: it holds once that is mended, and says nothing of its own.</summary>
internal sealed class Followers(IEnumerable<Cause> located)
{
    private readonly List<Change> changes = [.. located.Select(cause => cause.Only).OfType<Change>().Where(change => change.IsDetermined)];

    /// <summary>True where one of the located changes mends the identity.</summary>
    public bool Include(Identity identity) => changes.Exists(change =>
        identity.Terms.Any(term => Witnesses.AreOne(term.Claim, change.Claim))
        && Trial.Holds(identity, claim => Witnesses.AreOne(claim, change.Claim) ? change.Figure : claim.Figure));
}
