using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A number is read twice, once among Chinese and once as a number; what both readings say is sure, what they say differently is doubtful.</summary>
internal static partial class NumberReadings
{
    /// <summary>How sure at least what two readings give is.</summary>
    private const int Confirmed = 80;

    /// <summary>How sure at most what only one of two readings gives is.</summary>
    private const int OneReading = 75;

    /// <summary>How sure at most one of two readings that are different numbers is: not enough to be relied on.</summary>
    private const int Contradiction = 40;

    /// <summary>The share of its letters that digits and marks are in what may be a number.</summary>
    private const double MostlyDigits = 0.5;

    /// <summary>True where a second reading is worth while: digits mostly, or nothing at all.</summary>
    public static bool MayBeNumber(List<PrintedWord> words)
    {
        var text = Text(words);
        return text.Count(letter => GlyphText.IsOfNumber(letter)) >= MostlyDigits * text.Length;
    }

    /// <summary>True where both readings are the same number.</summary>
    public static bool Agree(List<PrintedWord> first, List<PrintedWord> second) => Text(first) == Text(second) && Number().IsMatch(Text(first));

    /// <summary>
    /// The reading that another confirms; else the first that is a number, less sure. <paramref name="third"/> is empty where the first two agree.
    /// </summary>
    public static List<PrintedWord> Best(List<PrintedWord> first, List<PrintedWord> second, List<PrintedWord> third)
    {
        List<PrintedWord>[] readings = [.. new[] { second, third, first }.Where(reading => Number().IsMatch(Text(reading)))];
        if (readings.Length == 0) return first.Count > 0 ? first : second;
        foreach (var reading in readings)
        {
            var others = readings.Where(other => !ReferenceEquals(other, reading) && Text(other) == Text(reading)).ToList();
            if (others.Count > 0) return Joined(reading, Math.Max(Confirmed, others.Append(reading).Max(Sureness)));
        }

        return Joined(readings[0], readings.Length > 1 ? Contradiction : Math.Min(OneReading, Sureness(readings[0])));
    }

    private static string Text(List<PrintedWord> words) => TextFolding.Fold(string.Concat(words.Select(word => word.Text)));

    private static int Sureness(List<PrintedWord> words) => words.Min(word => word.Confidence);

    private static List<PrintedWord> Joined(List<PrintedWord> words, int confidence)
    {
        var box = words[0].Box;
        foreach (var word in words) box = new PixelBox(Math.Min(box.Left, word.Box.Left), Math.Min(box.Top, word.Box.Top), Math.Max(box.Right, word.Box.Right), Math.Max(box.Bottom, word.Box.Bottom));
        return [new PrintedWord(words[0].Picture, words[0].Line, box, confidence, Text(words))];
    }

    [GeneratedRegex(@"^-?(\d{1,3}(,\d{3})+|\d+)(\.\d{1,6})?%?$")]
    private static partial Regex Number();
}
