using System.Text;
using System.Text.Json;

namespace Mingsuan.Application;

/// <summary>Writes differences as JSON, for programs: docs/schemas/diff-report.schema.json.</summary>
public sealed class DiffJson : IDiffFormat
{
    private const string SchemaVersion = "1.0";

    /// <inheritdoc/>
    public string Id => "json";

    /// <inheritdoc/>
    public void Write(DiffModel model, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(JsonSerializer.Serialize(ToReport(model), ReadableJson.Report.JsonDiffReport));
    }

    private static JsonDiffReport ToReport(DiffModel model) => new(
        SchemaVersion,
        ToDocument(model.Before),
        ToDocument(model.After),
        model.Years,
        new JsonDiffCounts(model.Counts.Equal, model.Counts.EqualRounded, model.Counts.Changed, model.Counts.Added, model.Counts.Removed, model.Counts.Undecided),
        new JsonTitles(model.Tables.Added, model.Tables.Removed),
        new JsonTitles(model.Sections.Added, model.Sections.Removed),
        [.. model.Entries.Select(ToFigure)]);

    private static JsonDiffDocument ToDocument(DiffDocument document) => new(document.File, document.Body, document.Year, document.Tables, document.Facts);

    private static JsonDiffFigure ToFigure(DiffEntry entry) => new(
        DiffCsv.Kind(entry.Kind),
        entry.Table,
        entry.Label,
        entry.Key.Coordinate.ToString(),
        entry.Key.Base?.ToString(),
        ToSide(entry.Before),
        ToSide(entry.After),
        entry.Difference,
        entry.Rate,
        entry.Unit.Length == 0 ? null : entry.Unit);

    private static JsonDiffSide? ToSide(DiffSide? side) => side is null ? null : new JsonDiffSide(side.Printed, side.Value, JsonReport.ToPlace(side.Place.Place, null));
}

/// <summary>The differences as JSON.</summary>
internal sealed record JsonDiffReport(
    string SchemaVersion,
    JsonDiffDocument Before,
    JsonDiffDocument After,
    int Years,
    JsonDiffCounts Counts,
    JsonTitles Tables,
    JsonTitles Sections,
    IReadOnlyList<JsonDiffFigure> Figures);

internal sealed record JsonDiffDocument(string File, string? Body, int? Year, int Tables, int Facts);

internal sealed record JsonDiffCounts(int Equal, int EqualRounded, int Changed, int Added, int Removed, int Undecided);

/// <summary>Titles that only one of the documents has.</summary>
internal sealed record JsonTitles(IReadOnlyList<string> Added, IReadOnlyList<string> Removed);

internal sealed record JsonDiffFigure(
    string Kind,
    string? Table,
    string Label,
    string Coordinate,
    string? Base,
    JsonDiffSide? Before,
    JsonDiffSide? After,
    string? Difference,
    string? Rate,
    string? Unit);

/// <summary>What a document prints: yuan for money, the unit of the measure otherwise.</summary>
internal sealed record JsonDiffSide(string Text, decimal Value, JsonPlace Place);
