using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Roll-ups and 其中 of every panel, along both axes.</summary>
internal static class RollUps
{
    private const int FewestLevels = 3;

    /// <summary>All of them.</summary>
    public static List<Identity> Of(ClaimBook book)
    {
        var identities = new List<Identity>();
        foreach (var panel in book.Panels)
        {
            AddAxis(panel.RowAxis(), book.Cube, identities);
            AddAxis(panel.ColumnAxis(), book.Cube, identities);
        }

        return identities;
    }

    /// <summary>The roll-up of a whole and its parts, or null where a cell is missing or nothing is printed at all.</summary>
    public static Identity? Sum(AxisLine line, AxisSum sum, string evidence)
    {
        if (line.Claims[sum.Whole] is not { } whole || !Summation.IsSummable(whole.Coordinate)) return null;
        if (whole is { IsStated: false, IsIllegible: false } && Summation.NeedsNoTotal(whole.Coordinate)) return null;
        var parts = new Claim[sum.Parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (line.Claims[sum.Parts[i]] is not { } part) return null;
            parts[i] = part;
        }

        if (IsDegenerate(whole, parts)) return null;
        var identity = new Identity(IdentityKind.RollUp, RuleIds.RollUp, whole.AsSide, Side.Sum(parts)) { Evidence = evidence };
        return identity.IsBroken && DoubtOf(line, identity) is { } reason
            ? new Identity(IdentityKind.RollUp, RuleIds.RollUp, whole.AsSide, Side.Sum(parts), Verdict.Undecided(reason))
            : identity;
    }

    /// <summary>Why a sum that does not come out may not be one; null where nothing speaks against it.</summary>
    private static string? DoubtOf(AxisLine line, Identity identity) =>
        MayBeIncomplete(line, identity) ? Reasons.UnknownLabel :
        !identity.Right.IsStated ? Reasons.Unstated :
        RepeatsTheWhole(identity) ? Reasons.Overlap : null;

    /// <summary>
    /// True where the parts come to the whole three times over or more and two of them are the whole: levels that were taken for neighbours. No slip
    /// makes that; twice the whole may be one.
    /// </summary>
    private static bool RepeatsTheWhole(Identity identity)
    {
        var whole = identity.Left.Value;
        return whole != 0 && identity.Right.Value % whole == 0 && identity.Right.Value / whole >= FewestLevels && identity.Right.Terms.Count(term => term.Claim.Figure.Value == whole) > 1;
    }

    /// <summary>True where an entry that nobody knows takes part in the sum, or would make it hold.</summary>
    private static bool MayBeIncomplete(AxisLine line, Identity identity) =>
        identity.Terms.Any(term => term.Claim.IsUnknown)
        || line.Claims.Any(entry => entry is { IsUnknown: true, IsStated: true } && identity.Left.Interval.Meets(Side.Sum([.. identity.Right.Terms.Select(term => term.Claim), entry]).Interval));

    private static bool IsDegenerate(Claim whole, Claim[] parts) =>
        whole.Figure.State is not (CellState.Stated or CellState.Illegible)
        && Array.TrueForAll(parts, part => part.Figure.State is not (CellState.Stated or CellState.Illegible));

    private static void AddAxis(IEnumerable<AxisLine> lines, CubeSpace cube, List<Identity> identities)
    {
        foreach (var (shape, alike) in Shapes(lines, cube))
        {
            foreach (var line in alike)
            {
                foreach (var sum in shape.Sums) AddIfAny(identities, Sum(line, sum, string.Empty));
            }

            OverlappingSums.Add(shape, alike, identities);
            OfWhichSums.Add(shape, alike, identities);
        }
    }

    private static void AddIfAny(List<Identity> identities, Identity? identity)
    {
        if (identity is not null) identities.Add(identity);
    }

    private static List<(AxisShape Shape, List<AxisLine> Lines)> Shapes(IEnumerable<AxisLine> lines, CubeSpace cube)
    {
        var shapes = new List<(AxisShape Shape, List<AxisLine> Lines)>();
        foreach (var line in lines)
        {
            var known = shapes.FindIndex(candidate => candidate.Shape.Fits(line));
            if (known >= 0) shapes[known].Lines.Add(line);
            else shapes.Add((AxisShape.Of(line, cube), [line]));
        }

        return shapes;
    }
}
