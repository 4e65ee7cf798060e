namespace Mingsuan.Writing;

/// <summary>Which cells of a body label others: those that say so, and in a table of money the first words of a row.</summary>
internal static class TableHeaders
{
    public static bool IsHeader(DocumentTable table, DocumentRow row, DocumentCell cell)
    {
        if (cell.Text.Length == 0 || cell.IsOpen || cell.Number is not null) return false;
        return cell.IsLabel || (!table.IsForm && !row.Cells.Any(other => other.IsLabel) && ReferenceEquals(FirstWords(table, row), cell));
    }

    /// <summary>A label heads its row where something stands beside it, else the cells below.</summary>
    public static string Scope(DocumentRow row, DocumentCell cell) =>
        row.Cells.Any(other => other.Column > cell.Column && !other.IsLabel) ? "row" : cell.ColumnSpan > 1 ? "colgroup" : "col";

    /// <summary>What the column of a cell holds, as a name of looks.</summary>
    public static string Kind(DocumentTable table, DocumentCell cell) => KindOf(table, cell) switch
    {
        ColumnKind.Amount => "amount",
        ColumnKind.Code => "code",
        _ => "words",
    };

    /// <summary>What a cell holds: amounts stand to the right even in a column of words, words to the left even in a column of amounts.</summary>
    public static ColumnKind KindOf(DocumentTable table, DocumentCell cell)
    {
        if (cell.Number is not null) return ColumnKind.Amount;
        var kind = cell.Column < table.Columns.Length ? table.Columns[cell.Column].Kind : ColumnKind.Text;
        return kind == ColumnKind.Amount && cell.Text.Length > 0 ? ColumnKind.Code : kind;
    }

    private static DocumentCell? FirstWords(DocumentTable table, DocumentRow row) =>
        row.Cells.FirstOrDefault(cell => cell is { IsOpen: false, Text.Length: > 0 } && table.Columns[cell.Column].Kind == ColumnKind.Text)
        ?? row.Cells.FirstOrDefault(cell => cell is { IsOpen: false, Text.Length: > 0, Number: null });
}
