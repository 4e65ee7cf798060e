using System.Globalization;
using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Reads the text of a cell as a figure: thousands separators, full-width forms, signs, accounting parentheses, a unit
/// behind the number; blanks, dashes, 无 and marks of illegibility. What is not surely one number is none.
/// </summary>
public static partial class NumberReader
{
    private const int LongestText = 64;
    private const int MostDigits = 18;
    private const int MostDecimals = 10;
    private const int LongestOrdinal = 2;
    private const int WidestUnformatted = 11;
    private const string Percent = "%";
    private const char CurrencySign = '¥';
    private const string NoneWord = "无";

    /// <summary>Marks that accounts print before an amount below zero.</summary>
    private const string MinusMarks = "\u25B3\u25B2";

    /// <summary>The zero of Chinese numerals and the circle that stands for it.</summary>
    private const string ZeroMarks = "\u3007\u25CB\u25EF";

    private static readonly DisplayUnit[] UnitsByLength = [DisplayUnit.TenThousandYuan, DisplayUnit.HundredMillionYuan, DisplayUnit.ThousandYuan, DisplayUnit.Yuan];

    /// <summary>
    /// The figure that the text prints, or null where it is not a number. Money has its <paramref name="unit"/> and is
    /// returned in yuan; null is a measure in its own unit. A unit printed behind the number wins.
    /// <paramref name="minimumDecimals"/> (0–10) are the decimals of a column that drops trailing zeros: 3329.6 in a
    /// column of two decimals is known to the second. A spreadsheet without a format prints eleven characters at most: who fills
    /// them was rounded and dropped no zero.
    /// </summary>
    public static ReadNumber? Read(string text, DisplayUnit? unit = null, int minimumDecimals = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minimumDecimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minimumDecimals, MostDecimals);
        var printed = text.Trim();
        if (printed.Length > LongestText) return null;
        var folded = TextFolding.FoldKeepingMap(printed);
        if (StateWithoutNumber(folded.Text) is { } state) return new ReadNumber(Figure.Without(state, printed));
        var (suffix, suffixUnit) = SuffixOf(folded.Text);
        var body = Plain(folded.Text[..^suffix.Length]);
        if (!TryParse(body, out var value, out var decimals)) return null;
        var repair = RepairOf(folded, body.Length);
        if (repair == Repair.Doubtful) return null;
        var figure = FigureOf(printed, value, decimals, FillsUnformatted(body) ? 0 : minimumDecimals, suffix == Percent ? null : suffixUnit ?? unit);
        return new ReadNumber(figure, repair == Repair.Spaces, suffix.Length == 0 ? null : suffix);
    }

    /// <summary>The folded number without the sign of currency before it and the unit of money behind it, or null where it has neither.</summary>
    internal static string? WithoutUnit(string folded)
    {
        var (suffix, unit) = SuffixOf(folded);
        if (unit is null && !folded.StartsWith(CurrencySign)) return null;
        return (unit is null ? folded : folded[..^suffix.Length]).TrimStart(CurrencySign);
    }

    private static CellState? StateWithoutNumber(string folded) => folded switch
    {
        "" => CellState.Blank,
        "/" or "\\" => CellState.Dash,
        NoneWord => CellState.None,
        _ when folded.AsSpan().IndexOfAnyExcept('-') < 0 => CellState.Dash,
        _ when IllegibleMark.IsMatch(folded) => CellState.Illegible,
        _ => null,
    };

    private static (string Suffix, DisplayUnit? Unit) SuffixOf(string folded)
    {
        if (folded.EndsWith(Percent, StringComparison.Ordinal)) return (Percent, null);
        foreach (var unit in UnitsByLength)
        {
            if (folded.EndsWith(unit.Label(), StringComparison.Ordinal)) return (unit.Label(), unit);
            if (unit.Label().Length > 1 && folded.EndsWith(unit.Label()[..^1], StringComparison.Ordinal)) return (unit.Label()[..^1], unit); // 123.45万
        }

        return ("", null);
    }

    /// <summary>The number with a minus for the mark of accounts before it, and 0 for a zero that is written alone.</summary>
    private static string Plain(string body) => body switch
    {
        [var only] when ZeroMarks.Contains(only, StringComparison.Ordinal) => "0",
        [var mark, .. var number] when MinusMarks.Contains(mark, StringComparison.Ordinal) && number is [>= '0' and <= '9', ..] => $"-{number}",
        _ => body,
    };

    private static bool TryParse(string body, out decimal value, out int decimals)
    {
        (value, decimals) = (0, 0);
        var match = Number.Match(body);
        if (!match.Success) return false;
        var whole = match.Groups["whole"].Value.Replace(",", "", StringComparison.Ordinal);
        var fraction = match.Groups["fraction"].Value;
        var isBracketed = match.Groups["open"].Success;
        if (whole.Length + fraction.Length > MostDigits) return false;
        if (isBracketed && fraction.Length == 0 && whole.Length <= LongestOrdinal) return false;
        var size = decimal.Parse(fraction.Length == 0 ? whole : $"{whole}.{fraction}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        value = size != 0 && (isBracketed || match.Groups["sign"].Value == "-") ? -size : size;
        decimals = fraction.Length;
        return true;
    }

    private static bool FillsUnformatted(string body) =>
        body.Contains('.', StringComparison.Ordinal) && !body.Contains(',', StringComparison.Ordinal) && body.TrimStart('+', '-').Length >= WidestUnformatted;

    private static Figure FigureOf(string printed, decimal value, int decimals, int minimumDecimals, DisplayUnit? unit)
    {
        var factor = unit?.InYuan() ?? 1m;
        var step = value == 0 && decimals == 0 ? 0m : Figure.Step(Math.Max(decimals, minimumDecimals)); // a bare 0 beside decimals says that there is nothing, not that it was rounded away
        return new Figure(printed, value * factor, step / 2 * factor) { Unit = unit, Decimals = decimals };
    }

    /// <summary>
    /// Looks for spaces between the characters of the number. Between two digits they are closed only in a number with a
    /// separator: “100 200” may be two numbers.
    /// </summary>
    private static Repair RepairOf(FoldedText folded, int length)
    {
        var repair = Repair.Nothing;
        var hasSeparator = folded.Text.AsSpan(0, length).ContainsAny('.', ',');
        for (var i = 1; i < length; i++)
        {
            var (before, after) = (folded.Text[i - 1], folded.Text[i]);
            if (folded.Origins[i] - folded.Origins[i - 1] == 1 || !IsNumeral(before) || !IsNumeral(after)) continue;
            if (!hasSeparator) return Repair.Doubtful;
            repair = Repair.Spaces;
        }

        return repair;
    }

    private static bool IsNumeral(char letter) => char.IsAsciiDigit(letter) || letter is '.' or ',';

    [GeneratedRegex(@"^(?:¥?(?<sign>[+-])?¥?(?<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.(?<fraction>[0-9]+))?|(?<open>\()(?<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.(?<fraction>[0-9]+))?\))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number { get; }

    /// <summary>Overflow and error marks of spreadsheets, replacement characters, a Latin word in square brackets that a transcriber left, and the mark of what is still to be filled in.</summary>
    [GeneratedRegex(@"^(?:#{2,}|#[A-Za-z/0]{3,6}[!?]?|[\uFFFD?]+|\[[A-Za-z?*]+\]|\[待[^\[\]0-9]*\])\z", RegexOptions.CultureInvariant)]
    private static partial Regex IllegibleMark { get; }

    /// <summary>What it took to read a number.</summary>
    private enum Repair
    {
        Nothing,
        Spaces,
        Doubtful,
    }
}
