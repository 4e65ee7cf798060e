using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>The last digit that a table prints, in yuan: which printed values an amount between two bounds may have.</summary>
internal readonly record struct PrintStep(decimal Size)
{
    /// <summary>Money is printed to the hundredth.</summary>
    private const int Decimals = 2;

    /// <summary>The step of tables in that unit.</summary>
    public static PrintStep Of(DisplayUnit unit)
    {
        var size = unit.InYuan();
        for (var i = 0; i < Decimals; i++) size /= 10;
        return new PrintStep(size);
    }

    /// <summary>The least value that is printed for amounts from <paramref name="low"/> on. Rounding makes ends open, but one value alone is no interval.</summary>
    public decimal Least(decimal low, bool isExact) => isExact ? Nearest(low) : (Math.Floor((low - (Size / 2)) / Size) + 1) * Size;

    /// <summary>The most that is printed for amounts up to <paramref name="high"/>.</summary>
    public decimal Most(decimal high, bool isExact) => isExact ? Nearest(high) : (Math.Ceiling((high + (Size / 2)) / Size) - 1) * Size;

    private decimal Nearest(decimal amount) => Math.Round(amount / Size, 0, MidpointRounding.AwayFromZero) * Size;
}
