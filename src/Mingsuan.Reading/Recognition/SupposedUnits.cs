using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Tables whose printed amounts stand elsewhere in the document in another unit only: while scopes are told they are taken to be in that one.
/// Their facts keep what is printed; whether the unit line is wrong is for the check to say. A table without a unit line is in the unit that fits.
/// </summary>
internal sealed class SupposedUnits
{
    private const int FewestAmounts = 2;
    private const int FewestDigits = 3;

    private readonly List<(TableDraft Table, DisplayUnit Printed)> changed = [];

    private SupposedUnits()
    {
    }

    /// <summary>Takes the tables to be in the units that fit.</summary>
    public static SupposedUnits Suppose(IReadOnlyList<TableDraft> tables, IReadOnlyList<DraftFact> statements)
    {
        var supposed = new SupposedUnits();
        supposed.SupposeUnstated(tables, statements);
        var amounts = tables.Select(Money).Append([.. statements.Select(fact => fact.Figure).Where(IsMoney)]).ToList();
        var occurrences = amounts.SelectMany(figures => figures).CountBy(figure => figure.Value).ToDictionary();
        for (var i = 0; i < tables.Count; i++)
        {
            if (amounts[i].Count(figure => occurrences[figure.Value] > 1) * 2 >= amounts[i].Count) continue;
            var others = new PrintedAmounts(amounts.Where((_, index) => index != i).SelectMany(figures => figures));
            if (FittingUnit(amounts[i], others, areMost: true) is { } unit && unit != tables[i].Unit) supposed.Take(tables[i], unit);
        }

        return supposed;
    }

    /// <summary>
    /// Tables without a unit line agree with each other whatever their unit: all together they are in the one in which what others print stands in them.
    /// A text quotes few of a table's amounts.
    /// </summary>
    private void SupposeUnstated(IReadOnlyList<TableDraft> tables, IReadOnlyList<DraftFact> statements)
    {
        var unstated = tables.Where(table => table.Region.Unit is null).ToList();
        if (unstated.Count == 0) return;
        var figures = unstated.SelectMany(Money).DistinctBy(figure => figure.Value).ToList();
        var others = new PrintedAmounts([.. tables.Except(unstated).SelectMany(Money), .. statements.Select(fact => fact.Figure).Where(IsMoney)]);
        if (FittingUnit(figures, others, areMost: false) is not { } unit) return;
        foreach (var table in unstated.Where(table => table.Unit != unit)) Take(table, unit);
    }

    /// <summary>Takes the tables to be in the printed units again.</summary>
    public void Restore()
    {
        foreach (var (table, unit) in changed.Where(each => each.Table.Region.Unit is not null)) table.TakeIn(unit);
    }

    private void Take(TableDraft table, DisplayUnit unit)
    {
        changed.Add((table, table.Unit));
        table.TakeIn(unit);
    }

    /// <summary>The unit in which several of the amounts, or <paramref name="areMost"/> of them, stand elsewhere, and far more than as printed; null where there is none.</summary>
    private static DisplayUnit? FittingUnit(List<Figure> figures, PrintedAmounts others, bool areMost)
    {
        var asPrinted = figures.Count(others.Contain);
        return Enum.GetValues<DisplayUnit>()
            .Select(unit => (Unit: unit, Count: figures.Count(figure => others.Contain(figure.TakenIn(unit)))))
            .Where(each => each.Count >= FewestAmounts && (!areMost || each.Count * 2 >= figures.Count) && each.Count > asPrinted * 2)
            .OrderByDescending(each => each.Count).Select(each => (DisplayUnit?)each.Unit).FirstOrDefault();
    }

    /// <summary>The different amounts of a table that are long enough to tell something.</summary>
    private static List<Figure> Money(TableDraft table) =>
        [.. table.Panels.SelectMany(panel => panel.Cells).Select(cell => cell.Figure).Where(IsMoney).DistinctBy(figure => figure.Value)];

    private static bool IsMoney(Figure figure) =>
        figure is { IsStated: true, Unit: not null } && figure.Text.Where(char.IsAsciiDigit).SkipWhile(digit => digit == '0').Count() >= FewestDigits;
}
