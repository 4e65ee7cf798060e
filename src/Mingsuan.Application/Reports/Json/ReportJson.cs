using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mingsuan.Application;

/// <summary>The serializers of the JSON contracts, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(JsonCheckReport))]
[JsonSerializable(typeof(JsonFactsReport))]
[JsonSerializable(typeof(JsonDiffReport))]
[JsonSerializable(typeof(JsonDerivationReport))]
internal sealed partial class ReportJson : JsonSerializerContext;

/// <summary>The same serializers with Chinese left readable instead of escaped.</summary>
internal static class ReadableJson
{
    public static ReportJson Report { get; } =
        new(new JsonSerializerOptions(ReportJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static SarifJson Sarif { get; } =
        new(new JsonSerializerOptions(SarifJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
