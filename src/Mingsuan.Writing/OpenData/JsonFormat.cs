using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Writes the facts of a document as JSON, for programs. Values are exact.</summary>
public sealed class JsonFormat : IDocumentFormat
{
    private const string SchemaVersion = "1.0";

    /// <inheritdoc/>
    public string Id => "json";

    /// <inheritdoc/>
    public string Extension => ".json";

    /// <inheritdoc/>
    public Diagnostic? Write(WrittenDocument document, Stream output, CancellationToken cancellationToken = default)
    {
        var facts = WrittenFact.Of(document).Select(fact => new JsonWrittenFact(
            Members(fact.Number.Coordinate),
            fact.Number.Base is { } compared ? Members(compared) : null,
            FactText.Shortest(fact.Number.Value),
            fact.Number.Text,
            fact.Number.Unit?.Id(),
            fact.Number.Decimals,
            fact.Number.IsDerived,
            fact.Where));
        JsonSerializer.Serialize(output, new JsonWrittenDocument(SchemaVersion, document.Title, document.Body, document.Year.Value, document.Jurisdiction, [.. facts]), WrittenJson.Readable.JsonWrittenDocument);
        return null;
    }

    private static Dictionary<string, JsonMemberName> Members(Coordinate coordinate) =>
        coordinate.Stated.ToDictionary(member => member.Dimension.Id, member => new JsonMemberName(member.Id, member.Label), StringComparer.Ordinal);
}

/// <summary>A document and its facts.</summary>
internal sealed record JsonWrittenDocument(string SchemaVersion, string Title, string Body, int Year, string Jurisdiction, IReadOnlyList<JsonWrittenFact> Facts);

/// <summary>A fact: what it is of, what it is compared with, its exact value in yuan, percent or pieces, and its print.</summary>
internal sealed record JsonWrittenFact(IReadOnlyDictionary<string, JsonMemberName> Coordinate, IReadOnlyDictionary<string, JsonMemberName>? Base, decimal Value, string Text, string? Unit, int Decimals, bool Derived, string Where);

/// <summary>A member by id and name.</summary>
internal sealed record JsonMemberName(string Id, string Label);

/// <summary>How these shapes are written; made at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(JsonWrittenDocument))]
internal sealed partial class WrittenJson : JsonSerializerContext
{
    /// <summary>With Chinese as it is.</summary>
    public static WrittenJson Readable { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
}
