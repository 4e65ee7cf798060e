using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>A claim whose change alone makes all identities of a group hold, the value that does, and a figure that shows how to print it.</summary>
internal sealed record Mending(Claim Claim, decimal Value, Figure Model)
{
    /// <summary>True where the value, as it would be printed, breaks nothing that holds without it.</summary>
    public bool IsProven { get; init; }
}

/// <summary>Finds the numbers whose change alone mends a group of identities.</summary>
internal static class Suspects
{
    private const int MostCandidates = 3;

    /// <summary>The mendings that are proven, else all; none where the arithmetic leaves too many or the unit is at fault.</summary>
    public static List<Mending> Of(List<Identity> group, Witnesses witnesses)
    {
        if (group.Exists(identity => identity is not { Relation: Relation.Equal, Formula: Formula.Sum } || identity.Kind == IdentityKind.Joint || identity.Rule == RuleIds.DisplayUnit)) return [];
        var mendings = CommonClaims(group).Select(claim => Mend(claim, group)).OfType<Mending>()
            .Select(mending => mending with { IsProven = IsProven(mending, group, witnesses) }).ToList();
        if (mendings.FindAll(IsTurned) is [var turned]) return [turned];
        var proven = mendings.FindAll(mending => mending.IsProven);
        var best = proven.Count > 0 ? proven : mendings;
        return best.Count <= MostCandidates ? best : [];
    }

    private static bool IsProven(Mending mending, List<Identity> group, Witnesses witnesses)
    {
        var unit = mending.Model.Unit?.InYuan() ?? 1;
        var printed = Math.Round(mending.Value / unit, mending.Model.Decimals, MidpointRounding.AwayFromZero) * unit;
        var inserted = mending.Model with { Value = printed };
        return group.Concat(witnesses.Of(mending.Claim)).All(identity => Trial.Holds(identity, claim => Witnesses.AreOne(claim, mending.Claim) ? inserted : claim.Figure));
    }

    /// <summary>True for a change that is right but for its direction: more was written for less, or less for more.</summary>
    public static bool IsTurned(Mending mending) =>
        mending.Claim is { IsStated: true, Coordinate: var coordinate } claim
        && coordinate[coordinate.Cube.Measure]?.Id == "change"
        && claim.Figure.Value != 0
        && Math.Abs(mending.Value + claim.Figure.Value) <= claim.HalfStep;

    /// <summary>The mendings as the report prints them: a value only where it is proven.</summary>
    public static ImmutableArray<Suspect> Printed(IEnumerable<Mending> mendings) =>
        [.. mendings.Select(mending => new Suspect(mending.Claim.Place, mending.IsProven ? Printing.LikePrinted(mending.Value, mending.Model) : null, null))];

    private static IEnumerable<Claim> CommonClaims(List<Identity> group)
    {
        var common = ClaimsOf(group[0]);
        foreach (var identity in group.Skip(1)) common.IntersectWith(ClaimsOf(identity));
        return common.OrderBy(claim => claim.Index);
    }

    private static HashSet<Claim> ClaimsOf(Identity identity) =>
        [.. identity.Terms.Select(term => term.Claim).Where(claim => claim.IsStated || IsBlankCopy(claim, identity))];

    /// <summary>A blank where another place states the amount.</summary>
    private static bool IsBlankCopy(Claim claim, Identity identity) =>
        identity is { Kind: IdentityKind.Agreement, Left.Terms.Length: 1, Right.Terms.Length: 1 } && !claim.IsIllegible;

    /// <summary>The value that the tightest identity asks for, if inside the rounding it makes all the others hold as well.</summary>
    private static Mending? Mend(Claim claim, List<Identity> group)
    {
        var wanted = group.Select(identity => Wanted(claim, identity)).ToList();
        if (wanted.OrderBy(value => value?.Tolerance).First() is not { } tightest) return null;
        var mendsAll = wanted.TrueForAll(value => value is { } other && Math.Abs(other.Value - tightest.Value) <= other.Tolerance);
        if (!mendsAll) return null;
        var model = claim.IsStated ? claim : group.SelectMany(identity => identity.Terms).Select(term => term.Claim).First(other => other.IsStated);
        return new Mending(claim, tightest.Value, model.Figure);
    }

    private static (decimal Value, decimal Tolerance)? Wanted(Claim claim, Identity identity)
    {
        var factor = Coefficient(claim, identity.Left) - Coefficient(claim, identity.Right);
        return factor == 0 ? null : (claim.Figure.Value - (identity.Difference / factor), identity.Tolerance / Math.Abs(factor));
    }

    private static decimal Coefficient(Claim claim, Side side) =>
        side.Terms.Where(term => ReferenceEquals(term.Claim, claim)).Sum(term => term.Coefficient);
}
