using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>A type of body (单位类型), such as an administrative body, and the kind of mappings of data/mappings that it follows.</summary>
public sealed record BodyType(string Id, Bilingual Name, string Mappings)
{
    /// <summary>All its names, folded, its id among them.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>True where the word names it.</summary>
    public bool IsNamed(string word) => Names.Contains(TextFolding.Fold(word));
}
