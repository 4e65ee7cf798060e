using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingsuan.Reading;

/// <summary>Writes the numbers of lists as Word prints them.</summary>
internal static class NumberWriter
{
    private const int Letters = 26;
    private const string Digits = "〇一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";
    private const string Steps = "十百千";
    private const string FormalSteps = "拾佰仟";

    private static readonly (int Value, string Text)[] Roman =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>The number in that format; formats that no disclosure has are written in Arabic digits.</summary>
    public static string Write(int number, NumberFormatValues format)
    {
        if (format == NumberFormatValues.ChineseCounting || format == NumberFormatValues.ChineseCountingThousand || format == NumberFormatValues.JapaneseCounting
            || format == NumberFormatValues.TaiwaneseCounting || format == NumberFormatValues.TaiwaneseCountingThousand)
            return Chinese(number, Digits, Steps);
        if (format == NumberFormatValues.ChineseLegalSimplified || format == NumberFormatValues.IdeographLegalTraditional) return Chinese(number, Formal, FormalSteps);
        if (format == NumberFormatValues.IdeographDigital || format == NumberFormatValues.TaiwaneseDigital) return string.Concat(Decimal(number).Select(digit => Digits[digit - '0']));
        if (format == NumberFormatValues.DecimalEnclosedCircle || format == NumberFormatValues.DecimalEnclosedCircleChinese) return number is >= 1 and <= 20 ? $"{(char)('\u2460' + number - 1)}" : Decimal(number);
        if (format == NumberFormatValues.LowerLetter) return Letter(number, 'a');
        if (format == NumberFormatValues.UpperLetter) return Letter(number, 'A');
        if (format == NumberFormatValues.LowerRoman) return ToRoman(number);
        if (format == NumberFormatValues.UpperRoman) return ToRoman(number).ToUpperInvariant();
        return format == NumberFormatValues.DecimalZero ? number.ToString("D2", CultureInfo.InvariantCulture) : Decimal(number);
    }

    private static string Decimal(int number) => Math.Max(0, number).ToString(CultureInfo.InvariantCulture);

    private static string Letter(int number, char first) => number is >= 1 and <= Letters ? $"{(char)(first + number - 1)}" : Decimal(number);

    private static string ToRoman(int number)
    {
        if (number is < 1 or > 3999) return Decimal(number);
        var text = new StringBuilder();
        foreach (var (value, part) in Roman)
        {
            for (; number >= value; number -= value) text.Append(part);
        }

        return text.ToString();
    }

    /// <summary>十二, 二十, 一百〇五: steps of ten with one zero for a gap, no one before the first ten.</summary>
    private static string Chinese(int number, string digits, string steps)
    {
        if (number is < 1 or > 9999) return Decimal(number);
        var text = new StringBuilder();
        var printed = Decimal(number);
        for (var i = 0; i < printed.Length; i++)
        {
            var (digit, step) = (printed[i] - '0', printed.Length - 1 - i);
            if (digit > 0)
            {
                if (!(digit == 1 && step == 1 && text.Length == 0)) text.Append(digits[digit]);
                if (step > 0) text.Append(steps[step - 1]);
            }
            else if (text.Length > 0 && text[^1] != digits[0] && printed.AsSpan(i).ContainsAnyExcept('0'))
            {
                text.Append(digits[0]);
            }
        }

        return text.ToString();
    }
}
