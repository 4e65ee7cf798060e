using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>What is known to be read or checked wrongly, with the reason: labels/known-misses.csv. An entry that no longer misses fails, so the list only shrinks.</summary>
internal static class KnownMisses
{
    private static readonly IReadOnlyList<CsvRow> Entries = Csv.ReadOwn("known-misses.csv");

    /// <summary>
    /// Passes without misses; skips, visibly, where every miss is known; fails on a new miss and on a known one of this
    /// test that misses no longer. <paramref name="misses"/> are keys with their descriptions; <paramref name="scope"/> begins the keys of the test.
    /// </summary>
    public static void Judge(string test, string scope, IReadOnlyCollection<(string Key, string Text)> misses)
    {
        var known = Entries.Where(entry => entry["test"] == test && IsWithin(entry["key"], scope)).ToDictionary(entry => entry["key"], entry => entry["reason"], StringComparer.Ordinal);
        var unknown = misses.Where(miss => !known.ContainsKey(miss.Key)).ToList();
        Assert.True(unknown.Count == 0, $"{unknown.Count} misses:\n{string.Join('\n', unknown.Select(miss => $"[{miss.Key}] {miss.Text}"))}");
        var mended = known.Keys.Except(misses.Select(miss => miss.Key), StringComparer.Ordinal).ToList();
        Assert.True(mended.Count == 0, $"no longer missed, take out of known-misses.csv: {string.Join(", ", mended)}");
        if (known.Count > 0) Assert.Skip($"known: {string.Join("; ", known.Select(entry => $"{entry.Key}: {entry.Value}"))}");
    }

    private static bool IsWithin(string key, string scope) => scope.Length == 0 || key == scope || key.StartsWith($"{scope}/", StringComparison.Ordinal);
}
