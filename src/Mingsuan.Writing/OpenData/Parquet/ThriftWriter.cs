using System.Text;

namespace Mingsuan.Writing;

/// <summary>Writes structures in the compact protocol of Apache Thrift, in which Parquet keeps its metadata. Fields are written in the order of their numbers.</summary>
internal sealed class ThriftWriter(Stream stream)
{
    private const int ShortList = 15;
    private const byte NumberType = 5;
    private const byte LongType = 6;
    private const byte BytesType = 8;
    private const byte ListType = 9;
    private const byte StructureType = 12;

    private int last;

    public ThriftWriter Number(int field, int value) => Head(field, NumberType).ZigZag(value);

    public ThriftWriter Long(int field, long value) => Head(field, LongType).ZigZag(value);

    public ThriftWriter Text(int field, string value) => Head(field, BytesType).Bytes(value);

    /// <summary>A structure inside this one.</summary>
    public ThriftWriter Structure(int field, Action<ThriftWriter> write)
    {
        Head(field, StructureType);
        return Nested(write);
    }

    public ThriftWriter Structures<T>(int field, IReadOnlyCollection<T> items, Action<ThriftWriter, T> write)
    {
        Head(field, ListType).List(items.Count, StructureType);
        foreach (var item in items) Nested(inner => write(inner, item));
        return this;
    }

    public ThriftWriter Numbers(int field, params ReadOnlySpan<int> items)
    {
        Head(field, ListType).List(items.Length, NumberType);
        foreach (var item in items) ZigZag(item);
        return this;
    }

    public ThriftWriter Texts(int field, params ReadOnlySpan<string> items)
    {
        Head(field, ListType).List(items.Length, BytesType);
        foreach (var item in items) Bytes(item);
        return this;
    }

    /// <summary>Ends a structure.</summary>
    public void End() => stream.WriteByte(0);

    private ThriftWriter Nested(Action<ThriftWriter> write)
    {
        var inner = new ThriftWriter(stream);
        write(inner);
        inner.End();
        return this;
    }

    private ThriftWriter Head(int field, byte type)
    {
        stream.WriteByte((byte)(((field - last) << 4) | type));
        last = field;
        return this;
    }

    private void List(int count, byte type)
    {
        if (count < ShortList) stream.WriteByte((byte)((count << 4) | type));
        else
        {
            stream.WriteByte((byte)((ShortList << 4) | type));
            Varint((ulong)count);
        }
    }

    private ThriftWriter Bytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Varint((ulong)bytes.Length);
        stream.Write(bytes);
        return this;
    }

    private ThriftWriter ZigZag(long value)
    {
        Varint(unchecked((ulong)((value << 1) ^ (value >> 63))));
        return this;
    }

    private void Varint(ulong value)
    {
        while (value >= 0x80)
        {
            stream.WriteByte((byte)(value & 0x7F | 0x80));
            value >>= 7;
        }

        stream.WriteByte((byte)value);
    }
}
