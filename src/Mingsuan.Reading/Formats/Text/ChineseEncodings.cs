using System.Text;

namespace Mingsuan.Reading;

/// <summary>
/// The double-byte encodings of Chinese text, strict and lenient, and how likely bytes are written in them: the share of
/// double-byte characters from the rows of punctuation and everyday characters. Text in another encoding hits the rare rows too.
/// </summary>
internal static class ChineseEncodings
{
    private const double LikelyShare = 0.85;

    /// <summary>GB18030, the superset of GBK and GB2312; replaces what is no character.</summary>
    public static Encoding Gb18030 { get; } = Get("GB18030", DecoderFallback.ReplacementFallback);

    /// <summary>GB18030; throws at what is no character.</summary>
    public static Encoding StrictGb18030 { get; } = Get("GB18030", DecoderFallback.ExceptionFallback);

    /// <summary>Big5; throws at what is no character.</summary>
    public static Encoding StrictBig5 { get; } = Get("big5", DecoderFallback.ExceptionFallback);

    /// <summary>True where the double-byte characters are mostly punctuation (rows A1–A9) and everyday characters (B0–D7) of GB2312.</summary>
    public static bool IsLikelyGb18030(ReadOnlySpan<byte> bytes) =>
        IsLikely(bytes, (lead, trail) => trail >= 0xA1 && lead is (>= 0xA1 and <= 0xA9) or (>= 0xB0 and <= 0xD7));

    /// <summary>True where the double-byte characters are mostly punctuation (rows A1–A3) and everyday characters (A4–C6) of Big5.</summary>
    public static bool IsLikelyBig5(ReadOnlySpan<byte> bytes) => IsLikely(bytes, (lead, _) => lead is >= 0xA1 and <= 0xC6);

    private static bool IsLikely(ReadOnlySpan<byte> bytes, Func<byte, byte, bool> isCommon)
    {
        var (all, common) = (0, 0);
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            if (bytes[i + 1] is >= (byte)'0' and <= (byte)'9')
            {
                i += 3; // four bytes: a character beyond GBK
                continue;
            }

            all++;
            if (isCommon(bytes[i], bytes[i + 1])) common++;
            i++;
        }

        return all > 0 && common >= all * LikelyShare;
    }

    private static Encoding Get(string name, DecoderFallback fallback) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, fallback)
        ?? throw new InvalidOperationException($"the framework has no encoding {name}");
}
