using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>A copy of a disclosure for checking, in which the amounts of a table are taken in the unit that fits.</summary>
internal static class CorrectedUnit
{
    /// <summary>The copy; the disclosure itself keeps what is printed.</summary>
    public static Disclosure Of(Disclosure disclosure, UnitSlip slip) => disclosure with
    {
        Facts = [.. disclosure.Facts.Select(fact => fact.Statement is Statement.Cell cell && cell.Table == slip.Table.Id && fact.Figure.Unit == slip.Table.Unit ? fact with { Figure = fact.Figure.TakenIn(slip.Unit) } : fact)],
        Tables = [.. disclosure.Tables.Select(table => table.Id == slip.Table.Id ? Taken(table, slip.Unit) : table)],
    };

    private static Table Taken(Table table, DisplayUnit unit) => table with
    {
        Unit = unit,
        StatedUnit = null,
        Panels = [.. table.Panels.Select(panel => new Panel(panel.Index, panel.Columns, panel.Rows, [.. panel.Cells.Select(cell => cell.Figure.Unit == table.Unit ? cell with { Figure = cell.Figure.TakenIn(unit) } : cell)]))],
    };
}
