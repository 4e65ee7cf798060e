namespace Mingsuan.Catalog;

/// <summary>An element of data/forms as the data compiler writes it.</summary>
internal sealed record FormData(
    string Id,
    string Role,
    string[] Labels,
    string? Within,
    string? Split,
    Dictionary<string, string>? States,
    string? Symbol,
    string? Names,
    string[]? From,
    bool? Optional,
    [property: System.Text.Json.Serialization.JsonPropertyName("one-year")] bool? OneYear);
