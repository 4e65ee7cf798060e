using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mingsuan.Application;

/// <summary>Writes the outcome of planted errors as JSON: what was drawn, and each error with what came of it; docs/schemas/mutation-report.schema.json.</summary>
public static class MutationJson
{
    private static readonly MutationShapes Readable = new(new JsonSerializerOptions(MutationShapes.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static void Write(MutationReport report, TextWriter writer) => writer.WriteLine(JsonSerializer.Serialize(report, Readable.MutationReport));
}

/// <summary>The serializer of the report.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MutationReport))]
internal sealed partial class MutationShapes : JsonSerializerContext;
