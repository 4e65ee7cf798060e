using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>How far the identities of a document determine a number.</summary>
public enum Determination
{
    /// <summary>No equality contains it.</summary>
    Unconnected,

    /// <summary>What contains it holds with the other value as well, inside the rounding.</summary>
    WithinRounding,

    /// <summary>The other value breaks something, and a change of another number alone would mend that.</summary>
    Ambiguous,

    /// <summary>The other value breaks something that only this number mends.</summary>
    Unique,
}

/// <summary>Tells from the identities of a document as it is what they could say if one of its numbers were another: the measure for what is found.</summary>
public sealed class Determinations
{
    private const int MostSteps = 2_000;

    private readonly LocatingGraph graph;
    private readonly Dictionary<int, PrintedNumber> numbers = [];

    public Determinations(IReadOnlyList<Identity> identities)
    {
        ArgumentNullException.ThrowIfNull(identities);
        graph = new LocatingGraph(identities);
        foreach (var claim in identities.SelectMany(identity => identity.Terms).Select(term => term.Claim))
        {
            if (claim.Fact is { } fact && graph.Find(claim) is { } number) numbers.TryAdd(fact, number);
        }
    }

    /// <summary>What would come of it if the fact with that number printed <paramref name="wrong"/>.</summary>
    public Determination Of(int fact, Figure wrong)
    {
        if (!numbers.TryGetValue(fact, out var number)) return Determination.Unconnected;
        var state = new Assignment(graph);
        var held = number.Constraints.FindAll(state.Holds);
        if (!held.Exists(constraint => constraint.Identity.Relation == Relation.Equal)) return Determination.Unconnected;
        state.Apply(new Change(number, wrong));
        var broken = held.FindAll(constraint => !state.Holds(constraint));
        if (broken.Count == 0) return Determination.WithinRounding;
        return new RepairSearch(state, new SearchBudget(MostSteps, null)).Smallest(broken, 0, 1).Count == 0 ? Determination.Unique : Determination.Ambiguous;
    }
}
