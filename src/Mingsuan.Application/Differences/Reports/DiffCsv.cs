using System.Globalization;
using System.Text;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>Writes differences as CSV, a row a coordinate, for spreadsheets and programs; tables and sections come last.</summary>
public sealed class DiffCsv : IDiffFormat
{
    private static readonly string[] Heads =
    [
        "record", "kind", "table", "label", "coordinate", "base", "before_text", "before_value", "after_text", "after_value", "difference", "rate", "unit",
        "before_page", "before_cell", "after_page", "after_cell",
    ];

    /// <inheritdoc/>
    public string Id => "csv";

    /// <inheritdoc/>
    public void Write(DiffModel model, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true);
        CsvText.WriteRow(writer, Heads);
        foreach (var entry in model.Entries) CsvText.WriteRow(writer, Row(entry));
        WriteTitles("table", model.Tables.Added, model.Tables.Removed, writer);
        WriteTitles("section", model.Sections.Added, model.Sections.Removed, writer);
    }

    private static string[] Row(DiffEntry entry) =>
    [
        "figure", Kind(entry.Kind), entry.Table ?? string.Empty, entry.Label, entry.Key.Coordinate.ToString(), entry.Key.Base?.ToString() ?? string.Empty,
        entry.Before?.Printed ?? string.Empty, Number(entry.Before), entry.After?.Printed ?? string.Empty, Number(entry.After),
        entry.Difference ?? string.Empty, entry.Rate ?? string.Empty, entry.Unit,
        Page(entry.Before), entry.Before?.Place.Place.Cell ?? string.Empty, Page(entry.After), entry.After?.Place.Place.Cell ?? string.Empty,
    ];

    private static void WriteTitles(string record, IEnumerable<string> added, IEnumerable<string> removed, StreamWriter writer)
    {
        foreach (var title in added) CsvText.WriteRow(writer, [record, Kind(DiffKind.Added), title]);
        foreach (var title in removed) CsvText.WriteRow(writer, [record, Kind(DiffKind.Removed), title]);
    }

    /// <summary>The word of a kind in the contracts.</summary>
    internal static string Kind(DiffKind kind) => kind switch
    {
        DiffKind.Changed => "changed",
        DiffKind.Added => "added",
        DiffKind.Removed => "removed",
        DiffKind.Undecided => "undecided",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of difference"),
    };

    private static string Number(DiffSide? side) => side?.Value.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Page(DiffSide? side) => side?.Place.Place.Page?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
