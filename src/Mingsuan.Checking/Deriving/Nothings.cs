using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Where the document shows that nothing lies. A blank is not zero by itself: it is where a sum that it takes part in holds to the last digit
/// without it. What only this document knows (a project, a unit) may be one of the parts under another name, so nothing follows for it.
/// </summary>
internal sealed class Nothings(Canonical canonical, IReadOnlyList<Collapse> collapses, ILookup<Dimension, Division> divisions)
{
    private readonly Dictionary<Coordinate, Nothing?> known = [];
    private readonly List<Nothing> confirmed = [];

    /// <summary>Takes the cells without an amount that these sums confirm.</summary>
    public void Confirm(IEnumerable<Identity> sums)
    {
        foreach (var sum in sums.Where(sum => sum.Outcome.Kind == OutcomeKind.Holds && sum.Difference == 0))
        {
            foreach (var term in sum.Terms.Where(term => term.Claim.Figure.IsNothing))
            {
                var coordinate = canonical.Of(term.Claim);
                if (known.ContainsKey(coordinate)) continue;
                var nothing = new Nothing(NothingKind.Confirmed, coordinate, [term.Claim, .. sum.Terms.Where(other => other.Claim != term.Claim).Select(other => other.Claim)]);
                known.Add(coordinate, nothing);
                confirmed.Add(nothing);
            }
        }
    }

    /// <summary>Why nothing lies there, or null where something may.</summary>
    public Nothing? Find(Coordinate coordinate)
    {
        if (!known.TryGetValue(coordinate, out var nothing)) known.Add(coordinate, nothing = OnePart(coordinate) ?? Beside(coordinate) ?? Within(coordinate));
        return nothing;
    }

    private Nothing? OnePart(Coordinate coordinate)
    {
        foreach (var collapse in collapses)
        {
            if (coordinate[collapse.Whole.Dimension] is { IsLocal: false } && collapse.Excludes(coordinate)) return new Nothing(NothingKind.OnePart, coordinate, [collapse.WholeClaim, collapse.PartClaim]);
        }

        return null;
    }

    private Nothing? Beside(Coordinate coordinate)
    {
        foreach (var member in coordinate.Stated)
        {
            if (member.IsAll || member.IsLocal) continue;
            foreach (var division in divisions[member.Dimension])
            {
                if (division.LeavesOut(coordinate)) return new Nothing(NothingKind.Beside, coordinate, [.. division.Basis.Terms.Select(term => term.Claim)]);
            }
        }

        return null;
    }

    private Nothing? Within(Coordinate coordinate)
    {
        var paying = canonical.Paying(coordinate);
        foreach (var nothing in confirmed)
        {
            if (coordinate.Refines(nothing.Coordinate) || paying.Refines(nothing.Coordinate)) return nothing with { Kind = NothingKind.Within, Coordinate = coordinate };
        }

        return null;
    }
}
