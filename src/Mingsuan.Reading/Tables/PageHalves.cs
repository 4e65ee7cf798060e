using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Joins the two halves of a table that is wider than its page: the columns of the second page go on where those of the first end. Its half has as
/// many rows, another header, and no column of labels.
/// </summary>
internal sealed class PageHalves(LabelReader labels)
{
    /// <summary>The grids with right halves at the right of their left ones.</summary>
    public List<Grid> Join(List<Grid> grids)
    {
        var joined = new List<Grid>();
        foreach (var grid in grids)
        {
            if (joined.Count > 0 && IsRightHalf(joined[^1], grid)) joined[^1] = Beside(joined[^1], grid);
            else joined.Add(grid);
        }

        return joined;
    }

    private bool IsRightHalf(Grid left, Grid right) =>
        left.Rows.Length == right.Rows.Length && left.Rows.Length > 1
        && Texts(right.Rows[0]).Any() && Texts(right.Rows[0]).All(IsHeading)
        && Texts(left.Rows[0]).Any() && Texts(left.Rows[0]).All(IsHeading) && !Texts(left.Rows[0]).SequenceEqual(Texts(right.Rows[0]))
        && right.Rows.All(row => Texts(row).All(text => MoneyText.IsMoney(text) || IsMoneyHeading(text)));

    private static IEnumerable<string> Texts(GridRow row) => row.Cells.Select(cell => cell.Text).Where(text => !string.IsNullOrWhiteSpace(text));

    private bool IsHeading(string text) => !MoneyText.IsMoney(text) && labels.Read(text).Term is not null;

    private bool IsMoneyHeading(string text) => labels.Read(text) is { Term: { Axis: null, Role: LabelRole.None or LabelRole.Total or LabelRole.GrandTotal or LabelRole.Amount or LabelRole.OfWhich } };

    private static Grid Beside(Grid left, Grid right)
    {
        var width = left.ColumnCount;
        return left with { Rows = [.. left.Rows.Zip(right.Rows, (row, rest) => row with { Cells = [.. row.Cells, .. rest.Cells.Select(cell => cell with { Column = cell.Column + width })] })] };
    }
}
