using System.Globalization;
using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reads the text of a money cell.</summary>
internal static partial class CellFigure
{
    /// <summary>The figure printed, or null for a text that is none.</summary>
    public static Figure? Read(string text, DisplayUnit unit, int minimumDecimals)
    {
        var folded = TextFolding.Fold(text);
        if (folded.Length == 0) return Figure.Without(CellState.Blank);
        if (folded is "-" or "--" or "/") return Figure.Without(CellState.Dash, text);
        if (folded == "无") return Figure.Without(CellState.None, text);
        if (folded.StartsWith('#') || folded.StartsWith('[')) return Figure.Without(CellState.Illegible, text);
        if (Number().Match(folded) is not { Success: true } match) return null;
        var digits = match.Value.Replace(",", string.Empty, StringComparison.Ordinal).TrimEnd('%');
        if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return null;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        var step = unit.InYuan() / 2;
        for (var i = 0; i < Math.Max(decimals, minimumDecimals); i++) step /= 10;
        return new Figure(text, value * unit.InYuan(), step) { Unit = unit, Decimals = decimals };
    }

    /// <summary>The decimals that a column keeps although it drops trailing zeros: the most it prints, when it never ends in a zero.</summary>
    public static int KeptDecimals(IEnumerable<string> texts)
    {
        var most = 0;
        foreach (var text in texts)
        {
            if (Number().Match(TextFolding.Fold(text)) is not { Success: true } match) continue;
            var point = match.Value.IndexOf('.', StringComparison.Ordinal);
            if (point < 0) continue;
            if (match.Value.EndsWith('0')) return 0;
            most = Math.Max(most, match.Value.Length - point - 1);
        }

        return most;
    }

    [GeneratedRegex(@"^[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,18})(?:\.\d{1,8})?%?$")]
    private static partial Regex Number();
}
