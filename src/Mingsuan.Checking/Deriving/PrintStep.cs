using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>The last digit that a table prints, in yuan: which printed values an amount between two bounds may have.</summary>
internal readonly record struct PrintStep(decimal Size)
{
    /// <summary>Money is printed to the hundredth where a document does not show otherwise.</summary>
    private const int Hundred = 100;

    /// <summary>The step of most amounts that the table prints, else of most that tables in its unit print.</summary>
    public static PrintStep Of(DrawnTable table, Disclosure disclosure)
    {
        var own = Usual(table.Source is { } source ? [source] : [], table.Unit);
        return new PrintStep(own ?? Usual(disclosure.Tables, table.Unit) ?? table.Unit.InYuan() / Hundred);
    }

    /// <summary>The step of most amounts that tables print in ten thousand yuan, else of a hundredth of it.</summary>
    public static PrintStep Of(Disclosure disclosure) =>
        new(Usual(disclosure.Tables, DisplayUnit.TenThousandYuan) ?? Usual(disclosure.Tables, DisplayUnit.Yuan) ?? DisplayUnit.TenThousandYuan.InYuan() / Hundred);

    private static decimal? Usual(IEnumerable<Table> tables, DisplayUnit unit)
    {
        var steps = tables.SelectMany(table => table.Panels).SelectMany(panel => panel.Cells)
            .Where(cell => cell.Figure.Unit == unit && cell.Figure is { IsStated: true, Value: not 0 } && Summation.IsAmount(cell.Coordinate))
            .Select(cell => cell.Figure.HalfStep * 2).Where(step => step > 0).ToList();
        return steps.Count == 0 ? null : steps.GroupBy(step => step).MaxBy(group => group.Count())!.Key; // there is one
    }

    /// <summary>The least value that is printed for amounts from <paramref name="low"/> on. Rounding makes ends open, but one value alone is no interval.</summary>
    public decimal Least(decimal low, bool isExact) => isExact ? Nearest(low) : (Math.Floor((low - (Size / 2)) / Size) + 1) * Size;

    /// <summary>The most that is printed for amounts up to <paramref name="high"/>.</summary>
    public decimal Most(decimal high, bool isExact) => isExact ? Nearest(high) : (Math.Ceiling((high + (Size / 2)) / Size) - 1) * Size;

    private decimal Nearest(decimal amount) => Math.Round(amount / Size, 0, MidpointRounding.AwayFromZero) * Size;
}
