using System.Globalization;

namespace Mingsuan.Writing;

/// <summary>How formats name a fact for programs.</summary>
internal static class FactText
{
    /// <summary>Its coordinate, such as <c>nature=basic year=2026</c>: what is not all of a dimension.</summary>
    public static string Coordinate(PrintedNumber number) => number.Coordinate.ToString();

    /// <summary>Its exact value in the base unit of its measure.</summary>
    public static string Value(PrintedNumber number) => Plain(number.Value);

    /// <summary>A number without blanks or groups; trailing zeros say nothing.</summary>
    public static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>The same number without trailing zeros.</summary>
    public static decimal Shortest(decimal number) => decimal.Parse(Plain(number), CultureInfo.InvariantCulture);
}
