using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// Takes a sheet as rows with named columns: the heading is the row that names most of them, wherever it and they stand. Cells that cannot be read, merged
/// cells and columns that are missing are faults; columns that nobody knows are told and left.
/// </summary>
internal sealed class SheetRecords(string file, BookSheet sheet, IReadOnlyList<LedgerColumn> columns, LedgerFaults faults)
{
    /// <summary>A heading stands within so many rows.</summary>
    private const int DeepestHeading = 40;

    private int headRow;
    private readonly Dictionary<string, int> found = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (LedgerColumn Column, DisplayUnit Unit)> byIndex = [];
    private readonly HiddenEntries hidden = new(sheet);

    /// <summary>The rows below the heading; null where there is no heading, or a column that must be there is missing.</summary>
    public RecordTable? Read()
    {
        var head = sheet.Rows.TakeWhile(row => row.Number <= DeepestHeading).MaxBy(row => row.Cells.Count(cell => ColumnOf(cell.Text) is not null));
        if (head is null || head.Cells.Count(cell => ColumnOf(cell.Text) is not null) < Math.Min(2, columns.Count))
        {
            faults.Add("ledger-no-heading", new Place { File = file, Cell = sheet.Name }, sheet.Name);
            return null;
        }

        headRow = head.Number;
        foreach (var cell in head.Cells.Where(cell => cell.Text.Trim().Length > 0)) TakeHeading(cell);
        var missing = columns.Where(column => column.IsRequired && !found.ContainsKey(column.Id)).ToList();
        foreach (var column in missing) faults.Add("ledger-column-missing", new Place { File = file, Cell = $"{sheet.Name}!{headRow}:{headRow}" }, column.Head.Chinese);
        CheckMerges();
        return missing.Count > 0 ? null : Rows();
    }

    private RecordTable Rows()
    {
        var records = new List<Record>();
        var table = new RecordTable(found) { Rows = records };
        foreach (var row in sheet.Rows.Where(row => row.Number > headRow))
        {
            var unreadable = new HashSet<int>();
            var record = new Record(table, Cells(row, unreadable), column => Where(row.Number, column)) { Unreadable = unreadable };
            if (!record.IsBlank) records.Add(record);
        }

        hidden.Tell(file, faults);
        return table;
    }

    private string[] Cells(BookRow row, HashSet<int> unreadable)
    {
        var cells = new string[byIndex.Count == 0 ? 0 : byIndex.Keys.Max() + 1];
        Array.Fill(cells, string.Empty);
        foreach (var cell in row.Cells)
        {
            if (!byIndex.TryGetValue(cell.Column, out var of) || of.Column.Kind == LedgerColumnKind.Formula) continue;
            if (cell.Kind is BookCellKind.Uncomputed or BookCellKind.Error || IsDay(cell, of.Column)) unreadable.Add(cell.Column);
            hidden.Note(row, cell, of.Column);
            cells[cell.Column] = TextOf(cell, row.Number, of.Column, of.Unit);
        }

        return cells;
    }

    private string TextOf(BookCell cell, int row, LedgerColumn column, DisplayUnit unit)
    {
        if (cell.Kind == BookCellKind.Uncomputed) faults.Add("ledger-formula-without-value", Where(row, cell.Column), string.Empty);
        if (cell.Kind == BookCellKind.Error) faults.Add("ledger-formula-error", Where(row, cell.Column), cell.Text);
        if (IsDay(cell, column)) faults.Add("ledger-cell-is-date", Where(row, cell.Column), cell.Text);
        if (cell.Kind is BookCellKind.Uncomputed or BookCellKind.Error || IsDay(cell, column)) return string.Empty;
        var isAmount = column.Kind == LedgerColumnKind.Amount;
        var text = cell.Kind == BookCellKind.Text ? Typed(cell, row, column, unit) : cell.Text;
        if (cell.Kind == BookCellKind.Text && !(isAmount && unit != DisplayUnit.Yuan)) return text;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return text;
        return Numbers.Text(BookNumbers.Plain(isAmount ? number * unit.InYuan() : number));
    }

    /// <summary>The text; in a column of numbers the number that it means, which is told.</summary>
    private string Typed(BookCell cell, int row, LedgerColumn column, DisplayUnit unit)
    {
        var text = cell.Text.Trim();
        if (column.Kind is not (LedgerColumnKind.Amount or LedgerColumnKind.Number or LedgerColumnKind.Count) || TypedNumber.Read(text, column.Kind == LedgerColumnKind.Amount ? unit : null) is not { } number) return text;
        faults.Hint("ledger-number-taken", Where(row, cell.Column), text, ("taken", number));
        return number;
    }

    /// <summary>True for a day where a number is wanted: it is stored as one.</summary>
    private static bool IsDay(BookCell cell, LedgerColumn column) => cell.IsDate && (column.Kind is LedgerColumnKind.Amount or LedgerColumnKind.Number or LedgerColumnKind.Count);

    private void TakeHeading(BookCell cell)
    {
        var place = Where(headRow, cell.Column);
        if (ColumnOf(cell.Text) is not { } column)
        {
            faults.Hint("ledger-extra-column", place, cell.Text.Trim());
            return;
        }

        if (!found.TryAdd(column.Id, cell.Column))
        {
            faults.Add("ledger-column-twice", place, cell.Text.Trim());
            return;
        }

        byIndex.Add(cell.Column, (column, UnitOf(cell.Text)));
    }

    /// <summary>Money under 金额（万元） is ten thousand times as much.</summary>
    private static DisplayUnit UnitOf(string heading)
    {
        var folded = TextFolding.Fold(heading);
        return Enum.GetValues<DisplayUnit>().Where(each => each != DisplayUnit.Yuan).Cast<DisplayUnit?>().FirstOrDefault(each => folded.Contains($"({each!.Value.Label()})", StringComparison.Ordinal)) ?? DisplayUnit.Yuan; // cast from values
    }

    /// <summary>The column with that heading: as the heading stands, else without its unit.</summary>
    private LedgerColumn? ColumnOf(string heading)
    {
        if (heading.Trim().Length == 0) return null;
        var head = LedgerVocabulary.HeadOf(heading);
        return columns.FirstOrDefault(column => column.Heads[0] == head) ?? columns.FirstOrDefault(column => column.Heads.Contains(head));
    }

    private void CheckMerges()
    {
        foreach (var range in sheet.Merges)
        {
            var corners = range.Split(':');
            var row = int.TryParse(string.Concat(corners[0].Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 0;
            var spansColumns = corners.Select(corner => string.Concat(corner.Where(char.IsAsciiLetter))).Distinct(StringComparer.Ordinal).Count() > 1;
            if (row > headRow || (row == headRow && spansColumns)) faults.Add("ledger-merged-cells", new Place { File = file, Cell = $"{sheet.Name}!{range}" }, range);
        }
    }

    private Place Where(int row, int column) => new() { File = file, Cell = column < 0 ? $"{sheet.Name}!{row}:{row}" : sheet.Address(row, column), Line = row };
}
