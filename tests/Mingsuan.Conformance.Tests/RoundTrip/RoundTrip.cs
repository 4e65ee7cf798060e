using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Mingsuan.Writing;

namespace Mingsuan.Conformance.Tests;

/// <summary>Projects a ledger, reads the tables as if from a file, and compares every number with what was projected.</summary>
internal sealed class RoundTrip
{
    private static readonly DisclosureCatalog Words = DisclosureCatalog.Default.WithoutJurisdictions();

    private readonly MoneyComparison comparison;
    private readonly ImmutableArray<DocumentTable> tables;
    private readonly Disclosure disclosure;

    public RoundTrip(Ledger ledger, string layout)
    {
        var form = WritingCatalog.Default.Layout(layout) ?? throw new ArgumentException($"no layout is called {layout}", nameof(layout));
        var amounts = new LineAmounts(ledger, new LineAspects(WritingCatalog.Default, ledger));
        var projector = new TableProjector(new ProjectionContext(WritingCatalog.Default, ledger, amounts), form);
        tables = [.. form.Tables.Where(table => !table.Panels.IsEmpty).Select(table => projector.Project(table).Table)];
        comparison = new MoneyComparison(ledger, amounts);
        disclosure = new DisclosureReader(Words).Read(TableSource.Of(ledger, tables));
    }

    /// <summary>How many numbers were written.</summary>
    public int Numbers { get; private set; }

    /// <summary>What was read otherwise than it was written, a line each.</summary>
    public IReadOnlyList<string> Differences()
    {
        var read = disclosure.Facts.Where(fact => fact.Statement is Statement.Cell && fact.Place.Cell is not null).ToDictionary(fact => fact.Place.Cell!);
        var differences = new List<string>();
        for (var table = 0; table < tables.Length; table++)
        {
            var header = tables[table].Header.Length;
            for (var row = 0; row < tables[table].Rows.Length; row++)
            {
                foreach (var cell in tables[table].Rows[row].Cells.Where(cell => cell.Number is not null))
                {
                    Numbers++;
                    read.Remove(TableSource.Address(table, row + header, cell.Column), out var fact);
                    if (comparison.Difference(cell.Number!, fact) is { } difference) differences.Add($"{tables[table].Title} [{Label(tables[table].Rows[row])}] column {cell.Column} {cell.Text}: {difference}");
                }
            }
        }

        differences.AddRange(read.Values.Select(fact => $"{fact.Place.Table} [{fact.Place.Row}] {fact.Figure.Text}: never written"));
        return differences;
    }

    /// <summary>The identities of what was read that do not hold inside the printed digits.</summary>
    public IReadOnlyList<string> Broken()
    {
        var report = new Checker(Words.Mappings).Check(disclosure);
        return
        [
            .. report.Findings.Where(finding => finding.Severity > Severity.Information && finding.Rule != "rounded")
                .Select(finding => $"{finding.Rule} {finding.Expected} {finding.Stated}: {string.Join(" | ", finding.Places.Take(8).Select(place => $"{place.Place.Table}/{place.Place.Row}/{place.Place.Column} {place.Place.Text}"))}"),
        ];
    }

    private static string Label(DocumentRow row) => string.Join(' ', row.Cells.Where(cell => cell.Number is null && cell.Text.Length > 0).Select(cell => cell.Text));
}
