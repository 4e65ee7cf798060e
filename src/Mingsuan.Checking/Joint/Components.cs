namespace Mingsuan.Checking;

/// <summary>Splits identities into sets that share no claim.</summary>
internal static class Components
{
    /// <summary>The sets that contain a rounded identity.</summary>
    public static List<List<Identity>> Of(List<Identity> identities, int claims)
    {
        var sets = new DisjointSets(claims);
        foreach (var identity in identities)
        {
            var first = identity.Left.Terms[0].Claim.Index;
            foreach (var term in identity.Left.Terms) sets.Join(first, term.Claim.Index);
            foreach (var term in identity.Right.Terms) sets.Join(first, term.Claim.Index);
        }

        var components = new Dictionary<int, List<Identity>>();
        foreach (var identity in identities.Where(identity => identity.Outcome.Kind == OutcomeKind.Rounded))
            components.TryAdd(sets.Find(identity.Left.Terms[0].Claim.Index), []);
        foreach (var identity in identities)
        {
            if (components.TryGetValue(sets.Find(identity.Left.Terms[0].Claim.Index), out var component)) component.Add(identity);
        }

        return [.. components.Values];
    }

    /// <summary>The sets of constraints that share a printed number, in order.</summary>
    public static List<List<Constraint>> Sharing(List<Constraint> constraints, Func<Constraint, IEnumerable<PrintedNumber>> shared, int numbers)
    {
        var sets = new DisjointSets(numbers + 1); // the last one is of no number
        int First(Constraint constraint) => shared(constraint).FirstOrDefault()?.Index ?? numbers;
        foreach (var constraint in constraints)
        {
            foreach (var number in shared(constraint)) sets.Join(First(constraint), number.Index);
        }

        return [.. constraints.GroupBy(constraint => sets.Find(First(constraint))).Select(set => set.ToList())];
    }
}

/// <summary>Disjoint sets of the numbers below a count (union-find).</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    public int Find(int item)
    {
        while (parents[item] != item)
        {
            parents[item] = parents[parents[item]];
            item = parents[item];
        }

        return item;
    }

    public void Join(int first, int second) => parents[Find(second)] = Find(first);
}
