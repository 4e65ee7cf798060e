using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Prints exact values: rounded once, half away from zero.</summary>
internal static class NumberPrint
{
    private const decimal Hundred = 100m;

    /// <summary>The amount as that style prints it, or null where it prints nothing for no amount.</summary>
    public static PrintedNumber? Amount(decimal yuan, NumberStyle style, Coordinate coordinate, Coordinate? compared = null)
    {
        if (yuan == 0 && style.Zero is null) return null;
        var text = yuan == 0 ? style.Zero! : Text(new Money(yuan).Printed(style.Unit, style.Decimals), style.Decimals, style.IsGrouped);
        return new PrintedNumber(coordinate, yuan, text, style.Decimals, style.Unit, compared);
    }

    /// <summary>Part of a whole, or a change by its base, in percent with two decimals.</summary>
    public static PrintedNumber Percent(decimal part, decimal whole, Coordinate coordinate, Coordinate? compared, int decimals = 2)
    {
        var percent = part / whole * Hundred;
        return new PrintedNumber(coordinate, percent, Text(Rounded(percent, decimals), decimals, isGrouped: false), decimals, null, compared);
    }

    /// <summary>A rounded value with its decimals.</summary>
    public static string Text(decimal rounded, int decimals, bool isGrouped) =>
        rounded.ToString((isGrouped ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static decimal Rounded(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
