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
        : this(whole, part, scope, $"collapse:{whole}→{part.Id}(#{wholeClaim.Fact}=#{partClaim.Fact})")
    {
    }

    private Collapse(Member whole, Member part, Coordinate scope, string evidence)
    {
        (Whole, Part, Scope, Evidence) = (whole, part, scope, evidence);
        var cube = scope.Cube;
        foreach (var dimension in cube.Dimensions)
        {
            if (dimension == whole.Dimension || dimension == cube.Flow) continue;
            var isExact = dimension.Kind == DimensionKind.Comparative;
            if (isExact || scope[dimension] is not { IsAll: true }) constraints.Add((dimension, scope[dimension], isExact));
        }
    }

    /// <summary>The same in the terms of another document.</summary>
    public Collapse In(CoordinateTranslation translation) =>
        new(translation.Of(Scope.With(Whole))[Whole.Dimension]!, translation.Of(Scope.With(Part))[Part.Dimension]!, translation.Of(Scope), Evidence); // both are stated

    public Member Whole { get; }

    public Member Part { get; }

    /// <summary>Where it holds.</summary>
    public Coordinate Scope { get; }

    public string Evidence { get; }

    /// <summary>The coordinate with the part in the place of the whole; the same where it does not apply.</summary>
    public Coordinate Apply(Coordinate coordinate, bool resolvesOpen)
    {
        var member = coordinate[Whole.Dimension];
        if (ReferenceEquals(member, Part)) return coordinate;
        var applies = member is null ? resolvesOpen && Whole.IsAll : member.IsWithin(Whole) && Part.IsWithin(member);
        return applies && IsInScope(coordinate) ? coordinate.With(Part) : coordinate;
    }

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
