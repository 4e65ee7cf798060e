using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Mingsuan.Writing;

/// <summary>What a column of a Parquet file holds.</summary>
internal enum ParquetKind
{
    /// <summary>A text, which may be missing.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>An exact number of ten decimals.</summary>
    Exact,

    /// <summary>True or false.</summary>
    Flag,
}

/// <summary>A column of a Parquet file: its cells as they are printed in the table of facts, and their bytes.</summary>
internal sealed record ParquetColumn(string Name, ParquetKind Kind, IReadOnlyList<string> Cells)
{
    public const int ExactBytes = 16;
    public const int ExactDecimals = 10;

    private const decimal ExactUnit = 10_000_000_000m;

    /// <summary>The physical type of the format.</summary>
    public int Type => Kind switch { ParquetKind.Flag => 0, ParquetKind.Number => 1, ParquetKind.Exact => 7, _ => 6 };

    /// <summary>The cells as a page: for texts first which are there, then the values.</summary>
    public byte[] ToPage()
    {
        using var page = new MemoryStream();
        if (Kind == ParquetKind.Text) WritePresence(page);
        if (Kind == ParquetKind.Flag) WriteFlags(page);
        else foreach (var cell in Cells) WriteCell(page, cell);
        return page.ToArray();
    }

    /// <summary>Runs of ones (there) and zeros (missing), behind their length.</summary>
    private void WritePresence(MemoryStream page)
    {
        using var runs = new MemoryStream();
        for (var first = 0; first < Cells.Count;)
        {
            var next = first + 1;
            while (next < Cells.Count && (Cells[next].Length > 0) == (Cells[first].Length > 0)) next++;
            for (var count = (uint)(next - first) << 1; ; count >>= 7)
            {
                runs.WriteByte((byte)(count < 0x80 ? count : count & 0x7F | 0x80));
                if (count < 0x80) break;
            }

            runs.WriteByte(Cells[first].Length > 0 ? (byte)1 : (byte)0);
            first = next;
        }

        WriteNumber(page, (int)runs.Length);
        runs.WriteTo(page);
    }

    private void WriteFlags(MemoryStream page)
    {
        var bytes = new byte[(Cells.Count + 7) / 8];
        for (var i = 0; i < Cells.Count; i++)
        {
            if (bool.Parse(Cells[i])) bytes[i / 8] |= (byte)(1 << (i % 8));
        }

        page.Write(bytes);
    }

    private void WriteCell(MemoryStream page, string cell)
    {
        switch (Kind)
        {
            case ParquetKind.Number:
                WriteNumber(page, int.Parse(cell, CultureInfo.InvariantCulture));
                break;
            case ParquetKind.Exact:
                page.Write(ToExact(decimal.Parse(cell, CultureInfo.InvariantCulture)));
                break;
            case ParquetKind.Text when cell.Length > 0:
                var bytes = Encoding.UTF8.GetBytes(cell);
                WriteNumber(page, bytes.Length);
                page.Write(bytes);
                break;
        }
    }

    /// <summary>The number of units of the last decimal, the highest byte first.</summary>
    private static byte[] ToExact(decimal value)
    {
        var units = new BigInteger(Math.Round(value * ExactUnit, MidpointRounding.AwayFromZero));
        var bytes = new byte[ExactBytes];
        if (units.Sign < 0) Array.Fill(bytes, byte.MaxValue);
        var own = units.ToByteArray(isUnsigned: false, isBigEndian: true);
        own.CopyTo(bytes, bytes.Length - own.Length);
        return bytes;
    }

    private static void WriteNumber(MemoryStream page, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        page.Write(bytes);
    }
}
