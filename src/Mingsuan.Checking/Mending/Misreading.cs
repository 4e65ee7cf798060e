using System.Globalization;

namespace Mingsuan.Checking;

/// <summary>Whether one printed number may have been recognised as another text: one letter is another, too many or lost.</summary>
internal static class Misreading
{
    private const char Separator = ',';

    /// <summary>True where the text differs from the number by one letter, or by no more letters than it has that are of no number.</summary>
    public static bool Explains(string read, string number)
    {
        var (one, other) = (Plain(read), Plain(number));
        var strange = one.Count(letter => !char.IsAsciiDigit(letter) && letter is not ('.' or '-'));
        return one != other && strange * 2 <= one.Length && Distance(one, other) <= Math.Max(1, strange);
    }

    private static string Plain(string text) => string.Concat(text.Where(letter => letter != Separator && !char.IsWhiteSpace(letter)));

    /// <summary>How many letters must be exchanged, added or dropped.</summary>
    public static int Distance(string one, string other)
    {
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
            above = row;
        }

        return above[^1];
    }

    /// <summary>The number as it would be printed with that many decimals, or null where it has more.</summary>
    public static string? Print(decimal number, int decimals) =>
        Math.Round(number, decimals) == number ? number.ToString($"F{decimals}", CultureInfo.InvariantCulture) : null;
}
