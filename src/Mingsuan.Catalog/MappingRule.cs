using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>
/// A mapping between coordinates of different dimensions (data/mappings): the sum of the left ones against the sum of the right
/// ones, both within <see cref="Scope"/>. A plausible mapping never makes an error.
/// </summary>
public sealed record MappingRule(
    string Id,
    string Kind,
    bool IsEqual,
    bool IsExact,
    ImmutableArray<Coordinate> Left,
    ImmutableArray<Coordinate> Right,
    Coordinate Scope,
    ImmutableArray<string> Bodies,
    string Basis)
{
    /// <summary>True where the left side may also be less: the rest is paid from items that the mapping does not name. That decides nothing.</summary>
    public bool MayBeLess { get; init; }

    /// <summary>True where the left side may be something else: only a slip of the pen that makes one of the two of the other decides.</summary>
    public bool MayBeOther { get; init; }

    /// <summary>Words, folded, by which a document defines the left side otherwise; it then has its own meaning there.</summary>
    public ImmutableArray<string> Unless { get; init; } = [];
}
