using System.Text.Json;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Writes facts as JSON, for programs.</summary>
public sealed class FactsJson(Phrases phrases) : IFactsFormat
{
    private const string SchemaVersion = "1.3";

    /// <inheritdoc/>
    public string Id => "json";

    /// <inheritdoc/>
    public bool NeedsByteOrderMark => false;

    /// <inheritdoc/>
    public void Write(IReadOnlyList<FactsDocument> documents, TextWriter writer)
    {
        var shape = new JsonFactsReport(SchemaVersion, [.. documents.Select(ToDocument)]);
        writer.WriteLine(JsonSerializer.Serialize(shape, ReadableJson.Report.JsonFactsReport));
    }

    private JsonFactsDocument ToDocument(FactsDocument document) => new(
        document.File,
        document.Disclosure?.Body,
        document.Disclosure?.Year?.Value,
        document.Disclosure?.Jurisdiction,
        [.. (document.Disclosure?.Facts ?? []).Select(fact => ToFact(fact, document) with { Mended = ToMended(document.Mended.GetValueOrDefault(fact.Number)) })],
        [.. document.Notes.Select(JsonReport.ToDiagnostic)]);

    private JsonFact ToFact(Fact fact, FactsDocument document) => new(
        fact.Number,
        ToMembers(fact.Coordinate, document),
        fact.Base is { } comparison ? ToMembers(comparison, document) : null,
        fact.Figure.Value,
        fact.Figure.Text,
        FactWords.UnitId(fact.Figure),
        fact.Figure.Interval.Low,
        fact.Figure.Interval.High,
        fact.Figure.State.ToString().ToLowerInvariant(),
        fact.IsBound,
        [.. fact.Inferred.Select(scope => JsonReport.ToScope(scope, phrases))],
        ToStatement(fact.Statement),
        JsonReport.ToPlace(fact.Place, null));

    private static JsonMended? ToMended(MendedFigure? figure) =>
        figure is null ? null : new JsonMended(figure.Mended.Value, figure.Mended.Text, figure.Proof);

    private static Dictionary<string, JsonMember> ToMembers(Coordinate coordinate, FactsDocument document) =>
        coordinate.Stated.ToDictionary(member => member.Dimension.Id, member => new JsonMember(document.Shown(member.Id), document.Shown(member.Label)), StringComparer.Ordinal);

    private static JsonStatement ToStatement(Statement statement) => statement switch
    {
        Statement.Cell cell => new(FactWords.Kind(statement), Table: cell.Table, Panel: cell.Panel, Row: cell.Row, Column: cell.Column),
        Statement.Sentence sentence => new(FactWords.Kind(statement), Section: sentence.Section, Paragraph: sentence.Paragraph, Start: sentence.Span.Start, Length: sentence.Span.Length),
        Statement.Field field => new(FactWords.Kind(statement), Form: field.Form, Field: field.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "unknown statement"),
    };
}
