using System.Globalization;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.CrossReference;
using UglyToad.PdfPig.Tokens;

namespace Mingsuan.Application;

/// <summary>A PDF file whose pages can be given notes: its bytes, its pages as objects, and what its index says.</summary>
internal sealed class PdfSource : IDisposable
{
    private static readonly byte[] Start = "%PDF-"u8.ToArray();
    private static readonly byte[] IndexMark = "startxref"u8.ToArray();

    private readonly PdfDocument document;
    /// <summary>No tree of pages is deeper.</summary>
    private const int Deepest = 64;

    private readonly List<(IndirectReference Reference, DictionaryToken Dictionary)> pages = [];

    private PdfSource(byte[] bytes, PdfDocument document, long index)
    {
        (Bytes, this.document, Index) = (bytes, document, index);
        if (document.Structure.Catalog.CatalogDictionary.Data.TryGetValue("Pages", out var root)) Collect(root, 0);
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
        PdfDocument? document = null;
        try
        {
            document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (document.IsEncrypted) return null;
            var source = new PdfSource(bytes, document, index);
            document = null; // the source owns it now
            return source;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return null; // whatever trips the parser, such a file is left alone, and that is said
        }
        finally
        {
            document?.Dispose();
        }
    }

    /// <summary>The page as displayed, for its frame.</summary>
    public Page Page(int number) => document.GetPage(number);

    /// <summary>The object of a page, or null where the file has none of that number.</summary>
    public (IndirectReference Reference, DictionaryToken Dictionary)? PageObject(int number) =>
        number >= 1 && number <= pages.Count ? pages[number - 1] : null;

    /// <summary>The notes that the page has already.</summary>
    public IReadOnlyList<IToken> Annotations(DictionaryToken page)
    {
        if (!page.Data.TryGetValue("Annots", out var token)) return [];
        return Resolved(token) is ArrayToken array ? array.Data : [];
    }

    public void Dispose() => document.Dispose();

    /// <summary>The pages below a node of the tree, in their order.</summary>
    private void Collect(IToken token, int depth)
    {
        if (depth > Deepest || Resolved(token) is not DictionaryToken node) return;
        if (node.Data.TryGetValue("Kids", out var kids) && Resolved(kids) is ArrayToken children)
        {
            foreach (var child in children.Data) Collect(child, depth + 1);
        }
        else if (token is IndirectReferenceToken reference)
        {
            pages.Add((reference.Data, node));
        }
    }

    private IToken? Resolved(IToken? token) => token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data)?.Data : token;

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
