using System.Buffers.Binary;
using System.Numerics;

namespace Mingsuan.Kernel;

/// <summary>
/// SHA-256 (FIPS 180-4) in our own code: the framework asks the system for it, and on a Linux without OpenSSL's library that ends the process.
/// It names things and keeps nothing secret. Use it for one message, from one thread.
/// </summary>
public sealed class Sha256
{
    private const int BlockSize = 64;
    private const int Rounds = 64;
    private const byte Mark = 0x80;

    private static readonly uint[] Constants =
    [
        0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5, 0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
        0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA, 0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
        0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85, 0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
        0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3, 0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
    ];

    private readonly uint[] state = [0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19];
    private readonly byte[] pending = new byte[BlockSize];
    private int pendingLength;
    private long length;

    /// <summary>The hash of these bytes in lower-case hexadecimal.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var hash = new Sha256();
        hash.Append(bytes);
        return hash.Finish();
    }

    /// <summary>Adds bytes to the message.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        length += bytes.Length;
        while (bytes.Length > 0)
        {
            if (pendingLength == 0 && bytes.Length >= BlockSize)
            {
                Take(bytes[..BlockSize]);
                bytes = bytes[BlockSize..];
                continue;
            }

            var count = Math.Min(BlockSize - pendingLength, bytes.Length);
            bytes[..count].CopyTo(pending.AsSpan(pendingLength));
            pendingLength = (pendingLength + count) % BlockSize;
            if (pendingLength == 0) Take(pending);
            bytes = bytes[count..];
        }
    }

    /// <summary>Ends the message; its hash in lower-case hexadecimal.</summary>
    public string Finish()
    {
        Span<byte> end = stackalloc byte[2 * BlockSize];
        end.Clear();
        end[0] = Mark;
        var padding = (2 * BlockSize) - sizeof(long) - pendingLength;
        if (padding > BlockSize) padding -= BlockSize;
        BinaryPrimitives.WriteInt64BigEndian(end[padding..], length * 8);
        Append(end[..(padding + sizeof(long))]);
        Span<byte> hash = stackalloc byte[8 * sizeof(uint)];
        for (var i = 0; i < state.Length; i++) BinaryPrimitives.WriteUInt32BigEndian(hash[(i * sizeof(uint))..], state[i]);
        return Convert.ToHexStringLower(hash);
    }

    private void Take(ReadOnlySpan<byte> block)
    {
        Span<uint> words = stackalloc uint[Rounds];
        Spread(block, words);
        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        unchecked
        {
            for (var i = 0; i < Rounds; i++)
            {
                var first = h + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25)) + ((e & f) ^ (~e & g)) + Constants[i] + words[i];
                var second = (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
                (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
            }

            state[0] += a;
            state[1] += b;
            state[2] += c;
            state[3] += d;
            state[4] += e;
            state[5] += f;
            state[6] += g;
            state[7] += h;
        }
    }

    private static void Spread(ReadOnlySpan<byte> block, Span<uint> words)
    {
        for (var i = 0; i < 16; i++) words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(i * sizeof(uint))..]);
        for (var i = 16; i < Rounds; i++)
        {
            var (near, far) = (words[i - 2], words[i - 15]);
            words[i] = unchecked(words[i - 16] + (BitOperations.RotateRight(far, 7) ^ BitOperations.RotateRight(far, 18) ^ (far >> 3)) + words[i - 7] + (BitOperations.RotateRight(near, 17) ^ BitOperations.RotateRight(near, 19) ^ (near >> 10)));
        }
    }
}
