using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The lines of a department: those of its units. What was executed last year is left out where not every unit says it, since its sum would be too small, and that is told.</summary>
internal sealed class ExecutedLines(IReadOnlyList<UnitLedger> units)
{
    /// <summary>The units that do not say what they executed, where others do.</summary>
    private readonly List<UnitLedger> silent = units.Any(Tells) ? [.. units.Where(unit => !Tells(unit))] : [];

    public IEnumerable<BudgetLine> Kept => units.SelectMany(unit => unit.Lines).Where(line => silent.Count == 0 || !IsExecuted(line));

    public IEnumerable<Diagnostic> Notes => silent.Select(unit => new Diagnostic("department-executed-open", Severity.Warning, new Place { File = unit.Member.Label })
    {
        Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["unit"] = unit.Member.Label },
    });

    private static bool Tells(UnitLedger unit) => unit.Lines.Any(IsExecuted);

    private static bool IsExecuted(BudgetLine line) => line.Coordinate[line.Coordinate.Cube.Stage] == line.Coordinate.Cube.Stage["executed"];
}
