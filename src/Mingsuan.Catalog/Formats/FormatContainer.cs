namespace Mingsuan.Catalog;

/// <summary>
/// The container that a format is built on: <c>zip</c> with entries whose names match every pattern (* and ?), or
/// <c>compound</c> (the container of old Office files) with streams of these names.
/// </summary>
public sealed record FormatContainer(string Kind, IReadOnlyList<string> Entries);
