using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The views of a check as sheets: the summary by body, the check form, the findings, what could not be checked, and the reader's notes.</summary>
internal sealed class CheckSheets(DisclosureCatalog catalog, Phrases phrases, ReportOptions options)
{
    private readonly CheckItems items = new(catalog, phrases);

    public IReadOnlyList<Sheet> Of(ReportModel report) =>
        [Summary(report), Form(report), Findings(report), Unchecked(report), Notes(report)];

    private Sheet Summary(ReportModel report)
    {
        var heads = catalog.Inspections.All;
        ImmutableArray<SheetColumn> columns =
        [
            Column("sheet-body", 30), Column("sheet-year", 8), Column("sheet-verdict", 14), Column("severity-error", 8), Column("severity-warning", 8), Column("severity-information", 8),
            .. heads.Select(head => new SheetColumn(head.Name.In(phrases.Language), 10)), Column("sheet-accepted", 10), Column("sheet-unchecked", 10), Column("sheet-file", 36),
        ];
        return new Sheet(phrases["sheet-summary"], phrases["sheet-summary-title"], columns, [.. report.Documents.Select(document => SummaryRow(document, heads))])
        {
            Lines = [Summaries.Verdict(phrases, report.Verdict, report.Totals), Summaries.Outcomes(phrases, report.Totals.Outcomes), phrases["sheet-summary-note"], phrases.Fill("html-made-by", ("version", options.ProductVersion))],
        };
    }

    private ImmutableArray<SheetCell> SummaryRow(ReportDocument document, ImmutableArray<InspectionHead> heads) =>
    [
        document.Body ?? document.File, new SheetCell(Text(document.Year), SheetLook.Centred), Verdict(document),
        SheetCell.Of(document.Totals.Errors), SheetCell.Of(document.Totals.Warnings), SheetCell.Of(document.Totals.Information),
        .. heads.Select(head => SheetCell.Of(Summaries.Weighty(document, catalog.Inspections, head))),
        SheetCell.Of(document.Accepted.Length), SheetCell.Of(document.Totals.Outcomes.CouldNotCheck + document.Rules.Count(rule => rule is { Broken: 0, CouldNotCheck: > 0 })),
        string.Join('\n', document.Files.Select(file => file.Name)),
    ];

    private SheetCell Verdict(ReportDocument document) => document switch
    {
        { Refusal: not null } => new(phrases["sheet-unread"], SheetLook.Error),
        { Totals.Errors: > 0 } => new(phrases["sheet-errors"], SheetLook.Error),
        { Totals.Warnings: > 0 } => new(phrases["sheet-warnings"], SheetLook.Warning),
        _ => new(phrases["sheet-clean"], SheetLook.Good),
    };

    /// <summary>One row a check item, as bureaus use it.</summary>
    private Sheet Form(ReportModel report)
    {
        ImmutableArray<SheetColumn> columns =
        [
            Column("sheet-number", 6), Column("sheet-body", 20), Column("sheet-head", 10), Column("sheet-item", 36), Column("sheet-basis", 30), Column("sheet-verdict", 10),
            Column("sheet-times", 8), Column("sheet-count", 8), Column("sheet-findings", 64), Column("sheet-mended", 20),
        ];
        var rows = report.Documents.Where(document => document.Refusal is null).SelectMany(document => items.Of(document).Select(item => (document, item)));
        return new Sheet(phrases["sheet-form"], phrases["sheet-form-title"], columns, [.. rows.Select((each, index) => FormRow(index + 1, each.document, each.item))])
        {
            Lines = [phrases["sheet-form-note"], phrases["sheet-form-sign"]],
        };
    }

    private ImmutableArray<SheetCell> FormRow(int number, ReportDocument document, CheckItem item) =>
    [
        SheetCell.Of(number), document.Body ?? document.File, new SheetCell(item.Head.Name.In(phrases.Language), SheetLook.Centred), item.Title, item.Basis,
        new SheetCell(phrases[item.VerdictId], item.Look), SheetCell.Of(item.Times), SheetCell.Of(item.Findings.Length),
        string.Join('\n', item.Findings.Select(Line)), string.Empty,
    ];

    private string Line(ReportFinding found)
    {
        var place = found.Places.Length > 0 ? FindingWords.Label(phrases, found.Places[0], null) : string.Empty;
        return string.Join(phrases["sheet-separator"], new[] { $"{found.Finding.Id} {found.Text.Title}", place, FindingWords.Amounts(phrases, found) }.Where(text => text.Length > 0));
    }

    private Sheet Findings(ReportModel report)
    {
        ImmutableArray<SheetColumn> columns =
        [
            Column("sheet-id", 8), Column("sheet-body", 20), Column("sheet-severity", 8), Column("sheet-head", 10), Column("sheet-finding", 40), Column("sheet-places", 46),
            Column("sheet-expected", 14), Column("sheet-stated", 14), Column("sheet-difference", 12), Column("sheet-unit", 8), Column("sheet-why", 40), Column("sheet-basis", 28),
            Column("sheet-remedy", 30), Column("sheet-mended", 18), Column("sheet-fingerprint", 20),
        ];
        var rows = report.Documents.SelectMany(document => document.Findings.Where(IsListed).Select(found => FindingRow(document, found)));
        return new Sheet(phrases["sheet-findings-name"], phrases["sheet-findings-title"], columns, [.. rows]) { Lines = [phrases["sheet-findings-note"]] };
    }

    private bool IsListed(ReportFinding found) => options.ListsInformation || found.Finding.Severity > Severity.Information;

    private ImmutableArray<SheetCell> FindingRow(ReportDocument document, ReportFinding found) =>
    [
        new SheetCell(found.Finding.Id, SheetLook.Centred), document.Body ?? document.File, Weight(found.Finding.Severity),
        new SheetCell(catalog.Inspections.OfRule(found.Finding.Rule).Name.In(phrases.Language), SheetLook.Centred), found.Text.Title,
        string.Join('\n', found.Places.Take(12).Select((place, index) => $"{FindingWords.Mark(index)} {FindingWords.Label(phrases, place, null)}{phrases["sheet-separator"]}{place.Printed}")),
        Number(found.Finding.Expected), Number(found.Finding.Stated), Number(found.Finding.Difference), new SheetCell(found.DisplayUnit, SheetLook.Centred),
        found.Text.Why, string.Join('\n', found.Text.Basis), found.Text.Remedy, string.Empty, found.Finding.Fingerprint,
    ];

    private SheetCell Weight(Severity severity) => new(phrases[Summaries.SeverityId(severity)], CheckItem.LookOf(severity));

    /// <summary>A number where a spreadsheet can read it as one.</summary>
    private static SheetCell Number(string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        ? new SheetCell(string.Empty, SheetLook.Amount) { Number = number }
        : new SheetCell(text ?? string.Empty, SheetLook.Centred);

    private Sheet Unchecked(ReportModel report)
    {
        ImmutableArray<SheetColumn> columns = [Column("sheet-body", 30), Column("sheet-item", 60), Column("sheet-reason", 60), Column("sheet-times", 10)];
        var rows = report.Documents.SelectMany(document => items.Unchecked(document).Select(each => (ImmutableArray<SheetCell>)[document.Body ?? document.File, each.Title, each.Reason, SheetCell.Of(each.Count)]));
        return new Sheet(phrases["sheet-unchecked"], phrases["sheet-unchecked-title"], columns, [.. rows]) { Lines = [phrases["sheet-unchecked-note"]] };
    }

    private Sheet Notes(ReportModel report)
    {
        ImmutableArray<SheetColumn> columns = [Column("sheet-body", 24), Column("sheet-severity", 8), Column("sheet-finding", 60), Column("sheet-places", 16), Column("sheet-why", 40), Column("sheet-remedy", 40)];
        var rows = report.Documents
            .SelectMany(document => (document.Refusal is { } refusal ? document.Notes.Prepend(refusal) : document.Notes).Select(note => (document, note)))
            .Where(each => options.ListsInformation || each.note.Severity > Severity.Information || JoinNotes.IsOne(each.note.Id))
            .Select(each => (ImmutableArray<SheetCell>)[each.document.Body ?? each.document.File, Weight(each.note.Severity), each.note.Text.Title, new PlaceWords(phrases, null).Position(each.note.Place), each.note.Text.Why, each.note.Text.Remedy]);
        return new Sheet(phrases["sheet-notes"], phrases["sheet-notes-title"], columns, [.. rows]);
    }

    private SheetColumn Column(string phrase, int width) => new(phrases[phrase], width);

    private static string Text(FiscalYear? year) => year?.ToString() ?? string.Empty;
}
