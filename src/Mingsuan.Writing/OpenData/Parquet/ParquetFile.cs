using System.Buffers.Binary;
using System.IO.Compression;

namespace Mingsuan.Writing;

/// <summary>Writes columns as a Parquet file of one group of rows: plain values, a page a column, compressed.</summary>
internal sealed class ParquetFile(IReadOnlyList<ParquetColumn> columns, int rows)
{
    private const int Plain = 0;
    private const int Runs = 3;
    private const int Gzip = 2;
    private const int Optional = 1;
    private const int Utf8 = 0;
    private const int Decimal = 5;
    private const int Precision = 38;

    private static readonly byte[] Magic = "PAR1"u8.ToArray();

    /// <summary>Where a column stands in the file and how large it is.</summary>
    private readonly record struct Chunk(ParquetColumn Column, long Offset, long Size, long PlainSize);

    public void Write(Stream output)
    {
        using var file = new MemoryStream();
        file.Write(Magic);
        var chunks = columns.Select(column => WriteColumn(file, column)).ToList();
        var start = file.Position;
        WriteMetadata(file, chunks);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, (int)(file.Position - start));
        file.Write(length);
        file.Write(Magic);
        file.WriteTo(output);
    }

    private Chunk WriteColumn(MemoryStream file, ParquetColumn column)
    {
        var (offset, page) = (file.Position, column.ToPage());
        var packed = Pack(page);
        var header = new ThriftWriter(file);
        header.Number(1, 0).Number(2, page.Length).Number(3, packed.Length).Structure(5, data => data.Number(1, rows).Number(2, Plain).Number(3, Runs).Number(4, Runs)).End();
        var head = file.Position - offset;
        file.Write(packed);
        return new Chunk(column, offset, file.Position - offset, head + page.Length);
    }

    private static byte[] Pack(byte[] page)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(page);
        return packed.ToArray();
    }

    private void WriteMetadata(MemoryStream file, List<Chunk> chunks)
    {
        ParquetColumn?[] schema = [null, .. columns];
        new ThriftWriter(file)
            .Number(1, 1)
            .Structures(2, schema, WriteSchema)
            .Long(3, rows)
            .Structures(4, new[] { chunks }, (group, own) => group.Structures(1, own, WriteChunk).Long(2, own.Sum(chunk => chunk.PlainSize)).Long(3, rows))
            .Text(6, "mingsuan")
            .End();
    }

    /// <summary>The root, then a column each.</summary>
    private void WriteSchema(ThriftWriter element, ParquetColumn? column)
    {
        if (column is null)
        {
            element.Text(4, "facts").Number(5, columns.Count);
            return;
        }

        element.Number(1, column.Type);
        if (column.Kind == ParquetKind.Exact) element.Number(2, ParquetColumn.ExactBytes);
        element.Number(3, column.Kind == ParquetKind.Text ? Optional : 0).Text(4, column.Name);
        if (column.Kind == ParquetKind.Text) element.Number(6, Utf8);
        if (column.Kind == ParquetKind.Exact) element.Number(6, Decimal).Number(7, ParquetColumn.ExactDecimals).Number(8, Precision);
    }

    private void WriteChunk(ThriftWriter writer, Chunk chunk) => writer
        .Long(2, chunk.Offset)
        .Structure(3, data => data
            .Number(1, chunk.Column.Type)
            .Numbers(2, Plain, Runs)
            .Texts(3, chunk.Column.Name)
            .Number(4, Gzip)
            .Long(5, rows)
            .Long(6, chunk.PlainSize)
            .Long(7, chunk.Size)
            .Long(9, chunk.Offset));
}
