using System.IO.Compression;

namespace Mingsuan.Reading;

/// <summary>
/// Reads OFD documents, a ZIP of XML pages: their letters and ruling lines make the same blocks as those of a PDF page. Text
/// that is only a picture or an annotation is not read.
/// </summary>
internal sealed class OfdReader : IFormatReader
{
    /// <summary>The id of the format in data/formats, and the carrier of its documents.</summary>
    public const string FormatId = "ofd";

    /// <inheritdoc/>
    public string Format => FormatId;

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadBudget budget, CancellationToken cancellationToken)
    {
        PackageLimits.Check(file, budget);
        XmlLimits.Check(file, cancellationToken);
        using var archive = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
        var parts = new OfdParts(archive);
        var pages = new List<List<PdfBlock>>();
        foreach (var root in parts.Documents())
        {
            foreach (var page in new OfdPages(parts, root).Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (page.Glyphs.Count > PageLoad.MostLetters) return file.Refuse(PdfDiagnostics.PageTooLarge(file.Name, pages.Count + 1));
                pages.Add(new PageBlocks(file.Name, page with { Number = pages.Count + 1 }) { Before = pages.Count > 0 ? OpenTable.Of(pages[^1]) : null }.Read());
                if (!budget.TrySpendCells(pages[^1]))
                    return file.Refuse(FileDiagnostics.TooManyCells(file.Name, budget.Limits.MaxCells));
            }
        }

        return Assemble(file, pages);
    }

    private static ReadResult Assemble(SourceFile file, List<List<PdfBlock>> pages)
    {
        if (pages.TrueForAll(page => page.Count == 0)) return file.Refuse(FileDiagnostics.Empty(file.Name));
        return new ReadResult.Read([PagedDocument.Of(file.Name, FormatId, pages, [])]);
    }
}
