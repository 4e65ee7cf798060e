using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Makes causes of the changes that together mend a document: changes that an identity ties to each other are one, and have their alternatives.</summary>
internal sealed class CauseBook(Assignment state, Slips slips, List<Change> applied)
{
    private const int StepsForAlternatives = 1_000;

    /// <summary>The causes of these constraints, which the applied changes mend.</summary>
    public List<Cause> Causes(List<Constraint> mended)
    {
        var (all, sets) = (mended.ToHashSet(), Tied());
        var owned = mended.ToLookup(constraint => sets.MaxBy(changes => Moved(constraint, changes)));
        var causes = new List<Cause>();
        foreach (var changes in sets)
        {
            var own = owned[changes].Where(constraint => Moved(constraint, changes) > 0).ToList();
            if (own.Count > 0) causes.Add(ToCause(own, changes, all));
        }

        return causes;
    }

    /// <summary>How far the changes move what the constraint comes to: it belongs to those that move it most, not to a slip beside them.</summary>
    private static decimal Moved(Constraint constraint, List<Change> changes) => changes.FindAll(change => change.Number.Constraints.Contains(constraint)) switch
    {
        [] => 0,
        var moving when constraint.IsLinear => Math.Abs(moving.Sum(change => constraint.FactorOf(change.Number) * (change.Value - change.Number.Figure.Value))),
        _ => decimal.MaxValue, // how far a quotient moves, no one says
    };

    /// <summary>Changes that must be made together: one alone would break what holds as printed.</summary>
    private List<List<Change>> Tied()
    {
        var sets = new DisjointSets(applied.Count);
        var positions = applied.Select((change, position) => (change.Number, position)).ToDictionary(each => each.Number, each => each.position);
        foreach (var constraint in applied.SelectMany(change => change.Number.Constraints).Where(constraint => !constraint.WasBroken))
        {
            var within = constraint.Terms.Where(term => positions.ContainsKey(term.Number) && constraint.Moves(term.Number)).Select(term => positions[term.Number]).ToList();
            foreach (var position in within.Skip(1)) sets.Join(within[0], position);
        }

        return [.. applied.Select((change, position) => (change, position)).GroupBy(each => sets.Find(each.position), each => each.change).Select(group => group.ToList())];
    }

    private Cause ToCause(List<Constraint> own, List<Change> changes, HashSet<Constraint> mended)
    {
        foreach (var change in changes) state.Undo(change);
        var open = changes.SelectMany(change => change.Number.Constraints).Distinct().Where(constraint => mended.Contains(constraint) && !state.Holds(constraint)).ToList();
        var found = new RepairSearch(state, new SearchBudget(StepsForAlternatives, null)).Smallest(open, changes.Count, changes.Count);
        foreach (var change in changes) state.Apply(change);
        var repairs = Ranked(found.Count > 0 ? found : [[.. changes]]);
        List<Identity> identities = [.. own.Select(constraint => constraint.Identity)];
        return repairs.Exists(IsDetermined) ? new Cause(identities, repairs.Count == 1 ? Location.Unique : Location.Equal, repairs) : Cause.Unknown(identities);
    }

    /// <summary>The likeliest first, one for each set of numbers; a change that is right but for its direction before all others.</summary>
    private List<Change[]> Ranked(List<Change[]> found)
    {
        var explained = found.ConvertAll(repair => Array.ConvertAll(repair, slips.Explain));
        var ranked = explained.OrderBy(Cost).DistinctBy(Numbers, StringComparer.Ordinal).ToList();
        return ranked.FindAll(repair => repair is [var only] && only.IsTurned) is [var turned] ? [turned] : ranked;
    }

    /// <summary>False where the identities only bound what is changed: that is no answer.</summary>
    private static bool IsDetermined(Change[] repair) => Array.Exists(repair, change => change.IsDetermined);

    private static int Cost(Change[] repair) => repair.Sum(change => change.Cost + (change.IsDetermined ? 0 : 1));

    private static string Numbers(Change[] repair) => string.Join(',', repair.Select(change => change.Number.Index).Order());
}
