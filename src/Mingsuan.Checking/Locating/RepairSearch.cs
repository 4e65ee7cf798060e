namespace Mingsuan.Checking;

/// <summary>
/// Branch and bound for the smallest sets of changes with which the open constraints hold and nothing else is broken. One constraint must
/// have one of its numbers changed; constraints that share no number need a change each, which bounds what is left.
/// </summary>
internal sealed class RepairSearch(Assignment state, SearchBudget budget)
{
    private const int MostSolutions = 64;

    private readonly HashSet<Constraint> open = [];
    private readonly List<Change> path = [];
    private readonly List<Change[]> solutions = [];

    /// <summary>
    /// All sets of as few changes as possible: up to <paramref name="more"/> more than are needed at least, and <paramref name="most"/> in
    /// all. None where there is none or the budget ran out first.
    /// </summary>
    public List<Change[]> Smallest(IEnumerable<Constraint> broken, int more, int most)
    {
        open.UnionWith(broken.Where(constraint => !state.Holds(constraint)));
        if (open.Count == 0) return [];
        var least = Bound();
        for (var count = least; count <= Math.Min(least + more, most) && solutions.Count == 0 && !budget.IsSpent; count++) Extend(count);
        return solutions;
    }

    private void Extend(int left)
    {
        if (open.Count == 0)
        {
            if (left == 0 && !solutions.Exists(IsPath)) solutions.Add([.. path]);
            return;
        }

        if (left == 0 || solutions.Count >= MostSolutions || !budget.Take() || Bound() > left) return;
        var narrowest = open.MinBy(constraint => (Changeable(constraint).Count(), constraint.Index))!; // open is not empty
        foreach (var change in Changeable(narrowest).SelectMany(number => ChangeFinder.Of(number, open, state)).OrderBy(change => change.Cost).ToList()) Try(change, left);
    }

    private IEnumerable<PrintedNumber> Changeable(Constraint constraint) => constraint.Changeable.Where(number => !state.IsChanged(number));

    private void Try(Change change, int left)
    {
        var held = change.Number.Constraints.FindAll(constraint => !open.Contains(constraint) && state.Holds(constraint));
        state.Apply(change);
        path.Add(change);
        var mended = change.Number.Constraints.FindAll(constraint => open.Contains(constraint) && state.Holds(constraint));
        var spoilt = held.FindAll(constraint => !state.Holds(constraint));
        open.ExceptWith(mended);
        open.UnionWith(spoilt);
        if (left > 1 || open.Count == 0) Extend(left - 1);
        open.ExceptWith(spoilt);
        open.UnionWith(mended);
        path.RemoveAt(path.Count - 1);
        state.Undo(change);
    }

    /// <summary>True for the same changes, in whatever order.</summary>
    private bool IsPath(Change[] solution) => solution.Length == path.Count && Array.TrueForAll(solution, change => path.Exists(other => other.Number == change.Number && other.Value == change.Value));

    /// <summary>How many changes are needed at least: open constraints of which no two share a number that may change.</summary>
    private int Bound()
    {
        var taken = new HashSet<PrintedNumber>();
        var count = 0;
        foreach (var constraint in open.OrderBy(constraint => constraint.Terms.Count))
        {
            if (Changeable(constraint).Any(taken.Contains)) continue;
            taken.UnionWith(Changeable(constraint));
            count++;
        }

        return count;
    }
}
