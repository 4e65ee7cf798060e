using System.Text.Json.Serialization;

namespace Mingsuan.Application;

/// <summary>The facts of documents as JSON: docs/schemas/facts.schema.json.</summary>
internal sealed record JsonFactsReport(string SchemaVersion, IReadOnlyList<JsonFactsDocument> Documents);

internal sealed record JsonFactsDocument(
    string File,
    string? Body,
    int? Year,
    string? Jurisdiction,
    IReadOnlyList<JsonFact> Facts,
    IReadOnlyList<JsonDiagnostic> Diagnostics);

/// <summary>One fact. Money is in yuan, rates and shares in percent; low and high bound what the printed digits may stand for.</summary>
internal sealed record JsonFact(
    int Number,
    IReadOnlyDictionary<string, JsonMember> Coordinate,
    IReadOnlyDictionary<string, JsonMember>? Base,
    decimal Value,
    string Text,
    string? Unit,
    decimal Low,
    decimal High,
    string State,
    bool Bound,
    IReadOnlyList<JsonScope> Inferred,
    JsonStatement Statement,
    JsonPlace Place)
{
    /// <summary>What the sums leave instead of what was recognised; absent where nothing was mended.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonMended? Mended { get; init; }
}

/// <summary>The value that alone makes all identities of a misread figure hold, as it would be printed, and these identities.</summary>
internal sealed record JsonMended(decimal Value, string Text, IReadOnlyList<string> Proof);

internal sealed record JsonMember(string Id, string Label);

/// <summary>What states a fact; what does not belong to its kind is null.</summary>
internal sealed record JsonStatement(
    string Kind,
    string? Table = null,
    int? Panel = null,
    int? Row = null,
    int? Column = null,
    string? Section = null,
    int? Paragraph = null,
    int? Start = null,
    int? Length = null,
    string? Form = null,
    string? Field = null);
