using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Mingsuan.Reading;

/// <summary>
/// Finds the encoding of a text and decodes it: a byte order mark, UTF-16 that shows by itself, UTF-8, GB18030, Big5, in this order;
/// mostly valid UTF-8 counts as damaged UTF-8, its damage replaced by U+FFFD.
/// </summary>
internal static class TextDecoder
{
    /// <summary>What stands for bytes that are no character.</summary>
    public const char Replacement = '\uFFFD';

    private const int LongestCharacter = 4;
    private const int ValidPerDamage = 100;

    private static readonly Encoding[] Marked =
        [new UTF32Encoding(bigEndian: false, byteOrderMark: true), new UTF32Encoding(bigEndian: true, byteOrderMark: true), Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];

    /// <summary>The text, or null where no encoding fits.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in Marked)
        {
            if (bytes.StartsWith(encoding.Preamble)) return DecodeMarked(bytes[encoding.Preamble.Length..], encoding);
        }

        if (UnmarkedWideText.EncodingOf(bytes) is { } wide) return DecodeMarked(bytes, wide) with { IsCertain = false };
        return DecodeUtf8(bytes)
            ?? (ChineseEncodings.IsLikelyGb18030(bytes) ? DecodeStrictly(bytes, ChineseEncodings.StrictGb18030, "GB18030") : null)
            ?? (ChineseEncodings.IsLikelyBig5(bytes) ? DecodeStrictly(bytes, ChineseEncodings.StrictBig5, "Big5") : null);
    }

    /// <summary>True where a byte order mark says that characters are wider than a byte, or the bytes show it.</summary>
    public static bool IsWide(ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in Marked)
        {
            if (encoding is not UTF8Encoding && bytes.StartsWith(encoding.Preamble)) return true;
        }

        return UnmarkedWideText.EncodingOf(bytes) is not null;
    }

    private static DecodedText DecodeMarked(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var tail = encoding is UTF8Encoding ? CutOffTail(bytes) : bytes.Length % encoding.GetByteCount("\n");
        return new DecodedText(encoding.GetString(bytes[..^tail]), encoding.WebName) { IsCutOff = tail > 0 };
    }

    private static DecodedText? DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        var tail = CutOffTail(bytes);
        var whole = bytes[..^tail];
        return Utf8.IsValid(whole) || IsMostlyUtf8(whole)
            ? new DecodedText(Encoding.UTF8.GetString(whole), "utf-8") { IsCutOff = tail > 0 }
            : null;
    }

    /// <summary>How many bytes at the end begin a UTF-8 character that the file does not finish.</summary>
    private static int CutOffTail(ReadOnlySpan<byte> bytes)
    {
        for (var tail = 1; tail < LongestCharacter && tail <= bytes.Length; tail++)
        {
            if ((bytes[^tail] & 0xC0) == 0x80) continue;
            return Rune.DecodeFromUtf8(bytes[^tail..], out _, out _) == OperationStatus.NeedMoreData ? tail : 0;
        }

        return 0;
    }

    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (valid, damaged) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            if (status != OperationStatus.Done) damaged++;
            else if (!rune.IsAscii) valid++;
            bytes = bytes[length..];
        }

        return valid >= (long)damaged * ValidPerDamage;
    }

    private static DecodedText? DecodeStrictly(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        for (var tail = 0; tail < LongestCharacter && tail < bytes.Length; tail++)
        {
            try
            {
                return new DecodedText(encoding.GetString(bytes[..^tail]), name) { IsCertain = false, IsCutOff = tail > 0 };
            }
            catch (DecoderFallbackException)
            {
                // the end may be cut off inside a character: try again without it
            }
        }

        return null;
    }
}
