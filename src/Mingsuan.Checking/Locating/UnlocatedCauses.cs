using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Puts together what no few changes mend: by the number that most of it contains, which may be suspect although its change breaks something else.</summary>
internal sealed class UnlocatedCauses(LocatingGraph graph, Witnesses witnesses)
{
    private const int MostSuspects = 3;

    public IEnumerable<Cause> Of(UnlocatedBreak unlocated)
    {
        var state = new Assignment(graph);
        foreach (var group in FindingGroups.Of([.. unlocated.Constraints.Select(constraint => constraint.Identity)], witnesses))
        {
            var open = unlocated.Constraints.FindAll(constraint => group.Contains(constraint.Identity));
            var suspects = Suspects(open, state);
            yield return suspects.Count is > 0 and <= MostSuspects
                ? new Cause(group, Location.Open, suspects)
                : new Cause(group, unlocated.IsUndecided ? Location.Undecided : Location.None, []);
        }
    }

    private static List<Change[]> Suspects(List<Constraint> open, Assignment state) =>
        [.. open[0].Changeable.Where(number => open.TrueForAll(constraint => constraint.Moves(number)))
            .SelectMany(number => ChangeFinder.Of(number, open, state).Where(change => change.IsDetermined && MendsAll(change, open, state)).Take(1))
            .Select(change => new[] { change })];

    private static bool MendsAll(Change change, List<Constraint> open, Assignment state)
    {
        state.Apply(change);
        var mends = open.TrueForAll(state.Holds);
        state.Undo(change);
        return mends;
    }
}
