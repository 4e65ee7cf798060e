using System.Text;

namespace Mingsuan.Reading;

/// <summary>Makes one line of the text that a carrier keeps in several.</summary>
internal static class PrintedText
{
    private const char FirstWide = '\u2E80';

    /// <summary>
    /// The text without noise and line breaks: a break beside a Chinese character closes, a break between two Latin words or
    /// numbers becomes a space, since nobody can tell one number of two lines from two numbers.
    /// </summary>
    public static string OfCell(string text)
    {
        if (text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0) return Clean(text);
        var joined = new StringBuilder(text.Length);
        foreach (var line in Lines(text))
        {
            if (joined.Length > 0 && IsNarrow(joined[^1]) && IsNarrow(line[0])) joined.Append(' ');
            joined.Append(line);
        }

        return joined.ToString();
    }

    /// <summary>The lines that print something.</summary>
    public static IEnumerable<string> Lines(string text) =>
        text.Split(['\n', '\r', '\v', '\f']).Select(line => Clean(line.Replace('\t', ' '))).Where(line => !TextNoise.IsBlank(line));

    private static string Clean(string text) => TextNoise.Remove(text).Text.Trim();

    private static bool IsNarrow(char letter) => letter < FirstWide;
}
