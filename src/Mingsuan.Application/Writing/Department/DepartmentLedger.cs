using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// Consolidates the ledgers of a department's units: their lines together, each with its unit, without the transfers between them (<see cref="TransferElimination"/>),
/// and what they answer (<see cref="DepartmentAnswers"/>). A ledger in the department's own name that has no lines answers for the department.
/// </summary>
public sealed class DepartmentLedger(DisclosureCatalog catalog)
{
    /// <summary>The ledger of the department, and what was met: a unit without lines or of another year is an error, a transfer that only one side states a warning.</summary>
    public LedgerReading Consolidate(string name, string code, IReadOnlyList<Ledger> ledgers)
    {
        var own = ledgers.FirstOrDefault(ledger => ledger.Lines.IsEmpty && TextFolding.Fold(ledger.Body.Name) == TextFolding.Fold(name));
        var units = ledgers.Where(ledger => ledger != own).ToList();
        var faults = units.Where(unit => unit.Lines.IsEmpty).Select(unit => Fault("department-unit-without-lines", unit))
            .Concat(ledgers.Where(unit => unit.Year != ledgers[0].Year).Select(unit => Fault("department-unit-of-other-year", unit)))
            .Concat(units.GroupBy(unit => unit.Body.Code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => Fault("department-unit-twice", group.Last())))
            .ToImmutableArray();
        if (units.Count == 0) faults = [Fault("department-unit-without-lines", ledgers[0])];
        return faults.Length > 0 ? new LedgerReading(null, faults) : Consolidate(new LedgerBody(code, name, BodyKind.Department), own, units);
    }

    private LedgerReading Consolidate(LedgerBody body, Ledger? own, List<Ledger> ledgers)
    {
        var scope = new LedgerScope(catalog.Cube);
        var moved = ledgers.Select(unit => new UnitLedger(unit, scope)).ToList();
        var headquarters = moved.Find(unit => IsHeadquarters(unit.Ledger.Body.Name, body.Name));
        var units = moved.OrderBy(unit => unit == headquarters ? 0 : 1).ToList();
        var names = new UnitNames(units);
        if (headquarters is not null) names.Add(body.Name, headquarters.Member);
        var executed = new ExecutedLines(units);
        var elimination = TransferElimination.Of([.. executed.Kept], names);
        var answers = new DepartmentAnswers(catalog, units, own, headquarters);
        var answered = answers.All(body.Name);
        var ledger = new Ledger
        {
            Scope = scope,
            Body = body with { Type = own?.Body.Type ?? headquarters?.Ledger.Body.Type },
            Year = ledgers[0].Year,
            Jurisdiction = own?.Jurisdiction ?? units[0].Ledger.Jurisdiction,
            Units = [.. units.SelectMany(unit => unit.Units).DistinctBy(LedgerFolder.UnitId)],
            Lines = elimination.Lines,
            Projects = [.. (own?.Projects ?? []).Where(project => project.Member.IsAll), .. units.SelectMany(unit => unit.Projects)],
            Targets = [.. (own?.Targets ?? []).Where(target => target.Project is null), .. units.SelectMany(unit => unit.Targets)],
            Approved = [.. Approved(units), .. new LedgerAnswers(catalog).Amounts(scope, ledgers[0].Year, answered)],
            Answers = answered,
        };
        return new LedgerReading(ledger, [.. elimination.Unmatched.Select(Fault), .. elimination.Unknown.Select(Fault), .. elimination.Unnamed.Select(Fault), .. executed.Notes, .. answers.Notes]);
    }

    private bool IsHeadquarters(string name, string department)
    {
        var (unit, whole) = (TextFolding.Fold(name), TextFolding.Fold(department));
        return unit.StartsWith(whole, StringComparison.Ordinal) && catalog.Ledger.Headquarters.IsMatch(unit[whole.Length..]);
    }

    /// <summary>Amounts of tables (last year's) add up where every unit states them; those of answers are the answers' own.</summary>
    private IEnumerable<ApprovedAmount> Approved(List<UnitLedger> units)
    {
        var asked = units.SelectMany(unit => new LedgerAnswers(catalog).Amounts(unit.Ledger.Scope, unit.Ledger.Year, unit.Ledger.Answers)).Select(amount => amount.Place).ToHashSet();
        return units.SelectMany(unit => unit.Approved.Where(amount => !asked.Contains(amount.Place)).DistinctBy(amount => amount.Coordinate))
            .GroupBy(amount => amount.Coordinate)
            .Where(group => group.Count() == units.Count)
            .Select(group => group.First() with { Figure = Sum(group.Select(amount => amount.Figure)) });
    }

    private static Figure Sum(IEnumerable<Figure> figures)
    {
        var all = figures.ToList();
        return new Figure(string.Empty, all.Sum(figure => figure.Value), all.Sum(figure => figure.HalfStep)) { Unit = all[0].Unit, Decimals = all.Max(figure => figure.Decimals) };
    }

    private static Diagnostic Fault(string id, Ledger unit) => Fault(id, Severity.Error, unit.Body.Name, ("unit", unit.Body.Name), ("year", unit.Year.ToString()));

    private static Diagnostic Fault(UnmatchedTransfer transfer) =>
        Fault("department-transfer-unmatched", Severity.Warning, transfer.From, ("from", transfer.From), ("to", transfer.To), ("given", Numbers.Text(transfer.Given)), ("received", Numbers.Text(transfer.Received)));

    private static Diagnostic Fault(UnknownCounterparty transfer) =>
        Fault("department-transfer-unknown", Severity.Warning, transfer.From, ("from", transfer.From), ("to", transfer.To), ("amount", Numbers.Text(transfer.Amount)));

    private static Diagnostic Fault(UnnamedTransfer transfer) =>
        Fault("department-transfer-unnamed", Severity.Information, transfer.From, ("from", transfer.From), ("what", transfer.Kind.Label), ("whatEnglish", transfer.Kind.English), ("amount", Numbers.Text(transfer.Amount)));

    private static Diagnostic Fault(string id, Severity severity, string file, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values) all[name] = value;
        return new Diagnostic(id, severity, new Place { File = file }) { Values = all };
    }
}
