using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Puts the summary of a corpus into the words of one language: the tables that text and HTML share.</summary>
public sealed class CorpusProjection
{
    private readonly DisclosureCatalog catalog;
    private readonly MessageTexts messages;

    /// <summary>A projection to these phrases.</summary>
    public CorpusProjection(DisclosureCatalog catalog, Phrases phrases) =>
        (this.catalog, Phrases, messages) = (catalog, phrases, new MessageTexts(catalog, phrases));

    /// <summary>The phrases of the language.</summary>
    public Phrases Phrases { get; }

    /// <summary>One file in one line.</summary>
    public string Line(CorpusEntry entry)
    {
        var counts = CorpusTally.Of([entry]);
        var outcome = TextWidth.PadRight(OutcomeOf(entry), 6);
        if (entry.Documents.Count == 0) return $"{outcome}  {SafeText.Of(Why(entry))}";
        return Phrases.Fill(
            "corpus-line",
            ("outcome", outcome),
            ("pages", $"{counts.Pages,4}"),
            ("tables", $"{counts.Tables,3}"),
            ("bound", $"{counts.BoundCells,5}"),
            ("cells", $"{counts.MoneyCells,5}"),
            ("holds", $"{counts.Outcome(OutcomeIds.Holds) + counts.Outcome(OutcomeIds.Rounded),5}"),
            ("broken", $"{counts.Outcome(OutcomeIds.Broken),3}"),
            ("errors", $"{counts.OfSeverity("error"),3}"),
            ("warnings", $"{counts.OfSeverity("warning"),3}"),
            ("milliseconds", $"{entry.ReadMilliseconds + entry.CheckMilliseconds,7:0}"),
            ("file", SafeText.Of(entry.File)));
    }

    /// <summary>Why the file was not read, in a sentence; empty for a file that was.</summary>
    public string Why(CorpusEntry entry) => entry.Reason is { } reason ? messages.Of(reason, entry.Values).Title : string.Empty;

    /// <summary>The tables of the summary, all but the files themselves; those without rows are left out.</summary>
    internal IEnumerable<CorpusSection> Sections(CorpusSummary summary) => new[]
    {
        Overview(summary),
        ByJurisdiction(summary),
        new CorpusJudgementSections(Phrases).ByJurisdiction(summary),
        new CorpusJudgementSections(Phrases).Loose(summary),
        new CorpusRecallSections(catalog, Phrases).ByKind(summary),
        new CorpusRecallSections(catalog, Phrases).Misses(summary),
        Counts("corpus-unbound", summary.All.Counts.Unbound, id => Phrases.Or($"unbound-{id}", id)),
        Counts("corpus-unchecked", summary.All.Counts.Unchecked, id => Phrases.Or($"reason-{id}", id)),
        BySeverity("corpus-findings", summary.All.Counts.Findings),
        BySeverity("corpus-notes", summary.All.Counts.Notes),
        Counts("corpus-reasons", summary.All.Counts.Reasons, id => id),
        Unexpected(summary),
        Wholes(summary),
    }.Where(section => section.Rows.Length > 0);

    internal string OutcomeOf(CorpusEntry entry) => Phrases[entry.Outcome switch
    {
        CorpusOutcome.Read => "corpus-read",
        CorpusOutcome.Refused => "corpus-refused",
        _ => "corpus-failed",
    }];

    private CorpusSection Overview(CorpusSummary summary)
    {
        var counts = summary.All.Counts;
        ImmutableArray<ImmutableArray<string>> rows =
        [
            Row("corpus-files", Phrases.Fill("corpus-files-value", ("files", $"{counts.Files}"), ("read", $"{counts.Read}"), ("refused", $"{counts.Refused}"), ("failed", $"{counts.Failed}"))),
            Row("corpus-documents", Phrases.Fill("corpus-documents-value", ("documents", $"{counts.Documents}"), ("pages", $"{counts.Pages}"))),
            Row("corpus-tables", Phrases.Fill("corpus-tables-value", ("tables", $"{counts.Tables}"), ("titles", $"{counts.TitlesOnly}"), ("illegible", $"{counts.IllegibleTables}"), ("forms", $"{counts.Forms}"))),
            Row("corpus-cells", Phrases.Fill("corpus-cells-value", ("cells", $"{counts.MoneyCells}"), ("bound", $"{counts.BoundCells}"), ("share", Percent(counts.BoundCells, counts.MoneyCells)))),
            Row("corpus-identities", OutcomesOf(counts)),
            Row("corpus-per-cell", Ratio(counts.Evaluated, counts.BoundCells)),
            Row("corpus-severities", Phrases.Fill("severities", ("errors", $"{counts.OfSeverity("error")}"), ("warnings", $"{counts.OfSeverity("warning")}"), ("information", $"{counts.OfSeverity("information")}"))),
            Row("corpus-time", Phrases.Fill("corpus-time-value", ("seconds", Number(summary.Seconds)), ("jobs", $"{summary.Jobs}"), ("reading", Number(counts.ReadMilliseconds / 1000)), ("checking", Number(counts.CheckMilliseconds / 1000)), ("computing", Number(counts.CpuMilliseconds / 1000)), ("page", counts.MillisecondsAPage is { } page ? Number(page) : "—"), ("resumed", $"{summary.Resumed}"))),
            Row("corpus-memory", Phrases.Fill("corpus-memory-value", ("megabytes", $"{counts.PeakBytes / (1024 * 1024)}"))),
            .. summary.All.Recall.IsEmpty ? [] : new[] { Row("corpus-recall", $"{summary.All.Core.Recognised}/{summary.All.Core.Expected}  {Percent(summary.All.Core.Recognised, summary.All.Core.Expected)}") },
        ];
        return new CorpusSection(Phrases[summary.WithoutLayouts ? "corpus-title-without-layouts" : "corpus-title"], [], rows) { Note = Phrases["corpus-bound-note"], WordColumns = 2 };
    }

    private CorpusSection ByJurisdiction(CorpusSummary summary) => new(
        Phrases["corpus-jurisdictions"],
        [.. Heads("corpus-head-jurisdiction", "corpus-head-files", "corpus-head-read", "corpus-head-pages", "corpus-head-core", "corpus-head-tables", "corpus-head-cells", "corpus-head-bound", "corpus-head-evaluated", "corpus-head-broken", "corpus-head-per-cell", "corpus-head-page")],
        [.. summary.Jurisdictions.Select(ToRow)]);

    private ImmutableArray<string> ToRow(CorpusScope scope)
    {
        var counts = scope.Counts;
        return
        [
            SafeText.Of(scope.Name ?? Phrases["not-recognised"]), $"{counts.Files}", $"{counts.Read}", $"{counts.Pages}",
            scope.Core.Expected == 0 ? "—" : $"{scope.Core.Recognised}/{scope.Core.Expected}",
            $"{counts.Tables}", $"{counts.MoneyCells}", Percent(counts.BoundCells, counts.MoneyCells), $"{counts.Evaluated}",
            $"{counts.Outcome(OutcomeIds.Broken)}", Ratio(counts.Evaluated, counts.BoundCells), counts.MillisecondsAPage is { } page ? Number(page) : "—",
        ];
    }

    private CorpusSection Counts(string title, IReadOnlyDictionary<string, int> counts, Func<string, string> name) => new(
        Phrases[title],
        [.. Heads("corpus-head-reason", "corpus-head-count")],
        [.. counts.OrderByDescending(each => each.Value).Select(each => ImmutableArray.Create(name(each.Key), $"{each.Value}"))]);

    private CorpusSection BySeverity(string title, IReadOnlyDictionary<string, int> counts) => new(
        Phrases[title],
        [.. Heads("corpus-head-rule", "corpus-head-severity", "corpus-head-count")],
        [.. counts.OrderByDescending(each => each.Value).Select(each => (Parts: CountKey.Parts(each.Key), each.Value))
            .Select(each => ImmutableArray.Create(each.Parts.Id, Phrases[$"severity-{each.Parts.Severity}"], $"{each.Value}"))])
    { WordColumns = 2 };

    private CorpusSection Unexpected(CorpusSummary summary) => new(
        Phrases[summary.ExpectsRefusals ? "corpus-not-refused" : "corpus-not-read"],
        [.. Heads("corpus-head-file", "corpus-head-outcome", "corpus-head-reason")],
        [.. summary.Unexpected.Select(line => ImmutableArray.Create(SafeText.Of(line.Entry.File), OutcomeOf(line.Entry), SafeText.Of(Why(line.Entry))))])
    { WordColumns = 3 };

    private CorpusSection Wholes(CorpusSummary summary) => new(
        Phrases["corpus-wholes"],
        [.. Heads("corpus-head-files", "corpus-head-across-holds", "corpus-head-across-rounded", "corpus-head-broken", "corpus-head-across-unchecked", "corpus-head-errors", "corpus-head-warnings")],
        [.. summary.Wholes.Select(Whole)])
    { Note = Phrases["corpus-wholes-note"] };

    private static ImmutableArray<string> Whole(CorpusEntry entry)
    {
        var (counts, across) = (CorpusTally.Of([entry]), entry.Documents[0].Across);
        return
        [
            SafeText.Of(entry.File), .. new[] { OutcomeIds.Holds, OutcomeIds.Rounded, OutcomeIds.Broken, OutcomeIds.CouldNotCheck }.Select(id => $"{across.GetValueOrDefault(id)}"),
            $"{counts.OfSeverity("error")}", $"{counts.OfSeverity("warning")}",
        ];
    }

    private string OutcomesOf(CorpusCounts counts) => Phrases.Fill(
        "corpus-identities-value",
        ("holds", $"{counts.Outcome(OutcomeIds.Holds)}"),
        ("rounded", $"{counts.Outcome(OutcomeIds.Rounded)}"),
        ("broken", $"{counts.Outcome(OutcomeIds.Broken)}"),
        ("notApplicable", $"{counts.Outcome(OutcomeIds.NotApplicable)}"),
        ("couldNotCheck", $"{counts.Outcome(OutcomeIds.CouldNotCheck)}"));

    private ImmutableArray<string> Row(string label, string value) => [Phrases[label], value];

    private IEnumerable<string> Heads(params IEnumerable<string> ids) => ids.Select(id => Phrases[id]);

    private static string Percent(int part, int whole) => whole == 0 ? "—" : string.Create(CultureInfo.InvariantCulture, $"{100m * part / whole:0.00}%");

    private static string Ratio(int count, int cells) => cells == 0 ? "—" : Number((decimal)count / cells);

    private static string Number(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
