using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Tells texts that print an amount from texts that print a code or an ordinal.</summary>
internal static partial class MoneyText
{
    /// <summary>True for a number with decimals or thousands separators, or the integer of a table that drops them; also with a sign of currency or a unit of money.</summary>
    public static bool IsMoney(string text)
    {
        var folded = TextFolding.Fold(text);
        return Amount().IsMatch(folded) || (NumberReader.WithoutUnit(folded) is { } bare && Amount().IsMatch(bare));
    }

    [GeneratedRegex(@"^[+\-\u25B3\u25B2]?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{1,6}$|^[+\-\u25B3\u25B2]?\d{1,3}(?:,\d{3})+$|^[+-]?\d{1,15}$(?<!^\d{3})(?<!^\d{5})(?<!^\d{7})(?<!^20\d\d)|^0$")]
    private static partial Regex Amount();
}
