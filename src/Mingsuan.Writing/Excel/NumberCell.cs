using System.Globalization;

namespace Mingsuan.Writing;

/// <summary>A printed number as a workbook holds it: a real number, and the format that prints it as it is printed.</summary>
internal static class NumberCell
{
    private const char Percent = '%';

    /// <summary>The number and its format; null where the print is no number and says more than nothing at all.</summary>
    public static (decimal Value, string Format)? Of(PrintedNumber number, string text)
    {
        var isPercent = text.EndsWith(Percent);
        var digits = isPercent ? text[..^1] : text;
        if (decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) return (isPercent ? value / 100 : value, Format(digits) + (isPercent ? "%" : string.Empty));
        return number.Value == 0 && text.Length > 0 ? (0, ForZero(text, number.Decimals)) : null;
    }

    private static string Format(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return (digits.Contains(',', StringComparison.Ordinal) ? "#,##0" : "0") + Decimals(point < 0 ? 0 : digits.Length - point - 1);
    }

    /// <summary>Zero is printed as that text.</summary>
    private static string ForZero(string text, int decimals)
    {
        var format = "0" + Decimals(decimals);
        return $"{format};-{format};\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Decimals(int count) => count == 0 ? string.Empty : "." + new string('0', count);
}
