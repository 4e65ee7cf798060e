using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>What a derivation rests on: the trusted claims with their canonical coordinates, the divisions that hold, and where nothing lies.</summary>
internal sealed class DerivationBasis
{
    private readonly Dictionary<Member, List<Member>> locals = [];

    public DerivationBasis(Disclosure disclosure, ClaimBook book, IReadOnlyList<Identity> identities, Trust trust)
    {
        Cube = book.Cube;
        var own = OwnRows(disclosure, book);
        var plain = new Canonical([], own);
        var collapses = new CollapseFinder(Cube).Find(book.Claims.Where(claim => trust.Allows(claim, plain)));
        Collapses = [.. collapses.Where(collapse => IsProven(collapse, book))];
        Canonical = new Canonical(Collapses, own);
        bool IsTrusted(Claim claim) => trust.Allows(claim, Canonical) && PlaceOf(claim) is not null;
        var divisions = new Divisions(Canonical, IsTrusted);
        Divisions = divisions.Of(identities);
        Nothings = new Nothings(Canonical, Collapses, Divisions);
        Nothings.Confirm(identities.Where(identity => identity.Kind == IdentityKind.RollUp && identity.Terms.All(term => IsTrusted(term.Claim))));
        Stated = [.. book.Claims.Where(claim => claim.IsStated && IsTrusted(claim)).Select(claim => (claim, PlaceOf(claim)!))]; // trusted claims have a place
        MayBeNegative = Stated.Any(stated => stated.Claim.Figure.Value < 0);
        IsExact = ExactnessProfile.Of(identities).IsExact && !identities.Any(identity => identity is { Outcome.Kind: OutcomeKind.Rounded, Kind: IdentityKind.RollUp or IdentityKind.CrossRollUp or IdentityKind.Agreement or IdentityKind.Balance });
        foreach (var claim in book.Claims) AddLocals(claim.Coordinate);
    }

    public CubeSpace Cube { get; }

    public IReadOnlyList<Collapse> Collapses { get; }

    public Canonical Canonical { get; }

    public ILookup<Dimension, Division> Divisions { get; }

    public Nothings Nothings { get; }

    public IReadOnlyList<(Claim Claim, Coordinate Coordinate)> Stated { get; }

    /// <summary>True where an amount below zero is printed: then a part may be more than its whole, and only copies can be derived.</summary>
    public bool MayBeNegative { get; }

    /// <summary>True where all sums hold to the last digit, so that printed values are the values.</summary>
    public bool IsExact { get; }

    /// <summary>The members below that one which only this document knows.</summary>
    public IReadOnlyList<Member> LocalChildren(Member parent) => locals.GetValueOrDefault(parent) ?? [];

    /// <summary>What a unit calls by its own name is all of it; a department's own name may also be that of its headquarters.</summary>
    private static HashSet<Member> OwnRows(Disclosure disclosure, ClaimBook book)
    {
        if (disclosure is not { BodyKind: BodyKind.BudgetUnit, Body: { } body }) return [];
        var name = TextFolding.Fold(body);
        return [.. book.Claims.Select(claim => claim.Coordinate[book.Cube.Body]).OfType<Member>().Where(member => member.IsLocal && TextFolding.Fold(member.Label) == name)];
    }

    /// <summary>Both are printed alike, and nothing is stated beside the part.</summary>
    private static bool IsProven(Collapse collapse, ClaimBook book) =>
        collapse.WholeClaim.Figure.Value == collapse.PartClaim.Figure.Value
        && !book.Claims.Any(claim => claim is { IsStated: true, Figure.Value: not 0, Base: null } && Summation.IsAmount(claim.Coordinate) && collapse.Excludes(claim.Coordinate));

    /// <summary>The canonical coordinate, or null where the claim has no definite one.</summary>
    private Coordinate? PlaceOf(Claim claim)
    {
        var coordinate = Canonical.Of(claim);
        if (!claim.IsBound && ReferenceEquals(coordinate, claim.Coordinate)) return null;
        return Cube.Dimensions.Any(dimension => coordinate[dimension] is null) ? null : coordinate;
    }

    private void AddLocals(Coordinate coordinate)
    {
        foreach (var member in coordinate.Stated)
        {
            if (member is not { IsLocal: true, Parent: { IsExhaustive: true } parent }) continue;
            if (!locals.TryGetValue(parent, out var list)) locals.Add(parent, list = []);
            if (!list.Contains(member)) list.Add(member);
        }
    }
}
