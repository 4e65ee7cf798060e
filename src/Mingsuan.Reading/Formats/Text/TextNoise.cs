using System.Globalization;

namespace Mingsuan.Reading;

/// <summary>Characters that are not text: control characters besides tab and line and page ends, and stray byte order marks.</summary>
internal static class TextNoise
{
    private const char ByteOrderMark = '\uFEFF';
    private const int PrintedPerRun = 20;

    /// <summary>True for a character that no line shows.</summary>
    public static bool IsNoise(char letter) =>
        letter is ByteOrderMark || (char.IsControl(letter) && letter is not ('\t' or '\n' or '\r' or '\f'));

    /// <summary>True where nothing is printed: only spaces, invisible characters and noise.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.Format) return false;
        }

        return true;
    }

    /// <summary>The text without noise, and how many runs of it were removed.</summary>
    public static (string Text, int Runs) Remove(string text)
    {
        var first = text.AsSpan().IndexOfAnyNoise();
        if (first < 0) return (text, 0);
        var kept = new char[text.Length];
        var (length, runs, inRun) = (0, 0, false);
        foreach (var letter in text)
        {
            var isNoise = IsNoise(letter);
            if (isNoise && !inRun) runs++;
            if (!isNoise) kept[length++] = letter;
            inRun = isNoise;
        }

        return (new string(kept, 0, length), runs);
    }

    /// <summary>True where control bytes are so frequent that this is no text in an encoding that keeps ASCII.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var (runs, printed, inRun) = (0L, 0L, false);
        foreach (var octet in bytes)
        {
            var isNoise = octet is 0x7F || (octet < 0x20 && octet is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'));
            if (isNoise && !inRun) runs++;
            if (!isNoise) printed++;
            inRun = isNoise;
        }

        return runs * PrintedPerRun > printed;
    }

    private static int IndexOfAnyNoise(this ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsNoise(text[i])) return i;
        }

        return -1;
    }
}
