using System.Globalization;
using System.Text;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Puts texts together that cells, lines or pages broke.</summary>
internal static class FormText
{
    private const int LongestRepeat = 40;

    /// <summary>The pieces one after the other; a space only between two that end and begin with ASCII letters or digits.</summary>
    public static string Join(IEnumerable<string> pieces)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces.Where(piece => piece.Length > 0))
        {
            if (text.Length > 0 && char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetterOrDigit(piece[0])) text.Append(' ');
            text.Append(piece);
        }

        return text.ToString();
    }

    /// <summary>The two texts as one where a page cut between them; what both print is printed once.</summary>
    public static string Continue(string head, string tail)
    {
        for (var length = Math.Min(LongestRepeat, Math.Min(head.Length, tail.Length)); length > 0; length--)
        {
            if (!char.IsAscii(tail[0]) && head.EndsWith(tail[..length], StringComparison.Ordinal)) return head + tail[length..];
        }

        return head + tail;
    }

    /// <summary>The text without the spaces that narrow cells leave beside ideographs.</summary>
    public static string Close(string text)
    {
        var closed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && (IsWide(Before(text, i)) || IsWide(After(text, i)))) continue;
            closed.Append(text[i]);
        }

        return closed.ToString();
    }

    /// <summary>How wide a text is in half-width characters.</summary>
    public static int Width(string text) => text.Sum(letter => IsWide(letter) ? 2 : 1);

    private static char Before(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at])) at--;
        return text[at];
    }

    private static char After(string text, int at)
    {
        while (at < text.Length - 1 && char.IsWhiteSpace(text[at])) at++;
        return text[at];
    }

    private static bool IsWide(char letter) =>
        char.GetUnicodeCategory(letter) == UnicodeCategory.OtherLetter || letter is >= '\u3001' and <= '\u303F' or >= '\uFF01' and <= '\uFF5E';
}
