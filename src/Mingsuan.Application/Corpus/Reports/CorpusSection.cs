using System.Collections.Immutable;

namespace Mingsuan.Application;

/// <summary>A table of the summary in words: its title, what is to be said about it, its headings and rows.</summary>
internal sealed record CorpusSection(string Title, ImmutableArray<string> Heads, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>What the figures mean, or empty.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>How many columns at the left hold words; the others hold numbers.</summary>
    public int WordColumns { get; init; } = 1;
}
