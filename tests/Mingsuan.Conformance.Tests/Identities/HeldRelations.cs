using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Conformance.Tests;

/// <summary>
/// All that the identities that hold, to the last digit or inside the rounding, say together: whether a sum of claims follows from them, by elimination modulo a prime
/// (coefficients are small whole numbers, so nothing is lost).
/// </summary>
internal sealed class HeldRelations
{
    private const long Prime = 2_147_483_647;

    /// <summary>Reduced rows by their leading claim, whose coefficient is 1.</summary>
    private readonly Dictionary<Claim, Dictionary<Claim, long>> rows = [];

    public HeldRelations(IEnumerable<GeneratedIdentity> identities)
    {
        foreach (var identity in identities.Where(identity => identity.Outcome is OutcomeKind.Holds or OutcomeKind.Rounded && identity.Identity is { Relation: Relation.Equal, Formula: Formula.Sum }))
            Add(Row(identity.Left.Concat(identity.Right.Select(term => term with { Coefficient = -term.Coefficient }))));
    }

    /// <summary>True where these terms are bound to come to nothing, and as printed do.</summary>
    public bool Imply(IReadOnlyCollection<Term> terms) => terms.Sum(term => term.Coefficient * term.Claim.Figure.Value) == 0 && Reduce(Row(terms)).Count == 0;

    private static Dictionary<Claim, long> Row(IEnumerable<Term> terms)
    {
        var row = new Dictionary<Claim, long>();
        foreach (var term in terms.Where(term => term.Claim.Figure.Value != 0)) Put(row, term.Claim, row.GetValueOrDefault(term.Claim) + (long)term.Coefficient);
        return row;
    }

    private void Add(Dictionary<Claim, long> row)
    {
        row = Reduce(row);
        if (row.Count == 0) return;
        var (lead, factor) = row.First();
        var inverse = Power(factor, Prime - 2);
        rows.Add(lead, row.ToDictionary(entry => entry.Key, entry => entry.Value * inverse % Prime));
    }

    private Dictionary<Claim, long> Reduce(Dictionary<Claim, long> row)
    {
        while (row.Keys.FirstOrDefault(rows.ContainsKey) is { } lead)
        {
            var factor = row[lead];
            foreach (var (claim, coefficient) in rows[lead]) Put(row, claim, row.GetValueOrDefault(claim) - (factor * coefficient % Prime));
        }

        return row;
    }

    private static void Put(Dictionary<Claim, long> row, Claim claim, long coefficient)
    {
        var rest = ((coefficient % Prime) + Prime) % Prime;
        if (rest == 0) row.Remove(claim);
        else row[claim] = rest;
    }

    private static long Power(long number, long exponent)
    {
        var result = 1L;
        for (number %= Prime; exponent > 0; exponent >>= 1, number = number * number % Prime)
        {
            if ((exponent & 1) == 1) result = result * number % Prime;
        }

        return result;
    }
}
