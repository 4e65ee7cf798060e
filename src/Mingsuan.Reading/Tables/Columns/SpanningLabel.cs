using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A label that runs over the columns of one panel into the labels of the next, whose amount it names (当年支出小计 below two halves).</summary>
internal static class SpanningLabel
{
    /// <summary>True where such a label covers all amounts of the panel: its row says nothing there, not even nothing.</summary>
    public static bool Hides(GridRow row, PanelColumns panel) =>
        panel.Money.All(column => Over(row, column.Column) is { } cell && NumberReader.Read(row[cell.Column + cell.ColumnSpan]) is { Figure.IsStated: true });

    /// <summary>The text of such a label over the panel's first label column, or empty; where the panel prints no amount, only of one that ends at its amounts.</summary>
    public static string Over(GridRow row, PanelColumns panel) =>
        panel.Labels is [var first, ..] && Over(row, first.Column) is { } cell && (panel.Money.Any(column => row[column.Column].Length > 0) || panel.Money.Any(column => column.Column == cell.Column + cell.ColumnSpan))
            ? cell.Text.Trim()
            : string.Empty;

    private static GridCell? Over(GridRow row, int column) =>
        row.Cells.FirstOrDefault(cell => cell.Text.Trim().Length > 0 && cell.Column < column && column < cell.Column + cell.ColumnSpan);
}
