using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The pages of a PDF file as far as they are read: their blocks, which of them are pictures only, and what was noticed.</summary>
internal sealed class PdfPages(string file)
{
    private readonly List<List<PdfBlock>> blocks = [];
    private readonly List<Diagnostic> diagnostics = [];
    private readonly List<PageContent> scans = [];
    private int damaged;
    private int slantedPages;
    private int slantedLetters;
    private int? large;

    /// <summary>The pages that are pictures without text and were not read.</summary>
    public IReadOnlyList<PageContent> Scans => scans;

    /// <summary>Adds the next page.</summary>
    public void Add(PageContent content, List<PdfBlock> page)
    {
        if (content.HiddenLetters > 0) diagnostics.Add(PdfDiagnostics.HiddenText(file, content.Number, content.HiddenLetters));
        if (content.SlantedLetters > 0) (slantedPages, slantedLetters) = (slantedPages + 1, slantedLetters + content.SlantedLetters);
        if (content.IsPicture || (page.Count == 0 && content.Images > 0)) scans.Add(content);
        blocks.Add(page);
    }

    /// <summary>Adds the next page, which cannot be read: it is damaged, or holds too much.</summary>
    public void AddUnread(int number, bool isTooLarge)
    {
        if (isTooLarge) large = number;
        else damaged++;
        diagnostics.Add(isTooLarge ? PdfDiagnostics.PageTooLarge(file, number) : PdfDiagnostics.DamagedPage(file, number));
        blocks.Add([]);
    }

    /// <summary>Puts what was recognised on a scanned page in its place.</summary>
    public void Replace(PageContent scan, List<PdfBlock> recognised)
    {
        scans.Remove(scan);
        blocks[scan.Number - 1] = recognised;
    }

    /// <summary>Adds what was noticed.</summary>
    public void Note(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>The document, or why there is none.</summary>
    public ReadResult ToResult()
    {
        if (blocks.Index().All(page => page.Item.Count == 0 || scans.Exists(scan => scan.Number == page.Index + 1))) return new ReadResult.Refused(file, WhyNothing());
        if (slantedLetters > 0) diagnostics.Add(PdfDiagnostics.SlantedText(file, slantedPages, slantedLetters));
        var notes = scans.Select(NotRead).Concat(diagnostics);
        return new ReadResult.Read([PagedDocument.Of(file, PdfReader.FormatId, blocks, [.. notes.OrderBy(note => note.Place.Page ?? 0)])]);
    }

    /// <summary>A cover may have a picture behind its title: there no figure is lost.</summary>
    private Diagnostic NotRead(PageContent scan) => scan.Glyphs.Count == 0
        ? PdfDiagnostics.ScannedPage(file, scan.Number)
        : PdfDiagnostics.PicturePage(file, scan.Number, scan.Glyphs.Count, scan.Number == 1 ? Severity.Information : Severity.Warning);

    private Diagnostic WhyNothing()
    {
        var known = diagnostics.Find(note => note.Id is PdfDiagnostics.ScanProgramsMissingId or PdfDiagnostics.RecognitionTimedOutId);
        if (scans.Count > 0) return known is null ? PdfDiagnostics.OnlyScans(file, scans.Count) : known with { Severity = Severity.Error };
        if (large is { } page) return PdfDiagnostics.PageTooLarge(file, page);
        return damaged > 0 ? PdfDiagnostics.Damaged(file) : FileDiagnostics.Empty(file);
    }
}
