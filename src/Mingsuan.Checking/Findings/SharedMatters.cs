using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Groups of broken identities that all touch what one paragraph says of one matter have one cause: a number and an amount of the same projects.
/// </summary>
internal static class SharedMatters
{
    /// <summary>The causes, joined where all identities of both touch the same matter.</summary>
    public static List<Cause> Join(List<Cause> causes)
    {
        var joined = new List<List<Cause>>();
        var known = new Dictionary<(ClaimGroup, Member?), List<Cause>>();
        foreach (var cause in causes)
        {
            var matters = CommonMatters(cause.Identities);
            var home = matters.Select(matter => known.GetValueOrDefault(matter)).FirstOrDefault(other => other is not null);
            if (home is null) joined.Add(home = []);
            home.Add(cause);
            foreach (var matter in matters) known.TryAdd(matter, home);
        }

        return joined.ConvertAll(Cause.Joined);
    }

    private static HashSet<(ClaimGroup, Member?)> CommonMatters(List<Identity> group)
    {
        var common = Matters(group[0]);
        foreach (var identity in group.Skip(1)) common.IntersectWith(Matters(identity));
        return common;
    }

    private static HashSet<(ClaimGroup, Member?)> Matters(Identity identity) => [.. identity.Terms
        .Select(term => term.Claim)
        .Where(claim => claim.Group.Kind == ClaimGroupKind.Paragraph && AspectOf(claim) is { IsAll: false })
        .Select(claim => (claim.Group, AspectOf(claim)))];

    private static Member? AspectOf(Claim claim) => claim.Coordinate[claim.Coordinate.Cube.Aspect];
}
