using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>
/// Writes the summary as CSV: a row a file, a row a jurisdiction, a row for all, told apart by the first column. The columns
/// are a contract: docs/corpus.md.
/// </summary>
public sealed class CorpusCsv : ICorpusReportFormat
{
    private static readonly ImmutableArray<string> Heads =
    [
        "scope", "file", "sha256", "jurisdiction", "outcome", "reason", "body", "year", "documents", "pages", "tables", "titles_only", "illegible_tables", "forms",
        "core_expected", "core_recognised", "core_missed", "money_cells", "bound_cells", "holds", "rounded", "broken", "not_applicable", "could_not_check",
        "identities_per_bound_cell", "errors", "warnings", "information", "read_ms", "check_ms", "cpu_ms", "peak_bytes",
        "judged_document", "judged_reading", "judged_unclear", "unjudged", "reading_share", "reading_bound", "worst_bound",
    ];

    /// <inheritdoc/>
    public string Id => "csv";

    /// <inheritdoc/>
    public bool IsMarked => true;

    /// <inheritdoc/>
    public void Write(CorpusSummary summary, TextWriter writer)
    {
        CsvText.WriteRow(writer, Heads);
        var misses = summary.Misses.ToLookup(miss => miss.File);
        foreach (var line in summary.Lines) CsvText.WriteRow(writer, [.. ToRow(line, misses[line.Entry.File]), .. Judgements(summary.IsJudged ? JudgementCounts.Of([line]) : null)]);
        foreach (var scope in summary.Jurisdictions) CsvText.WriteRow(writer, [.. ToRow("jurisdiction", scope), .. Judgements(scope.Judgements)]);
        CsvText.WriteRow(writer, [.. ToRow("all", summary.All), .. Judgements(summary.All.Judgements)]);
        foreach (var whole in summary.Wholes) CsvText.WriteRow(writer, [.. ToRow(new CorpusLine(whole, null, null), []).Skip(1).Prepend("whole"), .. Judgements(null)]);
    }

    private static List<string> ToRow(CorpusLine line, IEnumerable<MissedTable> misses)
    {
        var (entry, document) = (line.Entry, line.Entry.Documents.Count > 0 ? line.Entry.Documents[0] : null);
        var missed = misses.Select(miss => miss.Kind).Where(kind => line.Core?.Contains(kind) == true).ToList();
        return
        [
            "file", entry.File, entry.Sha256, line.Jurisdiction ?? string.Empty, entry.Outcome.ToString().ToLowerInvariant(), entry.Reason ?? string.Empty,
            document?.Body ?? string.Empty, document?.Year is { } year ? $"{year}" : string.Empty,
            .. Sizes(line.Counts), line.Core is { } core ? $"{core.Length}" : string.Empty, line.Core is { } all ? $"{all.Length - missed.Count}" : string.Empty, string.Join(' ', missed), .. Figures(line.Counts),
        ];
    }

    private static List<string> ToRow(string name, CorpusScope scope) =>
    [
        name, string.Empty, string.Empty, scope.Name ?? string.Empty, string.Empty, string.Empty, string.Empty, string.Empty,
        .. Sizes(scope.Counts), scope.Recall.IsEmpty ? string.Empty : $"{scope.Core.Expected}", scope.Recall.IsEmpty ? string.Empty : $"{scope.Core.Recognised}", string.Empty, .. Figures(scope.Counts),
    ];

    private static IEnumerable<string> Sizes(CorpusCounts counts) =>
        new[] { counts.Documents, counts.Pages, counts.Tables, counts.TitlesOnly, counts.IllegibleTables, counts.Forms }.Select(count => $"{count}");

    private static IEnumerable<string> Judgements(JudgementCounts? counts) => counts is null ? Enumerable.Repeat(string.Empty, 7) :
    [
        $"{counts.Document}", $"{counts.Reading}", $"{counts.Unclear}", $"{counts.Unjudged}", Share(counts.ReadingShare), Share(counts.ReadingBound), Share(counts.WorstBound),
    ];

    private static string Share(decimal? share) => share?.ToString("0.0000000", CultureInfo.InvariantCulture) ?? string.Empty;

    private static IEnumerable<string> Figures(CorpusCounts counts) =>
    [
        $"{counts.MoneyCells}", $"{counts.BoundCells}", .. OutcomeIds.All.Select(id => $"{counts.Outcome(id)}"),
        counts.BoundCells == 0 ? string.Empty : ((decimal)counts.Evaluated / counts.BoundCells).ToString("0.000", CultureInfo.InvariantCulture),
        $"{counts.OfSeverity("error")}", $"{counts.OfSeverity("warning")}", $"{counts.OfSeverity("information")}",
        counts.ReadMilliseconds.ToString("0.0", CultureInfo.InvariantCulture), counts.CheckMilliseconds.ToString("0.0", CultureInfo.InvariantCulture), counts.CpuMilliseconds.ToString("0.0", CultureInfo.InvariantCulture), $"{counts.PeakBytes}",
    ];
}
