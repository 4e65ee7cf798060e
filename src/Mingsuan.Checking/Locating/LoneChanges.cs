namespace Mingsuan.Checking;

/// <summary>
/// Single changes that each mend something broken and break nothing that holds, amid what no few changes mend: an error of its own beside a total
/// that is wrong anyway. What mends most comes first.
/// </summary>
internal sealed class LoneChanges(Assignment state, SearchBudget all)
{
    private const int Steps = 200;

    /// <summary>Applies them one after the other, as long as there are any, and gives them.</summary>
    public List<Change> Apply(List<Constraint> broken)
    {
        var applied = new List<Change>();
        while (Best(broken.FindAll(constraint => !state.Holds(constraint))) is { } best)
        {
            state.Apply(best);
            applied.Add(best);
        }

        return applied;
    }

    private Change? Best(List<Constraint> open) => open.Where(constraint => constraint.IsEquation && !SharesWithRate(constraint, open))
        .SelectMany(constraint => new RepairSearch(state, new SearchBudget(Steps, all)).Smallest([constraint], 0, 1))
        .Select(repair => repair[0])
        .Where(change => change.IsDetermined)
        .OrderByDescending(change => Mended(change, open)).ThenBy(change => change.Cost).ThenBy(change => change.Number.Index)
        .FirstOrDefault();

    /// <summary>True where a broken rate has one of its numbers: the same error may be behind both.</summary>
    private static bool SharesWithRate(Constraint constraint, List<Constraint> open) =>
        open.Exists(other => !other.IsEquation && other.Terms.Any(term => constraint.Moves(term.Number)));

    private int Mended(Change change, List<Constraint> open)
    {
        state.Apply(change);
        var mended = open.Count(state.Holds);
        state.Undo(change);
        return mended;
    }
}
