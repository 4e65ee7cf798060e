using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Counts what was read and checked of one document.</summary>
internal sealed class MeasureDocument(DisclosureCatalog catalog)
{
    private readonly CellBinding binding = new(catalog);
    private readonly TableKinds kinds = new(catalog.CoreTables);

    /// <summary>The counts, with every unbound cell and broken identity where details are asked for.</summary>
    public MeasuredDocument Of(CheckedDocument.Checked document, bool withDetails)
    {
        var (disclosure, report) = (document.Disclosure, document.Report);
        return new MeasuredDocument
        {
            Name = document.FileName,
            Body = disclosure.Body is { } body ? Mask(body) : null,
            Year = disclosure.Year?.Value,
            Jurisdiction = disclosure.Jurisdiction,
            Pages = PagesOf(disclosure),
            Tables = [.. disclosure.Tables.Select(ToTable)],
            Forms = disclosure.Forms.Length,
            Facts = disclosure.Facts.Length,
            Sentences = Narratives.AmountsIn(disclosure),
            Files = disclosure.Source.Files is { Length: > 1 } files ? [.. files] : [],
            Across = disclosure.Source.Files.Length > 1 ? Across(report) : new Dictionary<string, int>(StringComparer.Ordinal),
            Outcomes = OutcomesOf(report.Outcomes),
            Unchecked = Count(report.Identities.Where(identity => identity.Outcome.Kind == OutcomeKind.CouldNotCheck).Select(identity => identity.Outcome.Reason)),
            Findings = Count(report.Findings.Select(finding => CountKey.Of(finding.Severity, finding.Rule))),
            Notes = Count(disclosure.Diagnostics.Select(note => CountKey.Of(note.Severity, note.Id))),
            UnboundCells = withDetails ? [.. disclosure.Tables.SelectMany(UnboundCells)] : [],
            BrokenIdentities = withDetails ? [.. new BrokenIdentities(kinds, catalog.Personal).Of(report)] : [],
        };
    }

    private static Dictionary<string, int> Across(CheckReport report) =>
        OutcomesOf(OutcomeCounts.Of(report.Identities.Where(identity => identity.Left.Terms.Concat(identity.Right.Terms).Select(term => term.Claim.Place.File).Distinct().Skip(1).Any())));

    private static int PagesOf(Disclosure disclosure) => disclosure.Source.Blocks.Select(block => block is Grid { Rows: [.., var last] } ? last.Place.Page : block.Place.Page)
        .Concat(disclosure.Source.Diagnostics.Select(note => note.Place.Page))
        .Max() ?? 0;

    private MeasuredTable ToTable(Table table)
    {
        var cells = MoneyCells(table).Select(each => binding.Fault(each.Panel, each.Cell)).ToList();
        return new MeasuredTable(Mask(table.Title), kinds.Of(table.Title), StateOf(table))
        {
            Page = table.Place.Page,
            MoneyCells = cells.Count,
            BoundCells = cells.Count(fault => fault is null),
            Unbound = Count(cells.OfType<string>()),
        };
    }

    private static TableState StateOf(Table table) =>
        table.IsIllegible ? TableState.Illegible : table.Panels.Any(panel => !panel.Columns.IsEmpty) ? TableState.Recognised : TableState.TitleOnly;

    private static IEnumerable<(Panel Panel, TableCell Cell)> MoneyCells(Table table) =>
        from panel in table.Panels
        from cell in panel.Cells
        where cell.Figure.State is CellState.Stated or CellState.Illegible
        select (panel, cell);

    private IEnumerable<UnboundCell> UnboundCells(Table table) =>
        from each in MoneyCells(table)
        let fault = binding.Fault(each.Panel, each.Cell)
        where fault is not null
        let place = each.Cell.Place
        select new UnboundCell(place.Page, place.Line, Mask(table.Title), Mask(each.Panel.Columns[each.Cell.Column].Label), Mask(each.Panel.Rows[each.Cell.Row].Label), each.Cell.Figure.Text, fault);

    private string Mask(string text) => catalog.Personal.Mask(text);

    private static Dictionary<string, int> OutcomesOf(OutcomeCounts counts) => new(StringComparer.Ordinal)
    {
        [OutcomeIds.Holds] = counts.Holds,
        [OutcomeIds.Rounded] = counts.Rounded,
        [OutcomeIds.Broken] = counts.Broken,
        [OutcomeIds.NotApplicable] = counts.NotApplicable,
        [OutcomeIds.CouldNotCheck] = counts.CouldNotCheck,
    };

    private static Dictionary<string, int> Count(IEnumerable<string> ids) => ids.CountBy(id => id, StringComparer.Ordinal).OrderBy(each => each.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}
