using System.Collections.Immutable;

namespace Mingsuan.Application;

/// <summary>A file as it was named, with what came of each of its documents.</summary>
public sealed record CheckedFile(string Path, ImmutableArray<CheckedDocument> Documents);
