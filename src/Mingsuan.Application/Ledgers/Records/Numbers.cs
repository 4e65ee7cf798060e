using System.Globalization;

namespace Mingsuan.Application;

/// <summary>Numbers as a ledger's files write them: a sign, digits, a point; no separators of thousands.</summary>
internal static class Numbers
{
    public static bool TryParse(string text, out decimal number) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    public static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number, or empty.</summary>
    public static string Text(decimal? number) => number is { } value ? Text(value) : string.Empty;

    public static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
