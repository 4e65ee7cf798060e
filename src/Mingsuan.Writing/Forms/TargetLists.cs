using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>
/// The targets that the cells of a form's row list, a list for each cell. Where the row prints the targets of two periods side by side, those of the
/// same first level stand level, and a cell that names no period follows whichever is there.
/// </summary>
internal sealed class TargetLists(Ledger ledger, LedgerProject? project, FormRowLayout row)
{
    private static readonly TargetPeriod[] Periods = [TargetPeriod.WholeTerm, TargetPeriod.FiscalYear];

    public ImmutableArray<ImmutableArray<PerformanceTarget?>> Lists { get; } = Of(ledger, project, row);

    private static ImmutableArray<ImmutableArray<PerformanceTarget?>> Of(Ledger ledger, LedgerProject? project, FormRowLayout row)
    {
        var all = ledger.Targets.Where(target => ReferenceEquals(target.Project, project?.Member)).Select(target => target.Target).ToList();
        if (row.Cells.Select(cell => cell.Period).OfType<TargetPeriod>().Distinct().Count() < Periods.Length) return [.. row.Cells.Select(cell => Single(cell, OfOnePeriod(all)))];
        var blocks = all.Select(target => target.Level1).Distinct().Select(level => Block([.. all.Where(target => target.Level1 == level)])).ToList();
        return [.. row.Cells.Select(cell => cell.Target is null ? [] : blocks.SelectMany(block => cell.Period is { } period ? block[period] : Whichever(block)).ToImmutableArray())];
    }

    /// <summary>The targets of the year, or of the whole term where the year has none: a form that prints one period prints them once.</summary>
    private static List<PerformanceTarget> OfOnePeriod(List<PerformanceTarget> all) =>
        all.Exists(target => target.Period == TargetPeriod.FiscalYear) ? [.. all.Where(target => target.Period == TargetPeriod.FiscalYear)] : all;

    private static ImmutableArray<PerformanceTarget?> Single(FormCellLayout cell, List<PerformanceTarget> all) =>
        cell.Target is null ? [] : [.. all.Where(target => (cell.Class is null || target.Level1 == cell.Class) && (cell.Period is null || target.Period == cell.Period))];

    /// <summary>The targets of one first level by period, the shorter list filled up.</summary>
    private static Dictionary<TargetPeriod, List<PerformanceTarget?>> Block(List<PerformanceTarget> targets)
    {
        var lists = Periods.ToDictionary(period => period, period => targets.Where(target => target.Period == period).Cast<PerformanceTarget?>().ToList());
        var height = lists.Values.Max(list => list.Count);
        foreach (var list in lists.Values) list.AddRange(Enumerable.Repeat<PerformanceTarget?>(null, height - list.Count));
        return lists;
    }

    private static IEnumerable<PerformanceTarget?> Whichever(Dictionary<TargetPeriod, List<PerformanceTarget?>> block) =>
        block[TargetPeriod.WholeTerm].Zip(block[TargetPeriod.FiscalYear], (term, year) => term ?? year);
}
