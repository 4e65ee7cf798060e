using System.Collections.Immutable;

namespace Mingsuan.Application;

/// <summary>
/// What derivation made of hidden amounts: how many were hidden, how many of them came out as one value, how many bounded, and everything derived that
/// the full document contradicts. A contradiction by a figure that the full document itself contradicts is counted apart.
/// </summary>
public sealed record HidingCounts(int Trials, int Hidden, int Exact, int Bounded, int Contested, ImmutableArray<string> Wrong)
{
    public static HidingCounts None { get; } = new(0, 0, 0, 0, 0, []);

    public static HidingCounts operator +(HidingCounts left, HidingCounts right) => new(
        left.Trials + right.Trials,
        left.Hidden + right.Hidden,
        left.Exact + right.Exact,
        left.Bounded + right.Bounded,
        left.Contested + right.Contested,
        left.Wrong.AddRange(right.Wrong));
}
