using System.Numerics;

namespace Mingsuan.Checking;

/// <summary>Shares amounts out over wholes, so that they come to each whole but one, and tells which are left for that one.</summary>
internal sealed class FormCovering
{
    /// <summary>What comes out in more ways says nothing.</summary>
    private const int MostWays = 16;

    /// <summary>Equal forms can be shared out in more ways than anybody waits for.</summary>
    private const int MostSteps = 20_000;

    private readonly List<int>[] ways;
    private readonly int all;
    private readonly HashSet<(int Item, int Forms)> found = [];
    private int steps;

    public FormCovering(IReadOnlyList<decimal> wholes, IReadOnlyList<decimal> parts)
    {
        all = (1 << parts.Count) - 1;
        var sums = new decimal[all + 1];
        for (var chosen = 1; chosen <= all; chosen++) sums[chosen] = sums[chosen & (chosen - 1)] + parts[BitOperations.TrailingZeroCount(chosen)];
        ways = [.. wholes.Select(whole => Enumerable.Range(1, all).Where(chosen => sums[chosen] == whole).Take(MostWays + 1).ToList())];
    }

    /// <summary>The whole that is not made, by its position, and the parts that are left for it; null where nothing is left, or where it may be another.</summary>
    public Rest? Left()
    {
        if (Array.Exists(ways, each => each.Count > MostWays) || ways.Count(each => each.Count == 0) > 1) return null;
        Cover(0, all, null);
        return found.Count == 1 && steps < MostSteps ? new Rest(found.Single().Item, found.Single().Forms) : null;
    }

    private void Cover(int at, int left, int? last)
    {
        if (found.Count > 1 || ++steps >= MostSteps) return;
        if (at == ways.Length)
        {
            if (last is { } item && left != 0) found.Add((item, left));
            return;
        }

        foreach (var way in ways[at].Where(way => (way & left) == way)) Cover(at + 1, left & ~way, last);
        if (last is null) Cover(at + 1, left, at);
    }

    /// <summary>One whole and the parts that are left for it.</summary>
    internal readonly record struct Rest(int Item, int Forms)
    {
        /// <summary>True where the part at that position is one of them.</summary>
        public bool Has(int part) => (Forms >> part & 1) == 1;
    }
}
