using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The text of one letter: radicals and compatibility ideographs that fonts put in the place of ideographs are these ideographs.</summary>
internal static class GlyphText
{
    /// <summary>The text as it is kept.</summary>
    public static string Of(string text)
    {
        if (text.Length != 1) return text;
        var plain = TextFolding.ToIdeograph(text[0]);
        return plain == text[0] ? text : plain.ToString();
    }

    /// <summary>True for a letter that is set without blanks: an ideograph, kana, or a full-width mark.</summary>
    public static bool IsWide(string text) => text.Length > 0 && text[0] >= '\u2E80';

    /// <summary>True for what numbers are made of.</summary>
    public static bool IsOfNumber(char letter) => char.IsAsciiDigit(letter) || letter is ',' or '.' or '%' or '-' or '\u25B3' or '\u25B2';
}
