using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>The shape of a filled form: columns as wide as their texts need, and the rows that every page repeats.</summary>
internal static class FormShape
{
    private const double OfLayout = 0.4;
    private const double Scale = 1_000;
    private const double Least = 4;

    /// <summary>Narrow letters in a line of a page, and lines of a page, the room for headings left out.</summary>
    private const int WidePortrait = 90;
    private const int HighPortrait = 42;
    private const int WideLandscape = 140;
    private const int HighLandscape = 28;

    /// <summary>What a row is higher than its lines.</summary>
    private const double RowEdge = 0.4;

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
        return count < rows.Length && EndWithin(rows, count) ? count : 0;
    }

    /// <summary>True where no cell of the first rows spans one behind them.</summary>
    public static bool EndWithin(ImmutableArray<DocumentRow> rows, int count) => rows.Take(count).Index().All(row => row.Item.Cells.All(cell => row.Index + cell.RowSpan <= count));

    /// <summary>True where the form is certainly or perhaps higher than a page.</summary>
    public static bool IsLong(ImmutableArray<int> widths, ImmutableArray<DocumentRow> rows, bool isLandscape)
    {
        var (wide, high) = isLandscape ? (WideLandscape, HighLandscape) : (WidePortrait, HighPortrait);
        var letters = widths.Select(width => (double)wide * width / widths.Sum()).ToList();
        return rows.Sum(row => row.Cells.Where(cell => cell.RowSpan == 1).Select(cell => Math.Ceiling(TextWidth.Of(cell.Text) / letters.Skip(cell.Column).Take(cell.ColumnSpan).Sum())).Append(1).Max() + RowEdge) > high;
    }

    private static int Letters(ImmutableArray<DocumentRow> rows, int column) =>
        rows.SelectMany(row => row.Cells).Where(cell => cell.Column == column && cell.ColumnSpan == 1).Sum(cell => TextWidth.Of(cell.Text));
}
