using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Finds the amounts of a document that no equation touches: another amount in their place would go unnoticed.</summary>
internal static class UncomparedFacts
{
    /// <summary>The printed amounts other than zero that are neither stated anywhere else nor part of a sum, share, rate or change.</summary>
    public static IEnumerable<Fact> Of(Disclosure disclosure, CheckReport report)
    {
        var compared = report.Identities.Where(IsEvaluatedEquation)
            .SelectMany(identity => identity.Left.Terms.Concat(identity.Right.Terms))
            .Select(term => term.Claim.Fact).OfType<int>().ToHashSet();
        return disclosure.Facts.Where(fact => fact.Figure is { IsStated: true, Value: not 0, Unit: not null } && !compared.Contains(fact.Number));
    }

    /// <summary>A part that does not exceed its whole says too little of either.</summary>
    private static bool IsEvaluatedEquation(Identity identity) =>
        identity is { Relation: Relation.Equal, Outcome.Kind: OutcomeKind.Holds or OutcomeKind.Rounded or OutcomeKind.Broken };
}
