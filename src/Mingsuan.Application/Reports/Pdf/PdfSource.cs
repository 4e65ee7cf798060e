using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Mingsuan.Application;

/// <summary>A PDF file whose pages can be given notes: its bytes, its pages as objects, and what its index says.</summary>
internal sealed class PdfSource : IDisposable
{
    private static readonly byte[] Start = "%PDF-"u8.ToArray();
    private static readonly byte[] IndexMark = "startxref"u8.ToArray();

    private readonly PdfDocument document;
    private readonly Dictionary<int, PageTreeNode> pages = [];

    private PdfSource(byte[] bytes, PdfDocument document, long index)
    {
        (Bytes, this.document, Index) = (bytes, document, index);
        Collect(document.Structure.Catalog.Pages.PageTree);
    }

    public byte[] Bytes { get; }

    /// <summary>Where the last index of the file begins.</summary>
    public long Index { get; }

    /// <summary>True where the index is an object, as since PDF 1.5, and not a table.</summary>
    public bool HasIndexObject => !Bytes.AsSpan((int)Index).StartsWith("xref"u8);

    public int PageCount => pages.Count;

    /// <summary>The number after those of all objects.</summary>
    public long NextObject => Math.Max(document.Structure.Trailer.Size, document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(key => key.ObjectNumber).DefaultIfEmpty(0).Max() + 1);

    public TrailerDictionary Trailer => document.Structure.Trailer;

    /// <summary>The file, or null where it is no PDF that can be added to: protected, or with an index that is damaged.</summary>
    public static PdfSource? Open(byte[] bytes)
    {
        if (!bytes.AsSpan(0, Math.Min(bytes.Length, Start.Length)).SequenceEqual(Start) || IndexOf(bytes) is not { } index) return null;
        try
        {
            var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (!document.IsEncrypted) return new PdfSource(bytes, document, index);
            document.Dispose();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // whatever trips the parser, such a file is left alone, and that is said
        }

        return null;
    }

    /// <summary>The page as displayed, for its frame.</summary>
    public Page Page(int number) => document.GetPage(number);

    /// <summary>The object of a page, or null where the file has none of that number.</summary>
    public (IndirectReference Reference, DictionaryToken Dictionary)? PageObject(int number) =>
        pages.TryGetValue(number, out var node) ? (node.Reference, node.NodeDictionary) : null;

    /// <summary>The notes that the page has already.</summary>
    public IReadOnlyList<IToken> Annotations(DictionaryToken page)
    {
        if (!page.Data.TryGetValue("Annots", out var token)) return [];
        if (token is IndirectReferenceToken reference) token = document.Structure.GetObject(reference.Data).Data;
        return token is ArrayToken array ? array.Data : [];
    }

    public void Dispose() => document.Dispose();

    private void Collect(PageTreeNode node)
    {
        if (node is { IsPage: true, PageNumber: { } number }) pages[number] = node;
        foreach (var child in node.Children) Collect(child);
    }

    /// <summary>What stands behind the last “startxref”, where an index begins there.</summary>
    private static long? IndexOf(byte[] bytes)
    {
        var at = bytes.AsSpan().LastIndexOf(IndexMark);
        if (at < 0) return null;
        var text = Encoding.ASCII.GetString(bytes.AsSpan(at + IndexMark.Length, Math.Min(24, bytes.Length - at - IndexMark.Length))).Trim();
        var digits = string.Concat(text.TakeWhile(char.IsAsciiDigit));
        if (!long.TryParse(digits, CultureInfo.InvariantCulture, out var index) || index <= 0 || index >= bytes.Length) return null;
        return bytes[index] == 'x' || char.IsAsciiDigit((char)bytes[index]) ? index : null;
    }
}
