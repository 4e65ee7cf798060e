using System.Globalization;

namespace Mingsuan.Checking;

/// <summary>Prints the value of an expression in a message.</summary>
internal static class RuleTexts
{
    public static string Of(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        decimal number => number.ToString("0.######", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
