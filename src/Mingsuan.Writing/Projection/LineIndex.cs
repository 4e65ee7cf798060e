using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Lines by their members of one dimension, so that a question about one account does not go through all lines.</summary>
internal sealed class LineIndex
{
    private readonly Dictionary<Member, List<BudgetLine>> at = [];
    private readonly Dictionary<Member, List<BudgetLine>> within = [];
    private readonly List<BudgetLine> open = [];

    public LineIndex(IEnumerable<BudgetLine> lines, Dimension dimension)
    {
        foreach (var line in lines)
        {
            if (line.Coordinate[dimension] is not { } member)
            {
                open.Add(line);
                continue;
            }

            Add(at, member, line);
            for (var above = member; above is not null; above = above.Parent) Add(within, above, line);
        }
    }

    /// <summary>How many lines may lie there.</summary>
    public int Count(Member wanted) => Lists(wanted).Sum(list => list.Count);

    /// <summary>The lines that may lie there: those of the member and below it, those of a whole that it is a part of, and those that do not say.</summary>
    public IEnumerable<BudgetLine> Near(Member wanted) => Lists(wanted).SelectMany(list => list);

    private IEnumerable<List<BudgetLine>> Lists(Member wanted)
    {
        yield return open;
        if (within.TryGetValue(wanted, out var own)) yield return own;
        for (var above = wanted.Parent; above is not null; above = above.Parent)
        {
            if (at.TryGetValue(above, out var coarse)) yield return coarse;
        }
    }

    private static void Add(Dictionary<Member, List<BudgetLine>> lists, Member member, BudgetLine line)
    {
        if (!lists.TryGetValue(member, out var list)) lists.Add(member, list = []);
        list.Add(line);
    }
}
