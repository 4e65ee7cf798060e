using Mingsuan.Checking;

namespace Mingsuan.Application;

/// <summary>Numbers the proofs of a table, so that one that many cells share is told once.</summary>
internal sealed class ProofNumbers(DerivationWords words)
{
    private readonly Dictionary<string, string> numbers = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> all = [];

    /// <summary>The proofs by their number, from 1: each a list of steps.</summary>
    public IReadOnlyList<IReadOnlyList<string>> All => all;

    /// <summary>The number of the fact's proof; null where there is none.</summary>
    public string? Of(DerivedFact fact)
    {
        var steps = words.Proof(fact);
        if (steps.Count == 0) return null;
        var key = string.Join('\n', steps);
        if (numbers.TryGetValue(key, out var number)) return number;
        all.Add(steps);
        numbers.Add(key, number = $"{all.Count}");
        return number;
    }
}
