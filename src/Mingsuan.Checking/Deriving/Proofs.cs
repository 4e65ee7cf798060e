using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Puts what a quantity rests on into the steps of a proof.</summary>
internal sealed class Proofs(DerivationBasis basis)
{
    /// <summary>The proof of what lies at that coordinate.</summary>
    public ImmutableArray<ProofStep> Of(Coordinate sought, Quantity quantity)
    {
        var steps = ImmutableArray.CreateBuilder<ProofStep>();
        var shown = new HashSet<Quantity>();
        foreach (var constraint in ProofTree.Of(quantity))
        {
            foreach (var term in constraint.Parts.Prepend(constraint.Whole)) AddFixed(term, steps, shown);
            steps.AddRange(constraint.Empty.Select(Step));
            steps.Add(new ProofStep(constraint.Kind, Term(constraint.Whole), [.. constraint.Parts.Select(Term)], constraint.IsEqual, [.. constraint.Basis?.Terms.Select(term => term.Claim) ?? []]));
        }

        AddFixed(quantity, steps, shown);
        if (!quantity.Coordinate.Equals(sought) && quantity.Stated.Count == 0) steps.Add(Same(sought, quantity));
        return steps.ToImmutable();
    }

    private void AddFixed(Quantity quantity, ImmutableArray<ProofStep>.Builder steps, HashSet<Quantity> shown)
    {
        if (!quantity.IsFixed || !shown.Add(quantity)) return;
        steps.Add(quantity.Nothing is { } nothing ? Step(nothing) : new ProofStep(ProofKind.Agreement, Term(quantity), [], IsEqual: true, [.. quantity.Stated, .. Collapsed(quantity)]));
    }

    /// <summary>The claims that show a whole and one part to be the same money, where the statements name another coordinate.</summary>
    private IEnumerable<Claim> Collapsed(Quantity quantity) =>
        basis.Collapses.Where(collapse => quantity.Stated.Exists(claim => !claim.Coordinate.Equals(quantity.Coordinate) && !ReferenceEquals(collapse.Apply(claim.Coordinate, resolvesOpen: true), claim.Coordinate)))
            .SelectMany(collapse => new[] { collapse.WholeClaim, collapse.PartClaim }).Except(quantity.Stated).Distinct();

    private ProofStep Same(Coordinate sought, Quantity quantity)
    {
        var used = basis.Collapses.Where(collapse => !ReferenceEquals(collapse.Apply(sought, resolvesOpen: true), sought));
        return new ProofStep(ProofKind.Agreement, new ProofTerm(sought, quantity.Low, quantity.High), [Term(quantity)], IsEqual: true, [.. used.SelectMany(collapse => new[] { collapse.WholeClaim, collapse.PartClaim }).Distinct()]);
    }

    private static ProofStep Step(Nothing nothing) =>
        new(ProofKind.Nothing, new ProofTerm(nothing.Coordinate, 0, 0), [], IsEqual: true, nothing.Claims) { Nothing = nothing.Kind };

    private static ProofTerm Term(Quantity quantity) => new(quantity.Coordinate, quantity.Low, quantity.High);
}
