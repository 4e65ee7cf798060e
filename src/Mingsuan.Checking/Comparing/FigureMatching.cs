using System.Collections.Immutable;

namespace Mingsuan.Checking;

/// <summary>
/// Matches what two documents state: first under the coordinates as they stand; what only one of them states then under the form that whole and
/// part take where either document shows that they are the same money.
/// </summary>
internal sealed class FigureMatching(KeyedFigures ours, KeyedFigures theirs, Canonical canonical)
{
    /// <summary>Everything that both state, then what only one of them does; keys that do not count are left out.</summary>
    public ImmutableArray<ComparedKey> Match(Func<ComparisonKey, bool> counts)
    {
        var literal = ours.ByKey.Keys.Union(theirs.ByKey.Keys).Where(counts)
            .Select(key => FigurePairs.Compare(key, ours.ByKey.GetValueOrDefault(key) ?? [], theirs.ByKey.GetValueOrDefault(key) ?? [])).OfType<ComparedKey>().ToList();
        var alone = literal.Where(key => key.Outcome is ComparisonOutcome.OnlyOurs or ComparisonOutcome.OnlyTheirs).ToList();
        if (alone.Count == 0) return [.. literal];
        var resolved = Resolve(alone, counts);
        return [.. literal.Except(alone), .. resolved.Values.Distinct(), .. alone.Where(key => !resolved.ContainsKey(key.Key))];
    }

    /// <summary>What came of those that were alone, by the key that they had.</summary>
    private Dictionary<ComparisonKey, ComparedKey> Resolve(List<ComparedKey> alone, Func<ComparisonKey, bool> counts)
    {
        var (mine, other) = (ours.Resolved(ours.ByKey.Keys.Where(counts), canonical), theirs.Resolved(theirs.ByKey.Keys.Where(counts), canonical));
        var resolved = new Dictionary<ComparisonKey, ComparedKey>();
        foreach (var group in alone.GroupBy(key => Form(key.Key)))
        {
            var here = group.Where(key => key.Outcome == ComparisonOutcome.OnlyOurs).SelectMany(key => key.Ours).ToList();
            var there = group.Where(key => key.Outcome == ComparisonOutcome.OnlyTheirs).SelectMany(key => key.Theirs).ToList();
            var left = here.Count > 0 ? here : mine.GetValueOrDefault(group.Key);
            var right = here.Count > 0 ? other.GetValueOrDefault(group.Key) : there;
            if (left is null || right is null || FigurePairs.Compare(group.Key, left, right) is not { Outcome: not (ComparisonOutcome.OnlyOurs or ComparisonOutcome.OnlyTheirs) } found) continue;
            foreach (var key in group) resolved[key.Key] = found;
        }

        return resolved;
    }

    private ComparisonKey Form(ComparisonKey key) => new(canonical.Of(key.Coordinate, true), key.Base is { } compared ? canonical.Of(compared, true) : null, null);
}
