namespace Mingsuan.Kernel;

/// <summary>
/// A folded text and where each of its characters stood: <see cref="Origins"/>[i] is the index in the original of
/// <see cref="Text"/>[i]; it rises strictly.
/// </summary>
public sealed record FoldedText(string Text, IReadOnlyList<int> Origins)
{
    /// <summary>The stretch of the original that a stretch of the folded text comes from; what was removed inside it belongs to it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span leaves the folded text.</exception>
    public TextSpan ToOriginal(TextSpan folded)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(folded.Start);
        ArgumentOutOfRangeException.ThrowIfNegative(folded.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(folded.End, Text.Length);
        if (folded.Length == 0) return new TextSpan(folded.Start < Origins.Count ? Origins[folded.Start] : Last, 0);
        var start = Origins[folded.Start];
        return new TextSpan(start, Origins[folded.End - 1] + 1 - start);
    }

    private int Last => Origins.Count == 0 ? 0 : Origins[^1] + 1;
}
