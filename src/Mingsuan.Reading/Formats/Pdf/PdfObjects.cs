namespace Mingsuan.Reading;

/// <summary>Counts the objects of a PDF file without parsing it.</summary>
internal static class PdfObjects
{
    /// <summary>About how many objects the bytes hold; counting stops beyond <paramref name="limit"/>.</summary>
    public static int Count(ReadOnlySpan<byte> bytes, int limit)
    {
        var count = 0;
        for (int at; count <= limit && (at = bytes.IndexOf("endobj"u8)) >= 0; count++) bytes = bytes[(at + 1)..];
        return count;
    }
}
