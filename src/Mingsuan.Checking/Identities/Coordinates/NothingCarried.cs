using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// A body to which nothing was carried over: a table of revenue prints the row for it, leaves it empty or says nothing, and states the whole
/// beside it; and nothing is carried over anywhere else. All its money is then this year's. The deriver does not rest on it: a blank is no proof.
/// </summary>
internal sealed class NothingCarried(CubeSpace cube)
{
    private readonly Member carryover = cube.Timing["carryover"];

    /// <summary>The collapse of all money to this year's, or none; <paramref name="known"/> are those that two equal statements make.</summary>
    public IEnumerable<Collapse> Find(IReadOnlyList<Claim> claims, IReadOnlyList<Collapse> known)
    {
        var carried = claims.Where(claim => claim.Coordinate[cube.Timing]?.IsWithin(carryover) == true).ToList();
        if (!carried.TrueForAll(claim => claim.Figure.IsNothing)) return [];
        return carried.Where(IsRevenueOfAll)
            .Select(nothing => (Nothing: nothing, Whole: Whole(nothing, claims)))
            .Where(pair => pair.Whole is not null)
            .Take(1)
            .Select(pair => Collapse.OfNothing(cube.Timing.Root, cube.Timing["current"], Scope(pair.Nothing), pair.Whole!, pair.Nothing))
            .Where(collapse => !known.Any(other => other.Whole == collapse.Whole && other.Part == collapse.Part && other.Scope.Equals(collapse.Scope)));
    }

    private bool IsRevenueOfAll(Claim claim) => claim.Group.Kind == ClaimGroupKind.Panel
        && claim.Base is null
        && claim.Coordinate[cube.Flow]?.Id == "revenue"
        && cube.Dimensions.All(dimension => dimension == cube.Flow || dimension == cube.Timing || dimension.Kind == DimensionKind.Comparative || claim.Coordinate[dimension] is { IsAll: true });

    private Claim? Whole(Claim nothing, IReadOnlyList<Claim> claims)
    {
        var wanted = nothing.Coordinate.With(cube.Timing.Root);
        return claims.FirstOrDefault(claim => claim.Group == nothing.Group && claim.IsStated && !claim.Figure.IsNothing && claim.Coordinate.Equals(wanted));
    }

    private Coordinate Scope(Claim claim) => claim.Coordinate.Without(cube.Timing).Without(cube.Flow);
}
