namespace Mingsuan.Catalog;

/// <summary>An element of data/pages as compiled: it has words or a pattern.</summary>
internal sealed record PageData(string Id, string[]? Words, string? Pattern, int? Level);
