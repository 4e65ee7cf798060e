namespace Mingsuan.Reading;

/// <summary>Counts the bytes inside the strings of a page's content, without parsing it: as many letters as it can print at most.</summary>
internal static class PrintedBytes
{
    /// <summary>The bytes in all strings, plain and hexadecimal; the data of pictures inside the content are passed over.</summary>
    public static long Count(ReadOnlySpan<byte> content)
    {
        long count = 0;
        while (content.IndexOfAny("(<"u8) is var start and >= 0)
        {
            if (content[..start].IndexOf("BI"u8) >= 0 && PictureEnd(content[..start], content) is { } end)
            {
                content = content[end..];
                continue;
            }

            var length = content[start] == '(' ? PlainLength(content[(start + 1)..]) : HexLength(content[(start + 1)..]);
            count += content[start] == '(' ? length : length / 2;
            content = content[Math.Min(content.Length, start + 1 + length)..];
        }

        return count;
    }

    /// <summary>Where the picture ends that begins before the string; null where none does.</summary>
    private static int? PictureEnd(ReadOnlySpan<byte> before, ReadOnlySpan<byte> content)
    {
        var data = before.LastIndexOf(" ID"u8);
        if (data < 0) data = before.LastIndexOf("\nID"u8);
        if (data < 0 || before[data..].IndexOf("EI"u8) >= 0) return null;
        var end = content[data..].IndexOf("EI"u8);
        return end < 0 ? content.Length : data + end + 2;
    }

    /// <summary>Up to the closing bracket; inner ones come in pairs.</summary>
    private static int PlainLength(ReadOnlySpan<byte> text)
    {
        var depth = 1;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == '(') depth++;
            else if (text[at] == ')' && --depth == 0) return at;
        }

        return text.Length;
    }

    private static int HexLength(ReadOnlySpan<byte> text) => text.IndexOf((byte)'>') is var end and >= 0 ? end : text.Length;
}
