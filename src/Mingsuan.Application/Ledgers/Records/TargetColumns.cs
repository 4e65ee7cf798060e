using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Targets as columns: the project (blank for the whole body), three levels, operator, value, unit, deadline, all as printed.</summary>
internal sealed class TargetColumns(LedgerScope scope, MemberNames names)
{
    private const string WholeTerm = "whole-term";
    private const string FiscalYear = "fiscal-year";

    private static readonly string[] Texts = ["project", "level-1", "level-2", "level-3", "operator", "value", "number", "measure-unit", "deadline", "explanation", "period", "repair"];

    public static string[] Required { get; } = ["level-3", "value"];

    public static IReadOnlyCollection<string> Optional => [.. Texts.Except(Required), .. RecordValues.PlaceColumns];

    /// <summary>The target; null where something is wrong with it, which is told.</summary>
    public LedgerTarget? Read(Record row, LedgerFaults faults)
    {
        var target = new PerformanceTarget(row["level-1"], row["level-2"], row["level-3"], row.KeptPlace(faults) ?? new Place { File = string.Empty })
        {
            Operator = row["operator"],
            Value = row["value"],
            Number = row.Number("number", faults),
            MeasureUnit = row["measure-unit"],
            Deadline = row["deadline"],
            Explanation = row["explanation"],
            Period = PeriodOf(row, faults),
            Repair = row["repair"].Length == 0 ? null : row["repair"],
        };
        return ProjectOf(row, faults, out var project) ? new LedgerTarget(project, target) : null;
    }

    public static void Write(TextWriter writer, IEnumerable<LedgerTarget> targets)
    {
        CsvRecords.WriteRow(writer, [.. Texts, .. RecordValues.PlaceColumns]);
        foreach (var (project, target) in targets.Select(each => (each.Project, each.Target)))
        {
            CsvRecords.WriteRow(writer,
            [
                MemberPaths.Of(project), target.Level1, target.Level2, target.Level3, target.Operator, target.Value, Numbers.Text(target.Number), target.MeasureUnit, target.Deadline,
                target.Explanation, target.Period == TargetPeriod.WholeTerm ? WholeTerm : FiscalYear, target.Repair ?? string.Empty, .. RecordValues.PlaceCells(target.Place),
            ]);
        }
    }

    private bool ProjectOf(Record row, LedgerFaults faults, out Member? project)
    {
        var text = row["project"].Trim(' ');
        project = text.Length == 0 ? null : names.Find(scope.Cube.Project, text);
        if (text.Length == 0 || project is not null) return true;
        var nearest = names.NearestTo(scope.Cube.Project, text);
        faults.Add(nearest is null ? "ledger-unknown-member" : "ledger-unknown-member-near", row.At("project"), text, ("dimension", scope.Cube.Project.Label), ("dimensionEnglish", scope.Cube.Project.English), ("nearest", nearest ?? string.Empty));
        return false;
    }

    private static TargetPeriod PeriodOf(Record row, LedgerFaults faults)
    {
        var text = row["period"].Trim();
        if (text.Length > 0 && text is not (WholeTerm or FiscalYear)) faults.Add("ledger-unknown-word", row.At("period"), text, ("allowed", $"{FiscalYear} {WholeTerm}"));
        return text == WholeTerm ? TargetPeriod.WholeTerm : TargetPeriod.FiscalYear;
    }
}
