using Mingsuan.Kernel;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;

namespace Mingsuan.Reading;

/// <summary>Reads an open PDF file page by page into one document; the letters of a page are let go with it.</summary>
internal sealed class PdfAssembly(string file, ReadBudget budget)
{
    private readonly List<List<PdfBlock>> pages = [];
    private readonly List<Diagnostic> diagnostics = [];
    private int scans;
    private int damaged;

    /// <summary>The document, or why there is none.</summary>
    public ReadResult Assemble(PdfDocument document, CancellationToken cancellationToken)
    {
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!ReadPage(document, number)) return new ReadResult.Refused(file, FileDiagnostics.TooManyCells(file, budget.Limits.MaxCells));
        }

        return pages.TrueForAll(page => page.Count == 0) ? new ReadResult.Refused(file, WhyNothing()) : new ReadResult.Read([PagedDocument.Of(file, PdfReader.FormatId, pages, diagnostics)]);
    }

    private Diagnostic WhyNothing()
    {
        if (scans > 0) return PdfDiagnostics.OnlyScans(file, scans);
        return damaged > 0 ? PdfDiagnostics.Damaged(file) : FileDiagnostics.Empty(file);
    }

    /// <summary>False where the page holds more cells than are left.</summary>
    private bool ReadPage(PdfDocument document, int number)
    {
        if (TryRead(document, number) is not { } content)
        {
            damaged++;
            diagnostics.Add(PdfDiagnostics.DamagedPage(file, number));
            pages.Add([]);
            return true;
        }

        var blocks = new PageBlocks(file, content).Read();
        if (content.HiddenLetters > 0) diagnostics.Add(PdfDiagnostics.HiddenText(file, number, content.HiddenLetters));
        if (blocks.Count == 0 && content.Images > 0)
        {
            scans++;
            diagnostics.Add(PdfDiagnostics.ScannedPage(file, number));
        }

        pages.Add(blocks);
        return budget.TrySpendCells(blocks.Sum(block => block.Block is Grid grid ? grid.Rows.Sum(row => row.Cells.Length) : 0));
    }

    private static PageContent? TryRead(PdfDocument document, int number)
    {
        try
        {
            return PageReader.Read(document.GetPage(number));
        }
        catch (Exception fault) when (PdfFaults.IsDamage(fault))
        {
            return null;
        }
    }
}
