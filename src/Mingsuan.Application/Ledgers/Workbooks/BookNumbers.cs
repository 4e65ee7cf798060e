namespace Mingsuan.Application;

/// <summary>Numbers of a workbook, which stores binary fractions: 0.30000000000000004 is 0.3.</summary>
internal static class BookNumbers
{
    private const int Decimals = 8;

    /// <summary>The number that was meant, without trailing zeros.</summary>
    public static decimal Plain(decimal number) => decimal.Round(number, Decimals) / 1.0000000000000000000000000000m;
}
