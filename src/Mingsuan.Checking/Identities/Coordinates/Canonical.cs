using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Brings coordinates that mean the same money for this body to one form; rows of <paramref name="own"/>, which are the body itself, are all of it.</summary>
internal sealed class Canonical(IReadOnlyList<Collapse> collapses, IReadOnlyCollection<Member>? own = null)
{
    private const int Rounds = 3;

    private readonly Dictionary<(Coordinate, bool), (Coordinate Coordinate, string Evidence)> known = [];

    /// <summary>True where nothing collapses: every coordinate is its own canonical one.</summary>
    public bool IsIdentity => collapses.Count == 0 && own is null;

    /// <summary>The canonical coordinate; an open position is resolved only where the group prints amounts.</summary>
    public Coordinate Of(Claim claim) => Find(claim.Coordinate, claim.Group.HasAmounts).Coordinate;

    /// <summary>The canonical coordinate of one that nobody need state.</summary>
    public Coordinate Of(Coordinate coordinate) => Of(coordinate, false);

    /// <summary>The canonical coordinate; where <paramref name="resolvesOpen"/>, open positions are taken to be what is left.</summary>
    public Coordinate Of(Coordinate coordinate, bool resolvesOpen) => Find(coordinate, resolvesOpen).Coordinate;

    /// <summary>The revenue, of all uses, that pays for what lies there.</summary>
    public Coordinate Paying(Coordinate coordinate) => Of(coordinate.With(coordinate.Cube.Flow["revenue"]).With(coordinate.Cube.Nature.Root));

    /// <summary>The collapses used for a claim, in ids; else empty.</summary>
    public string EvidenceOf(Claim claim) => Find(claim.Coordinate, claim.Group.HasAmounts).Evidence;

    /// <summary>The collapses used for two claims.</summary>
    public string EvidenceOf(Claim first, Claim second)
    {
        var (one, other) = (EvidenceOf(first), EvidenceOf(second));
        return one == other || other.Length == 0 ? one : one.Length == 0 ? other : $"{one};{other}";
    }

    private (Coordinate Coordinate, string Evidence) Find(Coordinate coordinate, bool resolvesOpen)
    {
        if (IsIdentity) return (coordinate, string.Empty);
        if (known.TryGetValue((coordinate, resolvesOpen), out var found)) return found;
        found = Reduce(coordinate, resolvesOpen);
        known.Add((coordinate, resolvesOpen), found);
        return found;
    }

    private (Coordinate Coordinate, string Evidence) Reduce(Coordinate coordinate, bool resolvesOpen)
    {
        var body = coordinate.Cube.Body;
        var (result, evidence) = (own is not null && coordinate[body] is { } member && own.Contains(member) ? coordinate.With(body.Root) : coordinate, string.Empty);
        for (var round = 0; round < Rounds; round++)
        {
            var before = result;
            foreach (var collapse in collapses)
            {
                var next = collapse.Apply(result, resolvesOpen);
                if (ReferenceEquals(next, result)) continue;
                evidence = evidence.Length == 0 ? collapse.Evidence : $"{evidence};{collapse.Evidence}";
                result = next;
            }

            if (ReferenceEquals(before, result)) break;
        }

        return (result, evidence);
    }
}
