using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>Writes facts as CSV, for spreadsheets: one row a fact, two columns a dimension (the member's id and its Chinese name). Lines end as RFC 4180 says.</summary>
public sealed class FactsCsv(DisclosureCatalog catalog) : IFactsFormat
{
    private static readonly string[] Before = ["file", "document-body", "document-year", "number", "value", "text", "unit", "low", "high", "state", "bound", "inferred"];
    private static readonly string[] After = ["base", "statement", "table", "row", "column", "page", "line", "origin", "confidence", "mended", "proof"];

    /// <inheritdoc/>
    public string Id => "csv";

    /// <inheritdoc/>
    public bool NeedsByteOrderMark => true;

    /// <inheritdoc/>
    public void Write(IReadOnlyList<FactsDocument> documents, TextWriter writer)
    {
        var dimensions = catalog.Cube.Dimensions;
        CsvText.WriteRow(writer, [.. Before, .. dimensions.SelectMany(dimension => new[] { dimension.Id, $"{dimension.Id}-label" }), .. After]);
        foreach (var document in documents)
        {
            if (document.Disclosure is not { } disclosure) continue;
            foreach (var fact in disclosure.Facts)
                CsvText.WriteRow(writer, [.. Amount(disclosure, fact), .. dimensions.SelectMany(dimension => Member(fact, dimension).Select(document.Shown)), .. Provenance(fact), .. Mended(document.Mended.GetValueOrDefault(fact.Number))]);
        }
    }

    private static IEnumerable<string> Amount(Disclosure disclosure, Fact fact) =>
    [
        disclosure.Source.FileName,
        disclosure.Body ?? string.Empty,
        disclosure.Year?.ToString() ?? string.Empty,
        Text(fact.Number),
        Text(fact.Figure.Value),
        fact.Figure.Text,
        FactWords.UnitId(fact.Figure) ?? string.Empty,
        Text(fact.Figure.Interval.Low),
        Text(fact.Figure.Interval.High),
        fact.Figure.State.ToString().ToLowerInvariant(),
        fact.IsBound ? "true" : "false",
        string.Join(' ', fact.Inferred.Select(scope => scope.Member)),
    ];

    private static IEnumerable<string> Member(Fact fact, Dimension dimension) =>
        fact.Coordinate[dimension] is { } member ? [member.Id, member.Label] : [string.Empty, string.Empty];

    private static IEnumerable<string> Provenance(Fact fact) =>
    [
        fact.Base?.ToString() ?? string.Empty,
        FactWords.Kind(fact.Statement),
        fact.Place.Table ?? string.Empty,
        fact.Place.Row ?? string.Empty,
        fact.Place.Column ?? string.Empty,
        fact.Place.Page is { } page ? Text(page) : string.Empty,
        fact.Place.Line is { } line ? Text(line) : string.Empty,
        fact.Place.Recognition is null ? string.Empty : JsonReport.RecognisedOrigin,
        fact.Place.Recognition is { } recognition ? Text(recognition.Confidence) : string.Empty,
    ];

    /// <summary>What the sums leave instead of what was recognised, in yuan or percent, and the identities that say so.</summary>
    private static IEnumerable<string> Mended(MendedFigure? figure) =>
        figure is null ? [string.Empty, string.Empty] : [Text(figure.Mended.Value), string.Join("; ", figure.Proof)];

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
