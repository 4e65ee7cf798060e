using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Rows of accounts that are printed twice, one directly below the other, with the same amounts. A table in which other accounts come several times
/// with amounts of their own lists units or projects, where equal amounts may be meant.
/// </summary>
internal static class RepeatedRows
{
    public static IEnumerable<RuleCase> Of(Disclosure disclosure) => disclosure.Tables.SelectMany(table => table.Panels.SelectMany(panel => Of(panel).Select(pair =>
        RuleCase.Broken([pair.First.Place, pair.Second.Place], ("table", table.Title), ("row", pair.First.Label)))));

    private static List<(TableRow First, TableRow Second)> Of(Panel panel)
    {
        var pairs = panel.Rows.Zip(panel.Rows.Skip(1)).Where(pair => Key(pair.First) is { } key && key == Key(pair.Second) && HaveSameAmounts(panel, pair.First, pair.Second)).ToList();
        if (pairs.Count == 0) return [];
        var repeated = panel.Rows.Where(row => Key(row) is not null).GroupBy(Key).Sum(group => group.Count() - 1);
        return repeated == pairs.Count ? pairs : [];
    }

    private static (string Code, string Label)? Key(TableRow row) => row is { IsBody: false, Code: { Length: > 0 } code } ? (code, TextFolding.Fold(row.Label)) : null;

    private static bool HaveSameAmounts(Panel panel, TableRow first, TableRow second)
    {
        var amounts = panel.Columns.Select(column => (First: Amount(panel, first, column), Second: Amount(panel, second, column))).ToList();
        return amounts.TrueForAll(pair => pair.First == pair.Second) && amounts.Exists(pair => pair.First is not (null or 0));
    }

    private static decimal? Amount(Panel panel, TableRow row, TableColumn column) => panel[row.Index, column.Index]?.Figure is { IsStated: true } figure ? figure.Value : null;
}
