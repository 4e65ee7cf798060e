using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Finds the amounts of a document that no evaluated equation touches: a smaller amount in their place would go unnoticed.</summary>
internal static class UncomparedFacts
{
    /// <summary>The printed amounts other than zero of which no agreement, sum, share, rate or change was evaluated; equal figures may stand elsewhere in another sense.</summary>
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
