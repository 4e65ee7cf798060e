using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>The shape of a filled form: columns as wide as their texts need, and the rows that every page repeats.</summary>
internal static class FormShape
{
    private const double OfLayout = 0.4;
    private const double Scale = 1_000;
    private const double Least = 4;

    /// <summary>
    /// The widths: in part those of the layout, in part the square roots of how much the columns hold, by which rows of unlike texts come out lowest.
    /// </summary>
    public static ImmutableArray<int> Widths(ImmutableArray<int> layout, ImmutableArray<DocumentRow> rows)
    {
        var needs = Enumerable.Range(0, layout.Length).Select(column => Math.Sqrt(Math.Max(Least, Letters(rows, column)))).ToList();
        var (widths, all) = ((double)layout.Sum(), needs.Sum());
        return [.. layout.Select((width, column) => (int)Math.Round(Scale * ((OfLayout * width / widths) + ((1 - OfLayout) * needs[column] / all))))];
    }

    /// <summary>The rows at the top that only label what stands below, else the one that says what the form is of.</summary>
    public static int RepeatedRows(ImmutableArray<DocumentRow> rows)
    {
        var labels = rows.TakeWhile(row => row.Cells.All(cell => cell.IsLabel)).Count();
        var count = Math.Max(1, labels);
        return count < rows.Length && rows.Take(count).Index().All(row => row.Item.Cells.All(cell => row.Index + cell.RowSpan <= count)) ? count : 0;
    }

    private static int Letters(ImmutableArray<DocumentRow> rows, int column) =>
        rows.SelectMany(row => row.Cells).Where(cell => cell.Column == column && cell.ColumnSpan == 1).Sum(cell => TextWidth.Of(cell.Text));
}
