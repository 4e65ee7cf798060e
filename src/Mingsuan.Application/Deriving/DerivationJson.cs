using System.Text.Json;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Writes derivations as JSON, for programs: every cell of every drawn table with its proof.</summary>
public sealed class DerivationJson(ReportProjection projection) : IDerivationFormat
{
    private const string SchemaVersion = "1.0";

    /// <inheritdoc/>
    public string Id => "json";

    /// <inheritdoc/>
    public bool NeedsByteOrderMark => false;

    /// <inheritdoc/>
    public void Write(IReadOnlyList<DerivedDocument> documents, TextWriter writer) =>
        writer.WriteLine(JsonSerializer.Serialize(new JsonDerivationReport(SchemaVersion, [.. documents.Select(ToDocument)]), ReadableJson.Report.JsonDerivationReport));

    private JsonDerivedDocument ToDocument(DerivedDocument document)
    {
        var derivation = document.Derivation ?? new Derivation([]);
        return new JsonDerivedDocument(
            document.File,
            document.Disclosure?.Body,
            document.Disclosure?.Year?.Value,
            document.Disclosure?.Jurisdiction,
            derivation.IsExact,
            derivation.IsContradictory,
            derivation.HasNegatives,
            ToCounts(DerivationCounts.Of(derivation.Tables)),
            [.. derivation.Tables.Select(ToTable)],
            derivation.NotDrawn,
            [.. derivation.Contested.Select(claim => JsonReport.ToPlace(claim.Place, null))])
        {
            Refusal = document.Refusal is { } refusal ? JsonReport.ToDiagnostic(projection.Of(refusal)) : null,
        };
    }

    private static JsonDerivedCounts ToCounts(DerivationCounts counts) => new(counts.Exact, counts.Bounded, counts.Open, counts.Undefined);

    private static JsonDerivedTable ToTable(DerivedTable table) => new(
        table.Title,
        DerivationIds.Of(table.Kind),
        table.Source?.Id,
        DerivationIds.Of(table.Unit),
        [.. table.Panels.Select(panel => new JsonDerivedPanel([.. panel.Columns.Select(column => column.Path)], [.. panel.Rows.Select(row => new JsonDerivedRow(row.Label, row.Code))], panel.HasAllRows, [.. panel.Cells.Select(ToCell)]))]);

    private static JsonDerivedCell ToCell(DerivedCell cell)
    {
        var shape = new JsonDerivedCell(cell.Row, cell.Column, DerivationIds.State(cell));
        if (cell.Printed is { } printed) return shape with { Text = printed.Figure.Text };
        return cell.Fact is not { } fact ? shape : shape with
        {
            Value = fact.Value,
            Low = fact.Low,
            High = fact.High,
            Least = fact.Least,
            Most = fact.Most,
            Coordinate = fact.Coordinate.Stated.ToDictionary(member => member.Dimension.Id, member => new JsonMember(member.Id, member.Label), StringComparer.Ordinal),
            Proof = [.. fact.Proof.Select(ToStep)],
        };
    }

    private static JsonProofStep ToStep(ProofStep step) => new(
        DerivationIds.Of(step.Kind),
        step.Nothing is { } nothing ? DerivationIds.Of(nothing) : null,
        ToTerm(step.Whole),
        [.. step.Parts.Select(ToTerm)],
        step.IsEqual,
        [.. step.Claims.Select(claim => JsonReport.ToPlace(claim.Place with { Text = claim.Figure.Text }, null))]);

    private static JsonProofTerm ToTerm(ProofTerm term) => new(term.Coordinate.ToString(), term.Low, term.High);
}
