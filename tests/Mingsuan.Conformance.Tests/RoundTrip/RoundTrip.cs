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

    private readonly Ledger ledger;
    private readonly LedgerAmounts amounts;
    private readonly CubeSpace cube;
    private readonly ImmutableArray<DocumentTable> tables;
    private readonly Disclosure disclosure;

    public RoundTrip(Ledger ledger, string layout)
    {
        this.ledger = ledger;
        cube = ledger.Scope.Cube;
        var form = WritingCatalog.Default.Layout(layout) ?? throw new ArgumentException($"no layout is called {layout}", nameof(layout));
        amounts = new LineAmounts(ledger, new LineAspects(WritingCatalog.Default, ledger));
        var projector = new TableProjector(new ProjectionContext(WritingCatalog.Default, ledger, amounts), form);
        tables = [.. form.Tables.Where(table => !table.Panels.IsEmpty).Select(table => projector.Project(table).Table)];
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
                    if (Difference(cell.Number!, fact) is { } difference) differences.Add($"{tables[table].Title} [{Label(tables[table].Rows[row])}] column {cell.Column} {cell.Text}: {difference}");
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

    private string? Difference(PrintedNumber written, Fact? fact)
    {
        if (fact is null) return "not read";
        if (fact.Figure.Text != written.Text) return $"read as {fact.Figure.Text}";
        var inferred = fact.Inferred.Select(scope => scope.Member.Dimension).Append(cube.Body).ToList();
        var alike = written.Coordinate;
        foreach (var dimension in cube.Dimensions)
        {
            var (mine, theirs) = (written.Coordinate[dimension], Translated(dimension, fact.Coordinate[dimension]));
            if (ReferenceEquals(mine, theirs)) continue;
            if (theirs is null && Members(dimension).All(member => amounts.At(written.Coordinate.With(member)) == amounts.At(written.Coordinate))) continue;
            if (theirs is null || !inferred.Contains(dimension)) return $"{dimension} is {theirs?.Id ?? "open"}, not {mine?.Id}";
            alike = alike.With(theirs);
        }

        return alike.Equals(written.Coordinate) || amounts.At(alike) == amounts.At(written.Coordinate) ? null : $"taken to be of {string.Join(' ', cube.Dimensions.Where(d => !ReferenceEquals(alike[d], written.Coordinate[d])).Select(d => $"{alike[d]}, not of {written.Coordinate[d]}"))}";
    }

    /// <summary>The members that an open scope may turn out to be.</summary>
    private static IEnumerable<Member> Members(Dimension dimension) => dimension.Members.Where(member => member.Depth <= 1);

    /// <summary>The ledger's member for one of the document's own: units by code or name, projects by name; what only the reader tells apart is what it lies in.</summary>
    private Member? Translated(Dimension dimension, Member? member)
    {
        while (member is { IsLocal: true })
        {
            if (Own(dimension, member) is { } own) return own;
            member = member.Parent;
        }

        return member;
    }

    private Member? Own(Dimension dimension, Member member)
    {
        if (dimension == cube.Year) return ledger.Scope.Year(new FiscalYear(int.Parse(member.Id, System.Globalization.CultureInfo.InvariantCulture)));
        if (dimension == cube.Body && (member.Id == ledger.Body.Code || member.Label == ledger.Body.Name) && ledger.Units.Length > 1) return dimension.Root;
        var label = TextFolding.Fold(member.Label).Split('[')[0]; // the mark of a unit or department
        return ledger.Scope.Own(dimension).FirstOrDefault(own => own.Id == member.Id || TextFolding.Fold(own.Label) == label);
    }
}
