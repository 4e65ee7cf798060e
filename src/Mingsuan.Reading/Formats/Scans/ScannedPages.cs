using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Has the pages of a PDF file that are pictures recognised, as long as time is left, and says what came of it.</summary>
internal sealed class ScannedPages(ScanReader reader, SourceFile file, ReadBudget budget)
{
    private readonly RecognisedPages known = new(budget.Limits.RecognitionFolder, file.Bytes);
    private readonly List<RecognisedCounts> counts = [];
    private bool isTimedOut;

    /// <summary>Puts what is recognised in its place among the pages; false where it holds more cells than are left.</summary>
    public bool Read(PdfPages pages, CancellationToken cancellationToken)
    {
        if (pages.Scans.Count == 0 || !budget.Limits.RecognisesScans) return true;
        if (reader.Missing is { Count: > 0 } missing)
        {
            pages.Note(PdfDiagnostics.ScanProgramsMissing(file.Name, pages.Scans.Count, missing));
            return true;
        }

        var isWithin = ReadInTime(pages, cancellationToken);
        if (counts.Count > 0) pages.Note(PdfDiagnostics.Recognised(file.Name, counts, pages.Scans.Count));
        if (isTimedOut) pages.Note(PdfDiagnostics.RecognitionTimedOut(file.Name, pages.Scans.Count, counts.Count, budget.Limits.MaxRecognitionTime));
        return isWithin;
    }

    private bool ReadInTime(PdfPages pages, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(budget.Limits.MaxRecognitionTime);
        try
        {
            return pages.Scans.ToList().TrueForAll(scan => TryRead(pages, scan, deadline.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return isTimedOut = true; // what is left stays a scan that was not read
        }
    }

    /// <summary>False where the page holds more cells than are left.</summary>
    private bool TryRead(PdfPages pages, PageContent scan, CancellationToken cancellationToken)
    {
        if (TryRecognise(scan, cancellationToken) is not { Recognised: { } count } content) return true;
        var blocks = new PageBlocks(file.Name, content).Read();
        if (blocks.Count == 0) return true;
        pages.Replace(scan, blocks);
        counts.Add(count);
        pages.Note(PdfDiagnostics.RecognisedPage(file.Name, scan.Number, count));
        return budget.TrySpendCells(blocks);
    }

    private PageContent? TryRecognise(PageContent scan, CancellationToken cancellationToken)
    {
        if (known.Find(scan.Number) is { } before) return before;
        try
        {
            if (reader.Read(file.Bytes, scan, cancellationToken) is not { } content) return null;
            known.Keep(content);
            return content;
        }
        catch (TimeoutException)
        {
            isTimedOut = true;
            return null;
        }
    }
}
