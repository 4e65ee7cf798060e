namespace Mingsuan.Checking;

/// <summary>What speaks for the numbers of broken and rounded identities: the identities with them that hold.</summary>
internal sealed class Witnesses
{
    private readonly Dictionary<object, List<Identity>> holding = [];

    public Witnesses(IEnumerable<Identity> identities)
    {
        var all = identities.ToList();
        foreach (var claim in all.Where(identity => identity.Outcome.Kind is OutcomeKind.Broken or OutcomeKind.Rounded).SelectMany(identity => identity.Terms).Select(term => term.Claim))
            holding.TryAdd(Printed(claim), []);
        if (holding.Count == 0) return;
        foreach (var identity in all.Where(Holds)) Add(identity);
    }

    /// <summary>How many equalities with that number hold.</summary>
    public int Count(Claim claim) => Of(claim).Count(identity => identity.Relation == Relation.Equal);

    /// <summary>All identities with that number that hold.</summary>
    public IReadOnlyList<Identity> Of(Claim claim) => holding.GetValueOrDefault(Printed(claim)) ?? [];

    /// <summary>True where both are one printed number: a number of a sentence may state several amounts.</summary>
    public static bool AreOne(Claim one, Claim other) => Printed(one).Equals(Printed(other));

    /// <summary>What is the same for all claims of one printed number.</summary>
    public static object Printed(Claim claim) => claim.Place.Span is null ? claim : claim.Place;

    private void Add(Identity identity)
    {
        foreach (var term in identity.Terms)
        {
            if (holding.TryGetValue(Printed(term.Claim), out var list) && (list.Count == 0 || !ReferenceEquals(list[^1], identity))) list.Add(identity);
        }
    }

    private static bool Holds(Identity identity) => identity is { IsFirm: true, Outcome.Kind: OutcomeKind.Holds or OutcomeKind.Rounded };
}
