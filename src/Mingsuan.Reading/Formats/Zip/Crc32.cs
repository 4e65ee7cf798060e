namespace Mingsuan.Reading;

/// <summary>The check sum of ZIP entries (CRC-32, polynomial EDB88320), which the framework's decompressor does not compare.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(index => Step((uint)index))];

    /// <summary>The check sum of the bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var octet in bytes) sum = Table[(sum ^ octet) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    private static uint Step(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        return value;
    }
}
