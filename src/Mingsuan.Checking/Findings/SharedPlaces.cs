using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Groups of broken identities that lie in one small place have one cause: the few amounts of one form (a column that slipped by a row breaks
/// several of its sums), or what one paragraph says of one matter (a number and an amount of the same projects).
/// </summary>
internal static class SharedPlaces
{
    /// <summary>The groups, joined where all identities of both touch the same place.</summary>
    public static List<List<Identity>> Join(List<List<Identity>> groups)
    {
        var joined = new List<List<Identity>>();
        var known = new Dictionary<(ClaimGroup, Member?), List<Identity>>();
        foreach (var group in groups)
        {
            var places = CommonPlaces(group);
            var home = places.Select(place => known.GetValueOrDefault(place)).FirstOrDefault(other => other is not null);
            if (home is null) joined.Add(home = [.. group]);
            else home.AddRange(group);
            foreach (var place in places) known.TryAdd(place, home);
        }

        return joined;
    }

    private static HashSet<(ClaimGroup, Member?)> CommonPlaces(List<Identity> group)
    {
        var common = Places(group[0]);
        foreach (var identity in group.Skip(1)) common.IntersectWith(Places(identity));
        return common;
    }

    private static HashSet<(ClaimGroup, Member?)> Places(Identity identity)
    {
        var claims = identity.Terms.Select(term => term.Claim).ToList();
        var forms = claims.Where(claim => claim.Group.Kind == ClaimGroupKind.Form).Select(claim => claim.Group).Distinct().ToList();
        var matters = claims.Where(claim => claim.Group.Kind == ClaimGroupKind.Paragraph && AspectOf(claim) is { IsAll: false }).Select(claim => (claim.Group, AspectOf(claim)));
        return forms is [var form] ? [.. matters, (form, null)] : [.. matters];
    }

    private static Member? AspectOf(Claim claim) => claim.Coordinate[claim.Coordinate.Cube.Aspect];
}
