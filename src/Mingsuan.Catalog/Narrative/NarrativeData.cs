namespace Mingsuan.Catalog;

/// <summary>An element of data/narrative as compiled; which properties it has depends on its kind.</summary>
internal sealed record NarrativeData(
    string Kind,
    string? Id,
    string[]? Words,
    string? Pattern,
    string? Unit,
    int? Times,
    int? Sign,
    string? Stage,
    int? Steps,
    int? Level,
    string? Reads,
    Dictionary<string, string>? Within,
    string? Measure,
    string[]? Classifiers,
    string[]? With,
    bool? Kinds);
