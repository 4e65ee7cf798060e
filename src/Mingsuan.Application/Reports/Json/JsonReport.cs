using System.Globalization;
using System.Text.Json;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Writes the check report as JSON, for programs. Everything is in it, whatever a report for people leaves out.</summary>
public sealed class JsonReport(Phrases phrases) : IReportFormat
{
    private const string SchemaVersion = "1.6";

    /// <summary>The origin of what was recognised in a picture.</summary>
    internal const string RecognisedOrigin = "ocr";

    /// <inheritdoc/>
    public string Id => "json";

    /// <inheritdoc/>
    public string Extension => "json";

    /// <inheritdoc/>
    public void Write(ReportModel report, TextWriter writer)
    {
        var shape = new JsonCheckReport(SchemaVersion, [.. report.Documents.Select(ToDocument)]);
        writer.WriteLine(JsonSerializer.Serialize(shape, ReadableJson.Report.JsonCheckReport));
    }

    internal static JsonPlace ToPlace(Place place, string? caption) => new(
        place.File,
        caption,
        place.Table,
        place.Row,
        place.Column,
        place.Page,
        place.Line,
        place.Cell,
        place.Box is { } box ? new JsonBox(box.Left, box.Top, box.Right, box.Bottom) : null,
        place.Text)
    {
        Origin = place.Recognition is null ? null : RecognisedOrigin,
        Confidence = place.Recognition?.Confidence,
        Covered = place.IsCovered ? true : null,
    };

    internal static JsonDiagnostic ToDiagnostic(ReportNote note) =>
        new(note.Id, Lower(note.Severity), note.Text.Title, ToPlace(note.Place, null), OrNull(note.Text.Why), OrNull(note.Text.Remedy));

    internal static JsonScope ToScope(InferredScope scope, Phrases phrases) =>
        new(scope.Member.Dimension.Id, scope.Member.Id, scope.Member.Label, ScopeWords.Of(phrases, scope));

    private JsonDocument ToDocument(ReportDocument document) => new(
        document.File,
        [.. document.Files.Select(file => file.Name)],
        document.Body,
        document.Year?.Value,
        document.Jurisdiction,
        [.. document.Tables.Select(ToTable), .. document.Forms.Select(ToTable)],
        ToOutcomes(document.Totals.Outcomes),
        [.. document.Rules.Select(rule => new JsonRule(rule.Rule, rule.Holds, rule.Broken, rule.NotApplicable, rule.CouldNotCheck))],
        [.. document.Comparisons.Select(ToComparison)],
        [.. document.Findings.Select(ToFinding)],
        [.. Notes(document).Select(ToDiagnostic)],
        [.. document.Accepted.Select(accepted => new JsonAcceptance(ToFinding(accepted.Finding), accepted.Entry.Reason, accepted.Entry.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))],
        [.. document.Unchecked.SelectMany(reason => reason.Items.Select(item => ToOpen(reason, item)))],
        [.. document.Uncompared.Select(amount => ToPlace(amount.Place.Place, amount.Place.Label))],
        [.. document.Effects.Select(effect => new JsonProfileEffect(effect.Rule.Rule, effect.Rule.Severity is { } severity ? Lower(severity) : "off", effect.Count, effect.Rule.Reason))]);

    private static JsonComparison ToComparison(DisclosureComparison comparison) => new(
        JsonNamingPolicy.KebabCaseLower.ConvertName(comparison.Reference.Kind.ToString()),
        comparison.Reference.FileName,
        JsonNamingPolicy.KebabCaseLower.ConvertName(comparison.Fit.ToString()),
        comparison.Compared,
        comparison.Count(ComparisonOutcome.Equal),
        comparison.Count(ComparisonOutcome.EqualRounded),
        comparison.Count(ComparisonOutcome.Different),
        comparison.Count(ComparisonOutcome.OnlyOurs),
        comparison.Count(ComparisonOutcome.OnlyTheirs),
        comparison.Count(ComparisonOutcome.Undecided));

    private static IEnumerable<ReportNote> Notes(ReportDocument document) =>
        document.Refusal is { } refusal ? document.Notes.Prepend(refusal) : document.Notes;

    /// <summary>The forms of one title; what stands in them is not repeated.</summary>
    private static JsonTable ToTable(ReportForms list) => new(
        list.Title,
        null,
        ToPlace(list.Forms[0].Place, null),
        list.Forms.Sum(form => form.Fields.Length + form.Targets.Length),
        list.MoneyCells,
        list.BoundCells,
        [],
        "targets",
        list.Forms.Length,
        list.Forms.Sum(form => form.Targets.Length));

    private static JsonOpen ToOpen(ReportReason reason, ReportOpen item) => new(item.Rule, reason.Id, reason.Reason, [.. item.Places.Select(place => ToPlace(place.Place, place.Label))]);

    private JsonTable ToTable(ReportTable table) => new(
        table.Table.Title,
        table.Table.Layout,
        ToPlace(table.Table.Place, null),
        table.Rows,
        table.MoneyCells,
        table.BoundCells,
        [.. table.Table.InferredScopes.Select(scope => ToScope(scope, phrases))],
        "money",
        null,
        null);

    private static JsonOutcomes ToOutcomes(OutcomeCounts counts) =>
        new(counts.Holds, counts.Rounded, counts.Broken, counts.NotApplicable, counts.CouldNotCheck);

    private static JsonFinding ToFinding(ReportFinding found) => new(
        found.Finding.Id,
        found.Finding.Fingerprint,
        found.Finding.Rule,
        Lower(found.Finding.Severity),
        found.Text.Title,
        [.. found.Places.Select(place => ToPlace(place.Place, place.Caption))],
        found.Finding.Expected,
        found.Finding.Stated,
        found.Finding.Difference,
        Lower(found.Finding.Location),
        [.. found.Suspects.Select(suspect => new JsonSuspect(ToPlace(suspect.Place.Place, null), suspect.MendedValue, suspect.Slip, suspect.Repair))],
        OrNull(found.Text.Why),
        OrNull(string.Join('\n', found.Text.Basis)),
        OrNull(found.Text.Remedy));

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
