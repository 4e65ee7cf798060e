using System.Globalization;

namespace Mingsuan.Reading;

/// <summary>Lists of numbers as OFD writes them: parted by blanks, with “g n v” for n times v.</summary>
internal static class OfdNumbers
{
    private const int Most = 10_000;

    /// <summary>The numbers; a text that is none ends the list.</summary>
    public static double[] Of(string? text)
    {
        var numbers = new List<double>();
        var words = (text ?? string.Empty).Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length && numbers.Count < Most; i++)
        {
            var times = 1;
            if (words[i] == "g" && i + 2 < words.Length)
            {
                if (!int.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out times)) break;
                i += 2;
            }

            if (!double.TryParse(words[i], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value)) break;
            numbers.AddRange(Enumerable.Repeat(value, Math.Clamp(times, 0, Most)));
        }

        return [.. numbers];
    }
}
