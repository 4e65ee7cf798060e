using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Makes the model that all report formats share from what the use case found.</summary>
public sealed class ReportProjection
{
    private static readonly OutcomeCounts NoOutcomes = new(0, 0, 0, 0, 0);

    private readonly DisclosureCatalog catalog;
    private readonly Phrases phrases;
    private readonly MessageTexts messages;

    /// <summary>A projection to words of that language.</summary>
    public ReportProjection(DisclosureCatalog catalog, string language)
    {
        this.catalog = catalog;
        phrases = new Phrases(catalog, language);
        messages = new MessageTexts(catalog, phrases);
    }

    /// <summary>The model of these files.</summary>
    public ReportModel Of(IReadOnlyList<CheckedFile> files)
    {
        var documents = files.SelectMany(file => file.Documents.Select(document => Of(file, document))).ToImmutableArray();
        return new ReportModel(phrases.Language, Verdicts.Of(files), Sum(documents), documents);
    }

    /// <summary>A diagnostic in words.</summary>
    public ReportNote Of(Diagnostic diagnostic) =>
        new(diagnostic.Id, diagnostic.Severity, messages.Of(diagnostic), messages.Personal.Place(diagnostic.Place));

    /// <summary>What must not be repeated in any text.</summary>
    internal PersonalNumbers Personal => messages.Personal;

    private ReportDocument Of(CheckedFile file, CheckedDocument document) => document switch
    {
        CheckedDocument.Checked found => Of(file, found),
        CheckedDocument.Refused refused => Refused(file.Path, refused),
        _ => throw new InvalidOperationException("a document is either checked or refused"),
    };

    private ReportDocument Refused(string path, CheckedDocument.Refused refused) => new()
    {
        File = refused.FileName,
        Path = path,
        Files = [new ReportFile(refused.FileName, path)],
        Refusal = Of(refused.Reason),
        Totals = refused.Reason.Severity == Severity.Error ? Count([], NoOutcomes) with { Refused = 1 } : Count([refused.Reason.Severity], NoOutcomes),
    };

    private ReportDocument Of(CheckedFile file, CheckedDocument.Checked found)
    {
        var (disclosure, report) = (found.Disclosure, found.Report);
        var findings = new FindingProjection(phrases, messages, disclosure);
        var severities = report.Findings.Select(finding => finding.Severity).Concat(disclosure.Diagnostics.Select(diagnostic => diagnostic.Severity));
        return new ReportDocument
        {
            File = disclosure.Source.FileName,
            Path = file.Path,
            Files = [.. disclosure.Source.Files.Select((name, index) => new ReportFile(name, file.Paths[Math.Min(index, file.Paths.Length - 1)]))],
            Totals = Count(severities, report.Outcomes),
            Body = disclosure.Body is { } body ? messages.Personal.Mask(body) : null,
            Year = disclosure.Year,
            Jurisdiction = disclosure.Jurisdiction,
            JurisdictionName = JurisdictionName(disclosure.Jurisdiction),
            Tables = [.. disclosure.Tables.Select(table => ToTable(messages.Personal.Table(table)) with { File = NumberOf(disclosure, table.Place) })],
            Forms = new FormProjection(messages.Personal, disclosure).All(),
            Unchecked = Reasons(report, findings),
            Uncompared = [.. UncomparedFacts.Of(disclosure, report).Select(findings.Of)],
            Identities = [.. report.Identities.GroupBy(identity => identity.Rule, StringComparer.Ordinal).Select(group => (group.Key, OutcomeCounts.Of(group)))],
            Rules = report.Rules,
            UncheckedRules = [.. report.Rules.Where(rule => rule is { Broken: 0, CouldNotCheck: > 0 }).Select(rule => (rule.Rule, messages.Open(rule.Rule)))],
            Comparisons = report.Comparisons,
            Accepted = [.. found.Accepted.Select(accepted => new ReportAcceptance(findings.Of(accepted.Finding), accepted.Entry))],
            Effects = found.Effects,
            Mended = report.Mended,
            Findings = [.. report.Findings.Select(findings.Of)],
            Notes = [.. disclosure.Diagnostics.Select(note => Of(note) with { File = NumberOf(disclosure, note.Place) })],
        };
    }

    /// <summary>The number of the place's file, from 1, where the document is made of several; else null.</summary>
    internal static int? NumberOf(Disclosure disclosure, Place place) =>
        disclosure.Source.Files.Length > 1 && disclosure.Source.Files.IndexOf(place.File) is var index and >= 0 ? index + 1 : null;

    private string? JurisdictionName(string? id) =>
        catalog.Jurisdictions.FirstOrDefault(jurisdiction => jurisdiction.Id == id) is not { } found ? null
        : phrases.Language == Phrases.English ? found.English : found.Name;

    private ImmutableArray<ReportReason> Reasons(CheckReport report, FindingProjection findings) =>
        [.. report.Identities
            .Where(identity => identity.Outcome.Kind == OutcomeKind.CouldNotCheck)
            .GroupBy(identity => identity.Outcome.Reason)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ReportReason(phrases.Or($"reason-{group.Key}", group.Key), group.Count()) { Id = group.Key, Items = [.. group.Select(findings.Of)] })];

    private static ReportTable ToTable(Table table)
    {
        var cells = table.Panels.SelectMany(panel => panel.Cells).Where(cell => cell.Figure.IsStated).ToList();
        return new ReportTable(table, table.Panels.Sum(panel => panel.Rows.Length), cells.Count, cells.Count(cell => cell.IsBound));
    }

    private static ReportTotals Count(IEnumerable<Severity> severities, OutcomeCounts outcomes)
    {
        var counts = severities.CountBy(severity => severity).ToDictionary();
        return new ReportTotals(
            counts.GetValueOrDefault(Severity.Error),
            counts.GetValueOrDefault(Severity.Warning),
            counts.GetValueOrDefault(Severity.Information),
            0,
            outcomes);
    }

    private static ReportTotals Sum(ImmutableArray<ReportDocument> documents) => documents
        .Select(document => document.Totals)
        .Aggregate(new ReportTotals(0, 0, 0, 0, NoOutcomes), Add);

    private static ReportTotals Add(ReportTotals left, ReportTotals right) => new(
        left.Errors + right.Errors,
        left.Warnings + right.Warnings,
        left.Information + right.Information,
        left.Refused + right.Refused,
        new OutcomeCounts(
            left.Outcomes.Holds + right.Outcomes.Holds,
            left.Outcomes.Rounded + right.Outcomes.Rounded,
            left.Outcomes.Broken + right.Outcomes.Broken,
            left.Outcomes.NotApplicable + right.Outcomes.NotApplicable,
            left.Outcomes.CouldNotCheck + right.Outcomes.CouldNotCheck));
}
