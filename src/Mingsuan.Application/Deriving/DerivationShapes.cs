using System.Text.Json.Serialization;

namespace Mingsuan.Application;

/// <summary>Derivations as JSON: docs/schemas/derivation.schema.json.</summary>
internal sealed record JsonDerivationReport(string SchemaVersion, IReadOnlyList<JsonDerivedDocument> Documents);

internal sealed record JsonDerivedDocument(
    string File,
    string? Body,
    int? Year,
    string? Jurisdiction,
    bool Exact,
    bool Contradictory,
    bool Negatives,
    JsonDerivedCounts Counts,
    IReadOnlyList<JsonDerivedTable> Tables,
    IReadOnlyList<string> NotDrawn,
    IReadOnlyList<JsonPlace> Contested)
{
    /// <summary>Why nothing was derived; absent where the document was read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonDiagnostic? Refusal { get; init; }
}

/// <summary>How many cells are derived exactly, bounded, open, and without a definite meaning.</summary>
internal sealed record JsonDerivedCounts(int Exact, int Bounded, int Open, int Undefined);

internal sealed record JsonDerivedTable(string Title, string Kind, string? Id, string Unit, IReadOnlyList<JsonDerivedPanel> Panels);

/// <summary>One block; <c>allRows</c>: nothing lies in other rows.</summary>
internal sealed record JsonDerivedPanel(IReadOnlyList<IReadOnlyList<string>> Columns, IReadOnlyList<JsonDerivedRow> Rows, bool AllRows, IReadOnlyList<JsonDerivedCell> Cells);

internal sealed record JsonDerivedRow(string Label, string? Code);

/// <summary>A cell: printed, exact, bounded, open or undefined. Amounts are in yuan; what does not apply is absent.</summary>
internal sealed record JsonDerivedCell(int Row, int Column, string State)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Value { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Low { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? High { get; init; }

    /// <summary>The least that the table would print.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Least { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Most { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, JsonMember>? Coordinate { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<JsonProofStep>? Proof { get; init; }
}

/// <summary>One step of a proof: the whole equals, or is at least, the sum of the parts.</summary>
internal sealed record JsonProofStep(string Kind, string? Nothing, JsonProofTerm Whole, IReadOnlyList<JsonProofTerm> Parts, bool Equal, IReadOnlyList<JsonPlace> Facts);

internal sealed record JsonProofTerm(string Coordinate, decimal Low, decimal? High);
