using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>What can be told while a budget is compiled: costings, codes against the type of the body, projects and targets, control totals. Warnings and hints; nothing is refused.</summary>
internal sealed class CompilingChecks(DisclosureCatalog catalog, Ledger ledger, LedgerFaults faults)
{
    private const string Crosswalk = "economic-crosswalk";

    private readonly CubeSpace cube = ledger.Scope.Cube;

    /// <summary>What is budgeted, without what was budgeted or executed last year.</summary>
    private IEnumerable<BudgetLine> OfThisYear => ledger.Lines.Where(line => line.Coordinate[cube.Year] == ledger.Scope.Year(ledger.Year) && line.Coordinate[cube.Stage] == cube.Stage["budget"]);

    public void Run(RecordTable? control)
    {
        foreach (var line in ledger.Lines) CheckLine(line);
        foreach (var lines in ledger.Lines.GroupBy(line => line.Coordinate)) CheckBelowZero([.. lines]);
        CheckRatios();
        CheckProjects();
        if (control is not null) CheckControl(control);
    }

    private void CheckLine(BudgetLine line)
    {
        var place = line.Place ?? new Place { File = LedgerFiles.Lines };
        if (line.Costing is { } costing && decimal.Round(costing.Amount.Yuan, 2, MidpointRounding.AwayFromZero) != line.Amount.Yuan) faults.Warn("ledger-costing-differs", place, Numbers.Text(line.Amount.Yuan), ("computed", Numbers.Text(BookNumbers.Plain(costing.Amount.Yuan))));
        CheckGovernmentCode(line, place);
        var isProject = line.Coordinate[cube.Nature] is { } nature && nature.IsWithin(cube.Nature["project"]);
        if (isProject && line.Coordinate[cube.Project] is null or { IsAll: true } && ledger.Projects.Length > 0) faults.Warn("ledger-project-without", place, string.Empty);
    }

    /// <summary>An amount below zero takes back what other lines of the same coordinate give, and no more.</summary>
    private void CheckBelowZero(IReadOnlyList<BudgetLine> lines)
    {
        var below = lines.FirstOrDefault(line => line.Amount.Yuan < 0);
        if (below is null) return;
        var place = below.Place ?? new Place { File = LedgerFiles.Lines };
        if (lines.Sum(line => line.Amount.Yuan) < 0) faults.Add("ledger-below-zero", place, Numbers.Text(below.Amount.Yuan));
        else faults.Hint("ledger-takes-back", place, Numbers.Text(below.Amount.Yuan));
    }

    /// <summary>A section that the crosswalk of the type of body books elsewhere.</summary>
    private void CheckGovernmentCode(BudgetLine line, Place place)
    {
        if (TypeOf(line) is not { } type || line.Coordinate[cube.Economic] is not { IsAll: false } economic || line.Coordinate[cube.GovernmentEconomic] is not { IsAll: false } code) return;
        var rules = catalog.Mappings.Where(rule => rule.Kind == Crosswalk && rule.Bodies.Contains(type.Mappings) && rule.Left.Any(left => left[cube.Economic] is { } member && economic.IsWithin(member))).ToList();
        if (rules.Count == 0 || rules.Exists(rule => rule.Right.Any(right => right[cube.GovernmentEconomic] is { } member && code.IsWithin(member)))) return;
        faults.Warn("ledger-government-code", place, $"{code.Id} {code.Label}", ("type", type.Name.Chinese), ("typeEnglish", type.Name.English), ("economic", $"{economic.Id} {economic.Label}"));
    }

    /// <summary>The type of the line's unit, else of the body.</summary>
    private BodyType? TypeOf(BudgetLine line)
    {
        var unit = line.Coordinate[cube.Body] is { IsAll: false } member ? ledger.Units.FirstOrDefault(each => LedgerFolder.UnitId(each) == member.Id) : ledger.Units is [var only] ? only : null;
        return catalog.BodyTypes.FirstOrDefault(type => type.Id == (unit?.Type ?? ledger.Body.Type));
    }

    /// <summary>Contributions of each unit against what they are paid on.</summary>
    private void CheckRatios()
    {
        foreach (var ratio in catalog.Ledger.Ratios)
        {
            foreach (var unit in OfThisYear.Where(line => line.Coordinate[cube.Economic]?.Id == ratio.Account).GroupBy(line => line.Coordinate[cube.Body]))
            {
                var paidOn = OfThisYear.Where(line => line.Coordinate[cube.Body] == unit.Key && line.Coordinate[cube.Economic] is { } economic && ratio.Base.Contains(economic.Id)).Sum(line => line.Amount.Yuan);
                var percent = paidOn > 0 ? unit.Sum(line => line.Amount.Yuan) / paidOn * 100 : ratio.Percent;
                if (Math.Abs(percent - ratio.Percent) <= ratio.Range) continue;
                var account = cube.Economic[ratio.Account];
                faults.Hint("ledger-contribution", unit.First().Place ?? new Place { File = LedgerFiles.Lines }, Numbers.Text(decimal.Round(percent, 1)), ("account", $"{account.Id} {account.Label}"), ("base", string.Join(' ', ratio.Base)), ("usual", Numbers.Text(ratio.Percent)));
            }
        }
    }

    /// <summary>Every project that spends has targets.</summary>
    private void CheckProjects()
    {
        var spending = OfThisYear.Select(line => line.Coordinate[cube.Project]).OfType<Member>().ToHashSet();
        var aimed = ledger.Targets.Select(target => target.Project).OfType<Member>().ToHashSet();
        foreach (var project in ledger.Projects.Where(project => spending.Contains(project.Member) && !aimed.Contains(project.Member)))
            faults.Warn("ledger-project-no-targets", new Place { File = LedgerFiles.Projects, Cell = catalog.Ledger[LedgerSheetIds.Projects].Name.Chinese }, project.Name);
    }

    private void CheckControl(RecordTable table)
    {
        var sheet = catalog.Ledger[LedgerSheetIds.Control];
        if (FormColumns.AsOne(table, sheet, faults) is not { } row) return;
        foreach (var column in sheet.Columns)
        {
            if (row.Number(column.Id, faults) is not { } control) continue;
            var member = cube.Source[column.Id];
            var filled = OfThisYear.Where(line => member.IsAll || line.Coordinate[cube.Source] is { } source && source.IsWithin(member)).Sum(line => line.Amount.Yuan);
            if (filled != control) faults.Warn("ledger-control-differs", row.At(column.Id), Numbers.Text(filled), ("control", Numbers.Text(control)), ("name", LedgerVocabulary.HeadOf(column.Head.Chinese)));
        }
    }
}
