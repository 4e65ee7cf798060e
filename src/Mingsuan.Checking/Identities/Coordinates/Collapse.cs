using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// For this body the whole and one part are the same money, wherever a coordinate lies within the scope: the document states
/// both alike and leaves the other parts nothing.
/// </summary>
internal sealed class Collapse
{
    private readonly List<(Dimension Dimension, Member? Member, bool IsExact)> constraints = [];

    public Collapse(Member whole, Member part, Coordinate scope, Claim wholeClaim, Claim partClaim)
    {
        (Whole, Part, Scope, WholeClaim, PartClaim) = (whole, part, scope, wholeClaim, partClaim);
        Evidence = $"collapse:{whole}→{part.Id}(#{wholeClaim.Fact}=#{partClaim.Fact})";
        var cube = scope.Cube;
        foreach (var dimension in cube.Dimensions)
        {
            if (dimension == whole.Dimension || dimension == cube.Flow) continue;
            var isExact = dimension.Kind == DimensionKind.Comparative;
            if (isExact || scope[dimension] is not { IsAll: true }) constraints.Add((dimension, scope[dimension], isExact));
        }
    }

    /// <summary>What is beside the part is nothing, as a claim says.</summary>
    public static Collapse OfNothing(Member whole, Member part, Coordinate scope, Claim wholeClaim, Claim nothing) =>
        new(whole, part, scope, wholeClaim, nothing) { Evidence = $"collapse:{whole}→{part.Id}(#{nothing.Fact}=0)" };

    /// <summary>The same in the terms of another document.</summary>
    public Collapse In(CoordinateTranslation translation) =>
        new(translation.Of(Scope.With(Whole))[Whole.Dimension]!, translation.Of(Scope.With(Part))[Part.Dimension]!, translation.Of(Scope), WholeClaim, PartClaim) { Evidence = Evidence }; // both are stated

    public Member Whole { get; }

    public Member Part { get; }

    /// <summary>Where it holds.</summary>
    public Coordinate Scope { get; }

    /// <summary>The two that are stated alike; or the whole and what leaves nothing beside the part.</summary>
    public Claim WholeClaim { get; }

    public Claim PartClaim { get; }

    public string Evidence { get; private init; }

    /// <summary>The coordinate with the part in the place of the whole; the same where it does not apply.</summary>
    public Coordinate Apply(Coordinate coordinate, bool resolvesOpen)
    {
        var member = coordinate[Whole.Dimension];
        if (ReferenceEquals(member, Part)) return coordinate;
        var applies = member is null ? resolvesOpen && Whole.IsAll : member.IsWithin(Whole) && Part.IsWithin(member);
        return applies && IsInScope(coordinate) ? coordinate.With(Part) : coordinate;
    }

    /// <summary>True where no money is left for the coordinate: it lies in the whole and beside the part.</summary>
    public bool Excludes(Coordinate coordinate) =>
        coordinate[Whole.Dimension] is { } member && member.IsWithin(Whole) && member.IsDisjointFrom(Part) && IsInScope(coordinate);

    private bool IsInScope(Coordinate coordinate)
    {
        foreach (var (dimension, member, isExact) in constraints)
        {
            var own = coordinate[dimension];
            if (ReferenceEquals(own, member)) continue;
            if (isExact || own is null || member is null || !own.IsWithin(member)) return false;
        }

        return true;
    }
}
