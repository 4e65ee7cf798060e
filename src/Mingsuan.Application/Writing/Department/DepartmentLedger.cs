using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// Consolidates the ledgers of a department's units: their lines together, each with its unit, without the transfers between them (<see cref="TransferElimination"/>).
/// What the text needs (answers) is the first ledger's, which is that of the headquarters.
/// </summary>
public sealed class DepartmentLedger(DisclosureCatalog catalog)
{
    /// <summary>The ledger of the department, and what was met: a unit without lines or of another year is an error, a transfer that only one side states a warning.</summary>
    public LedgerReading Consolidate(string name, string code, IReadOnlyList<Ledger> units)
    {
        var faults = units.Where(unit => unit.Lines.IsEmpty).Select(unit => Fault("department-unit-without-lines", unit))
            .Concat(units.Where(unit => unit.Year != units[0].Year).Select(unit => Fault("department-unit-of-other-year", unit)))
            .Concat(units.GroupBy(unit => unit.Body.Code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => Fault("department-unit-twice", group.Last())))
            .ToImmutableArray();
        if (faults.Length > 0) return new LedgerReading(null, faults);
        var scope = new LedgerScope(catalog.Cube);
        var moved = units.Select(unit => new UnitLedger(unit, scope)).ToList();
        var elimination = TransferElimination.Of([.. moved.SelectMany(unit => unit.Lines)]);
        var ledger = new Ledger
        {
            Scope = scope,
            Body = new LedgerBody(code, name, BodyKind.Department) { Type = units[0].Body.Type },
            Year = units[0].Year,
            Jurisdiction = units[0].Jurisdiction,
            Units = [.. moved.SelectMany(unit => unit.Units)],
            Lines = elimination.Lines,
            Projects = [.. moved.SelectMany(unit => unit.Projects)],
            Targets = [.. moved.SelectMany(unit => unit.Targets)],
            Approved = Approved(moved),
            Answers = units[0].Answers,
        };
        return new LedgerReading(ledger, [.. elimination.Unmatched.Select(Fault)]);
    }

    /// <summary>Amounts that stand for themselves (last year's, the questionnaire's) add up where every unit states them.</summary>
    private static ImmutableArray<ApprovedAmount> Approved(List<UnitLedger> units) =>
        [.. units.SelectMany(unit => unit.Approved)
            .GroupBy(amount => amount.Coordinate)
            .Where(group => group.Count() == units.Count)
            .Select(group => group.First() with { Figure = Sum(group.Select(amount => amount.Figure)) })];

    private static Figure Sum(IEnumerable<Figure> figures)
    {
        var all = figures.ToList();
        return new Figure(string.Empty, all.Sum(figure => figure.Value), all.Sum(figure => figure.HalfStep)) { Unit = all[0].Unit, Decimals = all.Max(figure => figure.Decimals) };
    }

    private static Diagnostic Fault(string id, Ledger unit) => new(id, Severity.Error, new Place { File = unit.Body.Name })
    {
        Values = new Dictionary<string, string> { ["unit"] = unit.Body.Name, ["year"] = unit.Year.ToString() },
    };

    private static Diagnostic Fault(UnmatchedTransfer transfer) => new("department-transfer-unmatched", Severity.Warning, new Place { File = transfer.From })
    {
        Values = new Dictionary<string, string>
        {
            ["from"] = transfer.From,
            ["to"] = transfer.To,
            ["given"] = Numbers.Text(transfer.Given),
            ["received"] = Numbers.Text(transfer.Received),
        },
    };
}
