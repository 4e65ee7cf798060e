using System.Text.Json.Serialization;

namespace Mingsuan.Application;

/// <summary>The serializers of the journal and of what workers are asked and answer: one line each.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CorpusEntry))]
[JsonSerializable(typeof(CorpusRequest))]
public sealed partial class CorpusJson : JsonSerializerContext;
