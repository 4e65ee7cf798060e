using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Brings together the identities that one number breaks: the number that most of them contain first, then the next of those
/// that are left. Not a chain: a total and its parts do not glue everything together.
/// </summary>
internal sealed class FindingGroups
{
    private readonly Dictionary<Claim, List<Identity>> containing = [];
    private readonly Dictionary<Place, Claim> printed = [];
    private readonly Witnesses witnesses;
    private readonly HashSet<Identity> left;

    private FindingGroups(IReadOnlyList<Identity> identities, Witnesses witnesses)
    {
        this.witnesses = witnesses;
        left = [.. identities];
        foreach (var identity in identities)
        {
            foreach (var claim in identity.Terms.Select(term => term.Claim).Where(claim => claim.IsStated).Select(Printed).Distinct())
            {
                if (!containing.TryGetValue(claim, out var list)) containing.Add(claim, list = []);
                list.Add(identity);
            }
        }
    }

    /// <summary>The groups; of claims that break as many, the one with the fewest <paramref name="witnesses"/> comes first.</summary>
    public static List<List<Identity>> Of(IReadOnlyList<Identity> identities, Witnesses witnesses) =>
        identities.Count == 0 ? [] : new FindingGroups(identities, witnesses).Take();

    private List<List<Identity>> Take()
    {
        var queue = new PriorityQueue<Claim, (int, int, int)>();
        foreach (var (claim, list) in containing) queue.Enqueue(claim, Priority(claim, list.Count));
        var groups = new List<List<Identity>>();
        while (left.Count > 0 && queue.TryDequeue(out var claim, out var priority))
        {
            var open = containing[claim].FindAll(left.Contains);
            if (open.Count == 0) continue;
            if (open.Count < -priority.Item1)
            {
                queue.Enqueue(claim, Priority(claim, open.Count));
                continue;
            }

            left.ExceptWith(open);
            groups.Add(open);
        }

        return groups;
    }

    /// <summary>One claim for a number of a sentence that states several (收支总预算: both of them).</summary>
    private Claim Printed(Claim claim)
    {
        if (claim.Place.Span is null) return claim;
        if (!printed.TryGetValue(claim.Place, out var first)) printed.Add(claim.Place, first = claim);
        return first;
    }

    private (int, int, int) Priority(Claim claim, int broken) => (-broken, witnesses.Count(claim), claim.Index);
}
