using System.Buffers.Binary;
using System.Text;

namespace Mingsuan.Benchmarks;

/// <summary>The smallest compound file that looks like a workbook locked with a password: two streams of one sector each.</summary>
internal static class CompoundFile
{
    private const int Sector = 512;
    private const int EntrySize = 128;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint TableSector = 0xFFFFFFFD;
    private const uint Free = 0xFFFFFFFF;
    private const int LeastStream = 4096;

    /// <summary>Header, table of sectors, directory, and both streams.</summary>
    public static void WriteLocked(string path)
    {
        var streamSectors = LeastStream / Sector;
        var file = new byte[Sector * (3 + (2 * streamSectors))];
        Header(file.AsSpan(0, Sector));
        Table(file.AsSpan(Sector, Sector), streamSectors);
        var directory = file.AsSpan(2 * Sector, Sector);
        Entry(directory[..EntrySize], "Root Entry", 5, 1, EndOfChain, 0);
        Entry(directory.Slice(EntrySize, EntrySize), "EncryptionInfo", 2, Free, 2, LeastStream);
        Entry(directory.Slice(2 * EntrySize, EntrySize), "EncryptedPackage", 2, Free, (uint)(2 + streamSectors), LeastStream);
        BinaryPrimitives.WriteUInt32LittleEndian(directory.Slice(EntrySize + 72), 2); // its right sibling
        File.WriteAllBytes(path, file);
    }

    private static void Header(Span<byte> header)
    {
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header[24..], 0x3E);
        BinaryPrimitives.WriteUInt16LittleEndian(header[26..], 3);
        BinaryPrimitives.WriteUInt16LittleEndian(header[28..], 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(header[30..], 9);
        BinaryPrimitives.WriteUInt16LittleEndian(header[32..], 6);
        BinaryPrimitives.WriteUInt32LittleEndian(header[44..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header[48..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header[56..], LeastStream);
        BinaryPrimitives.WriteUInt32LittleEndian(header[60..], EndOfChain);
        BinaryPrimitives.WriteUInt32LittleEndian(header[68..], EndOfChain);
        header[76..].Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(header[76..], 0);
    }

    private static void Table(Span<byte> table, int streamSectors)
    {
        table.Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(table, TableSector);
        BinaryPrimitives.WriteUInt32LittleEndian(table[4..], EndOfChain);
        for (var sector = 2; sector < 2 + (2 * streamSectors); sector++)
            BinaryPrimitives.WriteUInt32LittleEndian(table[(4 * sector)..], (sector - 1) % streamSectors == 0 ? EndOfChain : (uint)(sector + 1));
    }

    private static void Entry(Span<byte> entry, string name, byte kind, uint child, uint start, int size)
    {
        var length = Encoding.Unicode.GetBytes(name, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)(length + 2));
        entry[66] = kind;
        entry[67] = 1;
        entry[68..80].Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], start);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[120..], (uint)size);
    }
}
