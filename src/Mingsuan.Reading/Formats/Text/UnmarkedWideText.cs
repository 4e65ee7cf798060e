using System.Text;

namespace Mingsuan.Reading;

/// <summary>
/// Text in UTF-16 without a byte order mark: pairs of bytes that are nearly all letters of Chinese disclosures, and zero bytes, which no other
/// encoding of text has, on one side of the pairs only.
/// </summary>
internal static class UnmarkedWideText
{
    private const int HeadLength = 65536;
    private const double LikelyShare = 0.95;

    /// <summary>UTF-16 with the low or the high byte first, or null where the bytes are not like it.</summary>
    public static Encoding? EncodingOf(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(HeadLength, bytes.Length / 2 * 2)];
        if (IsLikely(head, high: 1)) return Encoding.Unicode;
        return IsLikely(head, high: 0) ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsLikely(ReadOnlySpan<byte> bytes, int high)
    {
        var (zeros, common, all) = (0, 0, bytes.Length / 2);
        for (var i = 0; i < bytes.Length; i += 2)
        {
            var (top, low) = (bytes[i + high], bytes[i + 1 - high]);
            if (top == 0) zeros++;
            if (IsCommon((char)((top << 8) | low))) common++;
        }

        return zeros > 0 && common >= all * LikelyShare;
    }

    /// <summary>Printable ASCII, blanks, punctuation, symbols and ideographs of daily use.</summary>
    private static bool IsCommon(char letter) => letter is '\t' or '\n' or '\r' or '\f'
        or (>= ' ' and <= '~') or (>= '\u00A0' and <= '\u00FF') or (>= '\u2000' and <= '\u2BFF') or (>= '\u3000' and <= '\u33FF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFFEF');
}
