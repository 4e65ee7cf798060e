using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Brings together what contradicts itself with the same numbers in several places: a sentence that is said again, a row that another table
/// repeats, one slip that was copied.
/// </summary>
internal static class RepeatedFigures
{
    /// <summary>The causes, those of the same rule and the same numbers as one.</summary>
    public static List<Cause> Join(List<Cause> causes) => [.. causes
        .GroupBy(cause => (object?)Key(cause) ?? cause)
        .Select(group => Joined([.. group]))];

    /// <summary>The rule and the numbers; null where they say too little to be the same.</summary>
    private static string? Key(Cause cause)
    {
        if (!cause.Omitted.IsEmpty || cause.Identities.Exists(identity => identity.Rule != cause.Identities[0].Rule)) return null;
        var figures = cause.Identities.SelectMany(identity => identity.Terms).Select(term => term.Claim).Where(claim => claim.IsStated && claim.Figure.Value != 0).Select(Number).ToImmutableSortedSet(StringComparer.Ordinal);
        return figures.Count < 2 ? null : $"{cause.Identities[0].Rule}|{string.Join('|', figures)}";
    }

    /// <summary>The value without the zeros at its end.</summary>
    private static string Number(Claim claim) => (claim.Figure.Value / 1.000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>What mends the first of them mends each of the others alike.</summary>
    private static Cause Joined(ImmutableArray<Cause> causes)
    {
        if (causes is [var only]) return only;
        var first = causes[0];
        var isKnown = causes.All(cause => cause.Location == Location.Unique);
        return first with
        {
            Identities = [.. causes.SelectMany(cause => cause.Identities)],
            Repairs = isKnown ? [[.. causes.SelectMany(cause => cause.Repairs[0]).DistinctBy(change => change.Number)]] : first.Repairs,
        };
    }
}
