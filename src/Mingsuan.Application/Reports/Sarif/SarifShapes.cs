using System.Text.Json.Serialization;

namespace Mingsuan.Application;

/// <summary>The parts of SARIF 2.1.0 that the report uses; names are those of the standard.</summary>
internal sealed record SarifLog([property: JsonPropertyName("$schema")] string Schema, string Version, IReadOnlyList<SarifRun> Runs);

internal sealed record SarifRun(
    SarifTool Tool,
    string Language,
    string ColumnKind,
    IReadOnlyList<SarifInvocation> Invocations,
    IReadOnlyList<SarifResult> Results);

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string? Version, IReadOnlyList<SarifRule> Rules);

internal sealed record SarifRule(string Id, SarifMessage FullDescription, SarifMessage? Help);

internal sealed record SarifMessage(string Text);

internal sealed record SarifInvocation(bool ExecutionSuccessful, IReadOnlyList<SarifNotification> ToolExecutionNotifications);

internal sealed record SarifNotification(SarifReference Descriptor, string Level, SarifMessage Message, IReadOnlyList<SarifLocation> Locations);

internal sealed record SarifReference(string Id);

internal sealed record SarifResult(
    string RuleId,
    int RuleIndex,
    string Level,
    SarifMessage Message,
    IReadOnlyList<SarifLocation> Locations,
    IReadOnlyList<SarifLocation>? RelatedLocations,
    IReadOnlyDictionary<string, string>? PartialFingerprints,
    IReadOnlyDictionary<string, string>? Properties)
{
    /// <summary>Why a reviewer accepted it; absent where nobody did.</summary>
    public IReadOnlyList<SarifSuppression>? Suppressions { get; init; }
}

internal sealed record SarifSuppression(string Kind, string Justification);

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation, IReadOnlyList<SarifLogicalLocation>? LogicalLocations, SarifMessage? Message, SarifPage? Properties);

internal sealed record SarifPage(int Page);

internal sealed record SarifPhysicalLocation(SarifArtifactLocation ArtifactLocation, SarifRegion? Region);

internal sealed record SarifArtifactLocation(string Uri);

internal sealed record SarifRegion(int StartLine, SarifMessage? Snippet);

internal sealed record SarifLogicalLocation(string FullyQualifiedName);

/// <summary>The serializer of SARIF, generated at build time; absent properties are left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class SarifJson : JsonSerializerContext;
