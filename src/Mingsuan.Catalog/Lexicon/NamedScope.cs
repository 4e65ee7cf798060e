using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>A phrase in the names of projects and what it states by itself (中央补助: the central level; 结转: carried over).</summary>
public sealed record NamedScope(string FoldedPhrase, Coordinate States)
{
    /// <summary>True where a name contains the phrase, however it is printed.</summary>
    public bool IsIn(string name) => TextFolding.Fold(name).Contains(FoldedPhrase, StringComparison.Ordinal);
}
