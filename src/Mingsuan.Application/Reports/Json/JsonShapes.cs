using System.Text.Json.Serialization;

namespace Mingsuan.Application;

/// <summary>The check report as JSON: docs/schemas/check-report.schema.json.</summary>
internal sealed record JsonCheckReport(string SchemaVersion, IReadOnlyList<JsonDocument> Documents);

internal sealed record JsonDocument(
    string File,
    IReadOnlyList<string> Files,
    string? Body,
    int? Year,
    string? Jurisdiction,
    IReadOnlyList<JsonTable> Tables,
    JsonOutcomes Outcomes,
    IReadOnlyList<JsonRule> Rules,
    IReadOnlyList<JsonComparison> Comparisons,
    IReadOnlyList<JsonFinding> Findings,
    IReadOnlyList<JsonDiagnostic> Diagnostics,
    IReadOnlyList<JsonAcceptance> Accepted,
    IReadOnlyList<JsonOpen> CouldNotCheck,
    IReadOnlyList<JsonPlace> Uncompared,
    IReadOnlyList<JsonProfileEffect> Profile);

/// <summary>An identity that could not be checked: the rule that a broken one is reported with, what was missing as an id and in words, and its places.</summary>
internal sealed record JsonOpen(string Rule, string Reason, string Message, IReadOnlyList<JsonPlace> Places);

/// <summary>What a rule came to: how many of the things that it looks at had each outcome.</summary>
internal sealed record JsonRule(string Id, int Holds, int Broken, int NotApplicable, int CouldNotCheck);

/// <summary>A finding that was accepted before, and why; it is not among the findings.</summary>
internal sealed record JsonAcceptance(JsonFinding Finding, string Reason, string? On);

/// <summary>What the profile made of the findings or notes of a rule: severity off or another one.</summary>
internal sealed record JsonProfileEffect(string Rule, string Severity, int Count, string Reason);

/// <summary>What a comparison with another document came to: how many coordinates came out so.</summary>
internal sealed record JsonComparison(string Kind, string File, string Fit, int Compared, int Equal, int EqualRounded, int Differing, int OnlyHere, int OnlyThere, int Undecided);

/// <summary>A table of money, or the forms of performance targets that stand under one title.</summary>
internal sealed record JsonTable(string Title, string? Layout, JsonPlace Place, int Rows, int MoneyCells, int BoundCells, IReadOnlyList<JsonScope> InferredScopes, string Kind, int? Forms, int? Targets);

/// <summary>A member that was not printed but inferred, and the evidence.</summary>
internal sealed record JsonScope(string Dimension, string Member, string Label, string Evidence);

internal sealed record JsonOutcomes(int Holds, int Rounded, int Broken, int NotApplicable, int CouldNotCheck);

internal sealed record JsonFinding(
    string Id,
    string Fingerprint,
    string Rule,
    string Severity,
    string Message,
    IReadOnlyList<JsonPlace> Places,
    string? Expected,
    string? Stated,
    string? Difference,
    string Location,
    IReadOnlyList<JsonSuspect> Suspects,
    string? Why,
    string? Basis,
    string? Remedy);

/// <summary>Suspects of one repair have to change together; those of different ones are alternatives.</summary>
internal sealed record JsonSuspect(JsonPlace Place, string? MendedValue, string? Slip, int Repair);

internal sealed record JsonDiagnostic(string Id, string Severity, string Message, JsonPlace Place, string? Why, string? Remedy);

internal sealed record JsonPlace(string File, string? Caption, string? Table, string? Row, string? Column, int? Page, int? Line, string? Cell, JsonBox? Box, string? Text)
{
    /// <summary><c>ocr</c> where the text was recognised in a picture; left out where the file carries it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Origin { get; init; }

    /// <summary>How sure the recogniser is, 0–100.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Confidence { get; init; }

    /// <summary>True where a stamp or a picture lies over the text; else left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Covered { get; init; }
}

/// <summary>Points from the top left corner of the page.</summary>
internal sealed record JsonBox(double Left, double Top, double Right, double Bottom);
