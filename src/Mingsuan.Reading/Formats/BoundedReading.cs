namespace Mingsuan.Reading;

/// <summary>Reads streams whose length nobody vouches for.</summary>
internal static class BoundedReading
{
    private const int ChunkSize = 81_920;

    /// <summary>The rest of the stream, or null where it is longer than <paramref name="limit"/> bytes; never reads much more than that.</summary>
    public static byte[]? ReadAtMost(this Stream stream, int limit, CancellationToken cancellationToken)
    {
        if (stream.CanSeek && stream.Length - stream.Position > limit) return null;
        using var bytes = new MemoryStream();
        var chunk = new byte[ChunkSize];
        while (bytes.Length <= limit)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = stream.Read(chunk);
            if (count == 0) return bytes.ToArray();
            bytes.Write(chunk, 0, count);
        }

        return null;
    }
}
