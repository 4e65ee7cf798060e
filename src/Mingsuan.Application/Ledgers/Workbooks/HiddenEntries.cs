using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>What stands in a sheet where nobody sees it. It is taken over like everything else and told, since old lines are often hidden rather than deleted.</summary>
internal sealed class HiddenEntries(BookSheet sheet)
{
    private readonly HashSet<int> rows = [];
    private readonly HashSet<int> columns = [];
    private bool hasEntries;

    /// <summary>Notes a cell of a column that people fill in.</summary>
    public void Note(BookRow row, BookCell cell, LedgerColumn column)
    {
        if (column.Kind is LedgerColumnKind.Formula or LedgerColumnKind.Shown || cell.Text.Trim().Length == 0) return;
        hasEntries = true;
        if (row.IsHidden) rows.Add(row.Number);
        if (sheet.HiddenColumns.Any(run => run.First <= cell.Column && cell.Column <= run.Last)) columns.Add(cell.Column);
    }

    /// <summary>Tells the rows and columns; of a sheet that is hidden as a whole, the sheet.</summary>
    public void Tell(string file, LedgerFaults faults)
    {
        void Warn(string id, string at, string stated) => faults.Warn(id, new Place { File = file, Cell = at }, stated);
        if (sheet.IsHidden && hasEntries) Warn("ledger-hidden-sheet", sheet.Name, sheet.Name);
        if (rows.Count > 0) Warn("ledger-hidden-rows", $"{sheet.Name}!{rows.Min()}:{rows.Max()}", NumberRuns.Of(rows, row => $"{row}"));
        if (columns.Count > 0) Warn("ledger-hidden-columns", $"{sheet.Name}!{Name(columns.Min())}:{Name(columns.Max())}", NumberRuns.Of(columns, Name));
    }

    private static string Name(int column) => Workbook.Letters(column + 1);
}
