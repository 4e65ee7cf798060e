using System.Globalization;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>Writes a row for each planted error.</summary>
public static class MutationCsv
{
    private static readonly string[] Heads = ["file", "kind", "place", "page", "line", "table", "row", "column", "before", "after", "determination", "findings", "at_known_places", "named", "location", "first_suspect", "exact_value", "by_equality", "by_tolerance", "rules", "text"];

    public static void Write(MutationReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        CsvText.WriteRow(writer, Heads);
        foreach (var result in report.Results) CsvText.WriteRow(writer, Row(result));
    }

    private static string[] Row(MutationResult result) =>
    [
        result.File, $"{result.Kind}", $"{result.Place}", Number(result.At.Page), Number(result.At.Line), result.At.Table ?? string.Empty, result.At.Row ?? string.Empty,
        result.At.Column ?? string.Empty, result.Before, result.After, $"{result.Determination}", Number(result.Findings), Flag(result.IsAtKnownPlaces), Flag(result.IsNamed), $"{result.Location}",
        Flag(result.IsFirstSuspect), Flag(result.IsValueExact), Flag(result.IsFoundByEquality), Flag(result.IsFoundByTolerance), result.Rules, result.At.Text ?? string.Empty,
    ];

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Flag(bool value) => value ? "1" : "0";
}
