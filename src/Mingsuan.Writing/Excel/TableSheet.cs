using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Lays a table out as a sheet: number, title, body and unit above, header, rows, notes below.</summary>
internal static class TableSheet
{
    private const int Portrait = 88;
    private const int Landscape = 132;
    private const int NumberPadding = 2;

    public static WorkbookSheet Of(DocumentTable table, string name)
    {
        var rows = new List<ImmutableArray<WorkbookCell>>();
        if (table.Number.Length > 0) rows.Add([Across(table, table.Number, new CellLook(CellKind.Line))]);
        rows.Add([Across(table, table.Title, new CellLook(CellKind.Title))]);
        if (table.BodyLine.Length + table.UnitLine.Length > 0) rows.Add(Lines(table));
        var above = rows.Count;
        rows.AddRange(table.Header.Select(row => (ImmutableArray<WorkbookCell>)[.. row.Cells.Select(Head)]));
        rows.AddRange(table.Rows.Select(row => (ImmutableArray<WorkbookCell>)[.. row.Cells.Select(cell => Body(table, row, cell))]));
        rows.AddRange(table.Notes.Select(note => (ImmutableArray<WorkbookCell>)[Across(table, note, new CellLook(CellKind.Line))]));
        return new WorkbookSheet(name, table.IsLandscape, Widths(table), [.. rows])
        {
            Header = table.Header.Length + table.RepeatedRows == 0 ? null : (above + 1, above + Math.Max(table.Header.Length, table.RepeatedRows)),
        };
    }

    private static WorkbookCell Across(DocumentTable table, string text, CellLook look) => new(0, text, look) { ColumnSpan = Math.Max(1, table.Columns.Length) };

    /// <summary>The body at the left and the unit at the right, each over half of the columns.</summary>
    private static ImmutableArray<WorkbookCell> Lines(DocumentTable table)
    {
        if (table.Columns.Length == 1 || table.BodyLine.Length == 0 || table.UnitLine.Length == 0)
            return [Across(table, table.BodyLine + table.UnitLine, new CellLook(table.BodyLine.Length == 0 ? CellKind.LineAtRight : CellKind.Line))];
        var half = Half(table);
        return
        [
            new WorkbookCell(0, table.BodyLine, new CellLook(CellKind.Line)) { ColumnSpan = half },
            new WorkbookCell(half, table.UnitLine, new CellLook(CellKind.LineAtRight)) { ColumnSpan = table.Columns.Length - half },
        ];
    }

    /// <summary>The number of columns whose widths are about two thirds of the table.</summary>
    private static int Half(DocumentTable table)
    {
        var whole = table.Columns.Sum(column => column.Width);
        var (count, width) = (0, 0);
        while (count < table.Columns.Length - 1 && width * 3 < whole * 2) width += table.Columns[count++].Width;
        return Math.Max(1, count);
    }

    private static WorkbookCell Head(DocumentCell cell) => new(cell.Column, cell.Text, new CellLook(CellKind.Head)) { ColumnSpan = cell.ColumnSpan, RowSpan = cell.RowSpan };

    private static WorkbookCell Body(DocumentTable table, DocumentRow row, DocumentCell cell)
    {
        var number = cell.Number is { } printed ? NumberCell.Of(printed, cell.Text) : null;
        var kind = TableHeaders.KindOf(table, cell) switch
        {
            ColumnKind.Amount => CellKind.Amount,
            ColumnKind.Code => CellKind.Code,
            _ => table.IsForm && cell.IsLabel ? CellKind.Head : CellKind.Words,
        };
        return new WorkbookCell(cell.Column, cell.Text, new CellLook(kind, row.IsTotal, cell.Indent, number?.Format ?? string.Empty) { IsOpen = cell.IsOpen })
        {
            Value = number?.Value,
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
        };
    }

    /// <summary>The widths fill the page, and no number is wider than its column.</summary>
    private static ImmutableArray<int> Widths(DocumentTable table)
    {
        var (page, whole) = (table.IsLandscape ? Landscape : Portrait, Math.Max(1, table.Columns.Sum(column => column.Width)));
        return [.. table.Columns.Select((column, index) => Math.Max(Math.Max(4, page * column.Width / whole), WidestNumber(table, index) + NumberPadding))];
    }

    private static int WidestNumber(DocumentTable table, int column) =>
        table.Rows.SelectMany(row => row.Cells).Where(cell => cell.Column == column && cell is { ColumnSpan: 1, Number: not null }).Select(cell => TextWidth.Of(cell.Text)).DefaultIfEmpty(0).Max();
}
