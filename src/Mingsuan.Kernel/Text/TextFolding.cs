using System.Buffers;
using System.Globalization;

namespace Mingsuan.Kernel;

/// <summary>
/// Brings labels that differ only in how they are typed to one form, for matching: widths, spaces, brackets, quotes,
/// dashes, dots and look-alike ideographs. Each character gives one or none. Case, 、 and 。 are kept. Folding twice changes nothing more.
/// </summary>
public static class TextFolding
{
    private const char Nothing = '\0';

    /// <summary>The folded text; the same string where nothing changes.</summary>
    public static string Fold(string text)
    {
        var unchanged = CountUnchanged(text);
        if (unchanged == text.Length) return text;
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, buffer, 0, unchanged);
        var length = unchanged;
        foreach (var letter in text.AsSpan(unchanged))
        {
            var folded = Fold(letter);
            if (folded != Nothing) buffer[length++] = folded;
        }

        var result = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return result;
    }

    /// <summary>The ideograph that a radical or compatibility form stands for; any other letter is itself.</summary>
    public static char ToIdeograph(char letter) => UnicodeTwins.Of(letter);

    /// <summary>The text with full-width letters, digits and marks of ASCII in their narrow form, of the same length.</summary>
    public static string Narrow(string text) => text.AsSpan().IndexOfAnyInRange('\uFF01', '\uFF5E') < 0
        ? text
        : string.Concat(text.Select(letter => letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter));

    /// <summary>The folded text with the way back to the original.</summary>
    public static FoldedText FoldKeepingMap(string text)
    {
        var letters = new char[text.Length];
        var origins = new int[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var folded = Fold(text[i]);
            if (folded == Nothing) continue;
            (letters[length], origins[length]) = (folded, i);
            length++;
        }

        Array.Resize(ref origins, length);
        return new FoldedText(new string(letters, 0, length), origins);
    }

    private static int CountUnchanged(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Fold(text[i]) != text[i] || text[i] == Nothing) return i;
        }

        return text.Length;
    }

    private static char Fold(char letter) => letter switch
    {
        > ' ' and < '\u007F' => letter == '\'' ? '"' : letter,
        >= '\u4E00' and <= '\u9FFF' => letter,
        >= '\uFF01' and <= '\uFF5E' => Fold((char)(letter - 0xFEE0)),
        _ => FoldMark(letter),
    };

    private static char FoldMark(char letter) => letter switch
    {
        '\uFE59' or '\uFE35' => '(', // ﹙ ︵
        '\uFE5A' or '\uFE36' => ')', // ﹚ ︶
        '〔' or '【' or '〖' or '\uFE5D' => '[',
        '〕' or '】' or '〗' or '\uFE5E' => ']',
        '〈' or '《' => '<',
        '〉' or '》' => '>',
        '“' or '”' or '„' or '‟' or '‘' or '’' or '‚' or '‛' or '「' or '」' or '『' or '』' or '〝' or '〞' or '｢' or '｣' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '⁃' or '−' or '─' or '━' or '﹘' or '﹣' => '-',
        '•' or '‧' or '∙' or '⋅' or '・' or '･' => '·',
        '﹐' => ',',
        '﹑' or '､' => '、',
        '﹒' => '.',
        '｡' => '。',
        '﹔' => ';',
        '﹕' or '︰' or '∶' or 'ː' => ':',
        '﹪' => '%',
        '〜' => '~',
        '￥' => '¥',
        _ => IsInvisible(letter) ? Nothing : UnicodeTwins.Of(letter),
    };

    private static bool IsInvisible(char letter) =>
        char.IsWhiteSpace(letter) || char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format;
}
