using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Follows the bounds of a quantity back to what the document states.</summary>
internal sealed class ProofTree
{
    private readonly List<SumBound> order = [];
    private readonly HashSet<(Quantity, bool, int)> visited = [];
    private readonly HashSet<SumBound> taken = [];

    /// <summary>The constraints that bounds of the quantity rest on, each behind those that it needs.</summary>
    public static IReadOnlyList<SumBound> Of(Quantity quantity)
    {
        var tree = new ProofTree();
        tree.Follow(quantity, int.MaxValue);
        return tree.order;
    }

    /// <summary>Every claim that a constraint and the bounds of its terms rest on.</summary>
    public static IEnumerable<Claim> Claims(SumBound constraint)
    {
        var tree = new ProofTree();
        foreach (var term in constraint.Parts.Prepend(constraint.Whole)) tree.Follow(term, int.MaxValue);
        return tree.order.Prepend(constraint).SelectMany(ClaimsOf).Distinct();
    }

    /// <summary>The claims of one constraint.</summary>
    public static IEnumerable<Claim> ClaimsOf(SumBound constraint) =>
        (constraint.Basis?.Terms.Select(term => term.Claim) ?? [])
        .Concat(constraint.Parts.Prepend(constraint.Whole).SelectMany(term => term.Stated.Concat(term.Nothing?.Claims ?? ImmutableArray<Claim>.Empty)))
        .Concat(constraint.Empty.SelectMany(nothing => nothing.Claims))
        .Concat(constraint.Sources.SelectMany(ClaimsOf));

    private void Follow(Quantity quantity, int time)
    {
        Follow(quantity, time, isHigh: false);
        Follow(quantity, time, isHigh: true);
    }

    private void Follow(Quantity quantity, int time, bool isHigh)
    {
        if (quantity.IsFixed || quantity.StepBefore(time, isHigh) is not { } step || !visited.Add((quantity, isHigh, step.Time))) return;
        foreach (var term in step.Reason.Parts.Prepend(step.Reason.Whole))
        {
            if (term != quantity) Follow(term, step.Time);
        }

        foreach (var source in step.Reason.Sources.Where(taken.Add)) order.Add(source);
        if (taken.Add(step.Reason)) order.Add(step.Reason);
    }
}
