using System.Collections.Immutable;

namespace Mingsuan.Application;

/// <summary>A file as it was named, with what came of each of its documents.</summary>
public sealed record CheckedFile(string Path, ImmutableArray<CheckedDocument> Documents)
{
    /// <summary>The paths of the other files that are one disclosure with it, in reading order.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>The paths of all files that its document was put together from.</summary>
    public ImmutableArray<string> Paths => [Path, .. Others];
}
