using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>A kind of table that disclosures hold under many titles (收支总表, 收入总表 …), told by words of the title.</summary>
public sealed record CoreTable(string Id, string Letter, Bilingual Name)
{
    /// <summary>True for the nine tables whose recognition is measured.</summary>
    public required bool IsCore { get; init; }

    /// <summary>The ways in which its titles are worded.</summary>
    public required ImmutableArray<TitleWords> Titles { get; init; }

    /// <summary>True where a table with that title is of this kind.</summary>
    public bool IsTitled(string title)
    {
        var folded = TextFolding.Fold(title);
        return Titles.Any(words => words.Fit(folded));
    }
}

/// <summary>The words that a title has, one of each group, and those that it lacks; all folded.</summary>
public sealed record TitleWords(ImmutableArray<ImmutableArray<string>> Has, ImmutableArray<string> Lacks)
{
    internal bool Fit(string folded) =>
        Has.All(group => group.Any(word => folded.Contains(word, StringComparison.Ordinal)))
        && !Lacks.Any(word => folded.Contains(word, StringComparison.Ordinal));
}
