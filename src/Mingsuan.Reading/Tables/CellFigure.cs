using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reads the text of a money cell.</summary>
internal static partial class CellFigure
{
    /// <summary>The figure printed, or null for a text that is none. Percents are no money.</summary>
    public static Figure? Read(string text, DisplayUnit? unit, int minimumDecimals) =>
        NumberReader.Read(text, unit, minimumDecimals)?.Figure;

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
