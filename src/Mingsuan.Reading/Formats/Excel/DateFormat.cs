using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mingsuan.Reading;

/// <summary>Shows dates as their format does: years, months, days, hours, minutes and seconds, and the literals between them.</summary>
internal static class DateFormat
{
    private static readonly SearchValues<char> Parts = SearchValues.Create("yYdDhHsS");

    private const string Plain = "yyyy-mm-dd";

    /// <summary>What the cell shows of the date.</summary>
    public static string Show(string code, DateTime value)
    {
        var shown = new StringBuilder();
        var isTime = false;
        if (!code.AsSpan().ContainsAny(Parts)) code = Plain;
        for (var i = 0; i < code.Length;)
        {
            var letter = char.ToLowerInvariant(code[i]);
            var last = FormatSections.LastOfToken(code, i);
            if (letter is 'y' or 'm' or 'd' or 'h' or 's')
            {
                while (last + 1 < code.Length && char.ToLowerInvariant(code[last + 1]) == letter) last++;
                isTime = letter is 'h' or 's' || (letter == 'm' && (isTime || code.AsSpan(last + 1).StartsWith(":s", StringComparison.OrdinalIgnoreCase)));
                shown.Append(Part(letter, last - i + 1, isTime, value));
            }
            else
            {
                shown.Append(Literal(code[i..(last + 1)]));
            }

            i = last + 1;
        }

        return shown.ToString();
    }

    private static string Part(char letter, int length, bool isTime, DateTime value) => letter switch
    {
        'y' => length > 2 ? Digits(value.Year, 4) : Digits(value.Year % 100, 2),
        'm' when isTime => Digits(value.Minute, length),
        'm' => Digits(value.Month, length),
        'd' => length > 2 ? string.Empty : Digits(value.Day, length),
        'h' => Digits(value.Hour, length),
        _ => Digits(value.Second, length),
    };

    private static string Digits(int number, int length) => number.ToString($"D{Math.Min(length, 4)}", CultureInfo.InvariantCulture);

    private static string Literal(string token) => token[0] switch
    {
        '"' => token.Trim('"'),
        '\\' or '!' => token[1..],
        '[' or '_' or '*' or '@' or ';' => string.Empty,
        _ => token,
    };
}
