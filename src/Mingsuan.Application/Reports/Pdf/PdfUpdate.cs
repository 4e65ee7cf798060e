using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace Mingsuan.Application;

/// <summary>
/// Adds objects behind a PDF as the format provides for changes: the file stays as it is, byte by byte; new objects and a new index follow.
/// </summary>
internal sealed class PdfUpdate(PdfSource source) : IDisposable
{
    private const int OffsetBytes = 4;

    private readonly MemoryStream added = new();
    private readonly SortedDictionary<long, (long Offset, int Generation)> offsets = [];
    private long next = source.NextObject;

    /// <summary>A number for a new object.</summary>
    public long NewNumber() => next++;

    /// <summary>A new object with that content.</summary>
    public void Add(long number, string content) => Add(number, 0, Encoding.ASCII.GetBytes(content));

    /// <summary>The object of a page with other content.</summary>
    public void Replace(IndirectReference reference, DictionaryToken content)
    {
        using var text = new MemoryStream();
        new TokenWriter().WriteToken(content, text);
        Add(reference.ObjectNumber, reference.Generation, text.ToArray());
    }

    /// <summary>The file with what was added.</summary>
    public void Write(Stream stream)
    {
        if (source.HasIndexObject) AddIndexObject();
        else AddIndexTable();
        stream.Write(source.Bytes);
        added.WriteTo(stream);
    }

    /// <inheritdoc/>
    public void Dispose() => added.Dispose();

    private long Position => source.Bytes.Length + added.Length;

    private void Add(long number, int generation, byte[] content)
    {
        Text("\n");
        offsets[number] = (Position, generation);
        Text($"{number} {generation} obj\n");
        added.Write(content);
        Text("\nendobj\n");
    }

    private void AddIndexTable()
    {
        Text("\n");
        var start = Position;
        Text("xref\n");
        foreach (var (first, entries) in Runs())
        {
            Text($"{first} {entries.Count}\n");
            foreach (var (offset, generation) in entries) Text(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} {generation:D5} n \n"));
        }

        Text($"trailer\n<< {Trailer()} >>\nstartxref\n{start}\n%%EOF\n");
    }

    private void AddIndexObject()
    {
        var number = NewNumber();
        Text("\n");
        var start = Position;
        offsets[number] = (start, 0);
        using var data = new MemoryStream();
        foreach (var (offset, generation) in Runs().SelectMany(run => run.Entries)) WriteEntry(data, offset, generation);
        var ranges = string.Join(' ', Runs().Select(run => $"{run.First} {run.Entries.Count}"));
        Text($"{number} 0 obj\n<< /Type /XRef {Trailer()} /W [1 {OffsetBytes} 2] /Index [{ranges}] /Length {data.Length} >>\nstream\n");
        data.WriteTo(added);
        Text($"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n");
    }

    private static void WriteEntry(MemoryStream data, long offset, int generation)
    {
        data.WriteByte(1);
        for (var shift = (OffsetBytes - 1) * 8; shift >= 0; shift -= 8) data.WriteByte((byte)((offset >> shift) & 0xFF));
        data.WriteByte((byte)((generation >> 8) & 0xFF));
        data.WriteByte((byte)(generation & 0xFF));
    }

    /// <summary>What every index says of the file.</summary>
    private string Trailer()
    {
        var root = source.Trailer.Root;
        var text = new StringBuilder($"/Size {next} /Root {root.ObjectNumber} {root.Generation} R /Prev {source.Index}");
        if (source.Trailer.Info is IndirectReferenceToken { Data: var info }) text.Append(CultureInfo.InvariantCulture, $" /Info {info.ObjectNumber} {info.Generation} R");
        if (source.Trailer.Identifier is { Count: 2 } names) text.Append(CultureInfo.InvariantCulture, $" /ID [{Hex(names[0])} {Hex(names[1])}]");
        return text.ToString();
    }

    private static string Hex(IDataToken<string> name) => name switch
    {
        HexToken hex => $"<{Convert.ToHexString(hex.Bytes)}>",
        StringToken text => $"<{Convert.ToHexString(text.GetBytes())}>",
        _ => $"<{Convert.ToHexString(Encoding.Latin1.GetBytes(name.Data))}>",
    };

    /// <summary>Objects of consecutive numbers together.</summary>
    private IEnumerable<(long First, List<(long Offset, int Generation)> Entries)> Runs()
    {
        var runs = new List<(long First, List<(long, int)> Entries)>();
        foreach (var (number, entry) in offsets)
        {
            if (runs.Count > 0 && runs[^1].First + runs[^1].Entries.Count == number) runs[^1].Entries.Add(entry);
            else runs.Add((number, [entry]));
        }

        return runs;
    }

    private void Text(string text) => added.Write(Encoding.ASCII.GetBytes(text));
}
