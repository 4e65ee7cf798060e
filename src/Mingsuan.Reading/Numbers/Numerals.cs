using System.Globalization;

namespace Mingsuan.Reading;

/// <summary>Numbers of lists as they are written: digits, Chinese numerals below a hundred, circled digits.</summary>
internal static class Numerals
{
    private const string Units = "一二三四五六七八九";

    /// <summary>The first number that stands in the text; null where none does.</summary>
    public static int? Find(string text)
    {
        var written = string.Concat(text.SkipWhile(letter => !IsNumeral(letter)).TakeWhile(IsNumeral));
        return written.Length > 0 ? Read(written) : null;
    }

    private static bool IsNumeral(char letter) => char.IsAsciiDigit(letter) || letter is '十' or (>= '①' and <= '⑳') || Units.Contains(letter, StringComparison.Ordinal);

    /// <summary>The number that the text writes.</summary>
    public static int Read(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)) return digits;
        if (text[0] is >= '①' and <= '⑳') return text[0] - '①' + 1;
        var number = 0;
        foreach (var letter in text)
        {
            number = letter == '十' ? Math.Max(number, 1) * 10 : number + Units.IndexOf(letter, StringComparison.Ordinal) + 1;
        }

        return number;
    }
}
