using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Finds the collapses of a body: at the top of all classifications, a table states the whole and one part alike, and
/// nothing else below the whole is anywhere stated to be more than nothing.
/// </summary>
internal sealed class CollapseFinder(CubeSpace cube)
{
    private readonly Dimension[] sliced = [cube.Timing, cube.Source, cube.Nature, cube.Body];

    /// <summary>The collapses, timing first.</summary>
    public List<Collapse> Find(IEnumerable<Claim> claims)
    {
        var top = claims.Where(IsTop).ToList();
        var collapses = new List<Collapse>();
        foreach (var dimension in sliced)
        {
            foreach (var scope in Scopes(top, dimension)) AddCollapses(dimension, scope.Key, scope.Value, collapses);
        }

        return collapses;
    }

    private bool IsTop(Claim claim)
    {
        if (claim.Base is not null || !claim.IsBound || claim.IsIllegible || !Summation.IsAmount(claim.Coordinate)) return false;
        foreach (var dimension in cube.Dimensions)
        {
            var member = claim.Coordinate[dimension];
            if (member is null) return false;
            if (!member.IsAll && dimension.Kind != DimensionKind.Comparative && Array.IndexOf(sliced, dimension) < 0) return false;
        }

        return true;
    }

    private Dictionary<Coordinate, List<Claim>> Scopes(List<Claim> top, Dimension dimension)
    {
        var scopes = new Dictionary<Coordinate, List<Claim>>();
        foreach (var claim in top)
        {
            var scope = claim.Coordinate.Without(dimension).Without(cube.Flow);
            if (!scopes.TryGetValue(scope, out var list)) scopes.Add(scope, list = []);
            list.Add(claim);
        }

        return scopes;
    }

    private static void AddCollapses(Dimension dimension, Coordinate scope, List<Claim> claims, List<Collapse> collapses)
    {
        var byMember = claims.GroupBy(claim => claim.Coordinate[dimension]!).ToList(); // a top claim leaves nothing open
        foreach (var whole in byMember)
        {
            var below = byMember.Where(group => group.Key != whole.Key && group.Key.IsWithin(whole.Key)).ToList();
            foreach (var part in below)
            {
                if (OthersAreNothing(below, part.Key) && Alike(whole, part) is { } pair)
                    collapses.Add(new Collapse(whole.Key, part.Key, scope, pair.Whole, pair.Part));
            }
        }
    }

    private static bool OthersAreNothing(List<IGrouping<Member, Claim>> below, Member part) =>
        below.TrueForAll(other => !other.Key.IsDisjointFrom(part) || other.All(claim => claim.Figure.IsNothing));

    private static (Claim Whole, Claim Part)? Alike(IEnumerable<Claim> wholes, IEnumerable<Claim> parts)
    {
        foreach (var whole in wholes)
        {
            if (whole.Group.Kind != ClaimGroupKind.Panel || whole.Figure.IsNothing) continue;
            var part = parts.FirstOrDefault(candidate => candidate.Group.Kind == ClaimGroupKind.Panel
                && !candidate.Figure.IsNothing
                && candidate.Figure.Interval.Meets(whole.Figure.Interval));
            if (part is not null) return (whole, part);
        }

        return null;
    }
}
