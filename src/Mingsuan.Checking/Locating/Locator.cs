namespace Mingsuan.Checking;

/// <summary>
/// Finds the smallest set of numbers whose change makes everything hold that is broken and breaks nothing that holds, and gives the broken
/// identities by their causes. What shares no number is looked at by itself; what the steps do not suffice for stays together as it is.
/// </summary>
internal sealed class Locator(LocatingGraph graph, Slips slips)
{
    /// <summary>More changes than are needed at least are looked for only so far.</summary>
    private const int MostMore = 3;

    private const int MostChanges = 12;
    private const int StepsPerComponent = 2_000;
    private const int StepsInAll = 10_000;

    private readonly Assignment state = new(graph);
    private readonly SearchBudget all = new(StepsInAll, null);

    /// <summary>The causes that are found, and the broken identities of which no few changes are the cause.</summary>
    public (List<Cause> Causes, List<UnlocatedBreak> Unlocated) Locate()
    {
        var broken = graph.Constraints.Where(constraint => constraint.WasBroken).ToList();
        var applied = new List<Change>();
        var unlocated = new List<UnlocatedBreak>();
        foreach (var alike in broken.GroupBy(constraint => constraint.IsLooseBound).OrderBy(group => group.Key))
        {
            foreach (var component in Components.Sharing([.. alike], constraint => constraint.Changeable, graph.Numbers.Count))
            {
                var open = component.FindAll(constraint => !state.Holds(constraint));
                if (open.Count > 0) applied.AddRange(Mend(open, unlocated));
            }
        }

        var causes = new CauseBook(state, slips, applied).Causes(broken.FindAll(state.Holds));
        return (causes, [.. unlocated.Select(StillOpen).Where(each => each.Constraints.Count > 0)]);
    }

    /// <summary>What is left of it: some may be mended with another component.</summary>
    private UnlocatedBreak StillOpen(UnlocatedBreak each) => each with { Constraints = each.Constraints.FindAll(constraint => !state.Holds(constraint)) };

    private IReadOnlyList<Change> Mend(List<Constraint> open, List<UnlocatedBreak> unlocated)
    {
        var budget = new SearchBudget(StepsPerComponent, all);
        var solutions = new RepairSearch(state, budget).Smallest(open, MostMore, MostChanges);
        if (solutions.MinBy(solution => solution.Sum(change => change.Cost)) is not { } best)
        {
            var alone = new LoneChanges(state, all).Apply(open);
            unlocated.Add(new UnlocatedBreak(open.FindAll(constraint => !state.Holds(constraint)), budget.IsSpent));
            return alone;
        }

        foreach (var change in best) state.Apply(change);
        return best;
    }
}

/// <summary>Broken constraints that no few changes mend, or whose search ran out of steps.</summary>
internal sealed record UnlocatedBreak(List<Constraint> Constraints, bool IsUndecided);
