using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mingsuan.Application;

/// <summary>Writes the summary as JSON, for programs: docs/schemas/corpus-report.schema.json.</summary>
public sealed class CorpusJsonReport(CorpusProjection projection) : ICorpusReportFormat
{
    private const string SchemaVersion = "1.2";

    private static readonly CorpusReportJson Readable =
        new(new JsonSerializerOptions(CorpusReportJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <inheritdoc/>
    public string Id => "json";

    /// <inheritdoc/>
    public bool IsMarked => false;

    /// <inheritdoc/>
    public void Write(CorpusSummary summary, TextWriter writer) => writer.WriteLine(JsonSerializer.Serialize(ToShape(summary), Readable.JsonCorpusReport));

    private JsonCorpusReport ToShape(CorpusSummary summary) => new(
        SchemaVersion,
        summary.Version,
        summary.Seconds,
        summary.Jobs,
        summary.Resumed,
        !summary.WithoutLayouts,
        ToShape(summary.All),
        [.. summary.Jurisdictions.Select(ToShape)],
        [.. summary.Misses],
        [.. summary.UnusableRows],
        [.. summary.AbsentFiles],
        [.. summary.Lines.Select(ToShape)],
        [.. summary.Wholes.Select(whole => ToShape(new CorpusLine(whole, null, null)))],
        [.. summary.LooseJudgements]);

    private static JsonCorpusScope ToShape(CorpusScope scope) => new(scope.Name, scope.Counts, [.. scope.Recall], scope.Judgements);

    private JsonCorpusFile ToShape(CorpusLine line)
    {
        var (entry, why) = (line.Entry, projection.Why(line.Entry));
        return new JsonCorpusFile(
            entry.File,
            entry.Sha256,
            entry.Outcome.ToString().ToLowerInvariant(),
            entry.Reason,
            why.Length == 0 ? null : why,
            line.Jurisdiction,
            entry.ReadMilliseconds,
            entry.CheckMilliseconds,
            entry.CpuMilliseconds,
            entry.PeakBytes,
            [.. entry.Documents.Select(document => document with { UnboundCells = [], BrokenIdentities = [] })]);
    }
}

/// <summary>The shape of the summary in JSON.</summary>
internal sealed record JsonCorpusReport(
    string SchemaVersion,
    string ProductVersion,
    decimal Seconds,
    int Jobs,
    int Resumed,
    bool Layouts,
    JsonCorpusScope All,
    IReadOnlyList<JsonCorpusScope> Jurisdictions,
    IReadOnlyList<MissedTable> Misses,
    IReadOnlyList<string> UnusableRows,
    IReadOnlyList<string> AbsentFiles,
    IReadOnlyList<JsonCorpusFile> Files,
    IReadOnlyList<JsonCorpusFile> Wholes,
    IReadOnlyList<LooseJudgement> LooseJudgements);

internal sealed record JsonCorpusScope(string? Name, CorpusCounts Counts, IReadOnlyList<KindRecall> Recall, JudgementCounts? Judgements);

internal sealed record JsonCorpusFile(
    string File,
    string Sha256,
    string Outcome,
    string? Reason,
    string? Message,
    string? Jurisdiction,
    decimal ReadMilliseconds,
    decimal CheckMilliseconds,
    decimal CpuMilliseconds,
    long PeakBytes,
    IReadOnlyList<MeasuredDocument> Documents);

/// <summary>The serializer of the summary, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(JsonCorpusReport))]
internal sealed partial class CorpusReportJson : JsonSerializerContext;
