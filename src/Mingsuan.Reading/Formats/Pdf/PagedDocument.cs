using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Makes one document of the blocks of all pages: without running heads, with tables joined over page breaks.</summary>
internal static class PagedDocument
{
    /// <summary>The document; what was dropped or joined is added to what was noticed before.</summary>
    public static SourceDocument Of(string file, string carrier, List<List<PdfBlock>> pages, IReadOnlyList<Diagnostic> noticed)
    {
        var (kept, heads, letters) = RunningHeads.Drop(pages);
        var continued = new ContinuedGrids();
        foreach (var page in kept) continued.AddPage(page);
        var blocks = continued.ToImmutable();
        List<Diagnostic> diagnostics = [.. noticed];
        if (heads > 0) diagnostics.Add(PdfDiagnostics.RunningHeads(file, heads, letters));
        if (continued.Joined > 0) diagnostics.Add(PdfDiagnostics.JoinedGrids(file, continued.Joined, continued.DroppedRows, continued.DroppedLetters));
        return new SourceDocument(file, carrier, blocks) { Diagnostics = [.. diagnostics] };
    }
}
