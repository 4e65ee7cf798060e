using System.Globalization;
using System.Text;

namespace Mingsuan.Kernel;

/// <summary>How many columns a text takes on a terminal: East Asian wide characters take two, joining marks none.</summary>
public static class TextWidth
{
    /// <summary>The wide ranges of Unicode's East Asian Width, first and last.</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns of the text.</summary>
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>The text with blanks behind it up to that many columns.</summary>
    public static string PadRight(string text, int columns) => text + Blanks(columns - Of(text));

    /// <summary>The text with blanks before it up to that many columns.</summary>
    public static string PadLeft(string text, int columns) => Blanks(columns - Of(text)) + text;

    private static string Blanks(int count) => new(' ', Math.Max(0, count));

    private static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => Array.Exists(Wide, range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1,
    };
}
