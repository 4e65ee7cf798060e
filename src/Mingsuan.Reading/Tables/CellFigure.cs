using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reads the text of a money cell.</summary>
internal static partial class CellFigure
{
    /// <summary>The figure printed, or null for a text that is none. Percents are no money.</summary>
    public static Figure? Read(string text, DisplayUnit? unit, int minimumDecimals) =>
        NumberReader.Read(text, unit, minimumDecimals)?.Figure;

    /// <summary>
    /// The decimals that a panel keeps although it drops trailing zeros: the most it prints, when none ends in a zero. Cents end in two zeros
    /// now and then, not mostly: where few of the amounts in yuan print cents, the others are printed to the whole yuan. Percents tell nothing of amounts.
    /// </summary>
    public static int KeptDecimals(IEnumerable<string> texts, DisplayUnit unit)
    {
        var numbers = texts.Select(text => Number().Match(TextFolding.Fold(text)).Value).Where(number => number.Any(digit => digit is >= '1' and <= '9')).Distinct().ToList();
        var parted = numbers.FindAll(number => number.Contains('.', StringComparison.Ordinal));
        if (parted.Count == 0 || parted.Exists(number => number.EndsWith('0'))) return 0;
        if (unit == DisplayUnit.Yuan && parted.Count * 2 <= numbers.Count) return 0;
        return parted.Max(number => number.Length - number.IndexOf('.', StringComparison.Ordinal) - 1);
    }

    [GeneratedRegex(@"^[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,18})(?:\.\d{1,8})?$")]
    private static partial Regex Number();
}
