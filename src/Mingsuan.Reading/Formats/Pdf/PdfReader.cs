using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Mingsuan.Reading;

/// <summary>
/// Reads PDF files. PdfPig cannot be interrupted, so each file is read on a thread of its own, which is left behind where it does not
/// come back in time. Pages that are pictures are recognised afterwards, where the programs for it are there.
/// </summary>
internal sealed class PdfReader(ScanReader scans) : IFormatReader
{
    /// <summary>The id of the format in data/formats, and the carrier of its documents.</summary>
    public const string FormatId = "pdf";

    private const int StackSize = 32 * 1024 * 1024;

    /// <inheritdoc/>
    public string Format => FormatId;

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadBudget budget, CancellationToken cancellationToken)
    {
        if (PdfObjects.Count(file.Bytes, budget.Limits.MaxObjects) > budget.Limits.MaxObjects)
            return file.Refuse(PdfDiagnostics.TooManyObjects(file.Name, budget.Limits.MaxObjects));
        var reading = new TimedWork<Opened>((finishStep, token) => Open(file, budget, finishStep, token), StackSize);
        return reading.Run(budget.Limits.MaxTime, budget.Limits.MaxPageTime, cancellationToken) switch
        {
            null => file.Refuse(reading.WasStarved ? PdfDiagnostics.Starved(file.Name, reading.Exceeded) : PdfDiagnostics.TookTooLong(file.Name, reading.Exceeded)),
            { Refusal: { } refusal } => refusal,
            { Pages: { } pages } when new ScannedPages(scans, file, budget).Read(pages, cancellationToken) => pages.ToResult(),
            _ => file.Refuse(FileDiagnostics.TooManyCells(file.Name, budget.Limits.MaxCells)),
        };
    }

    private static Opened Open(SourceFile file, ReadBudget budget, Action finishStep, CancellationToken cancellationToken)
    {
        try
        {
            var load = new PageLoad();
            using var document = PdfDocument.Open(file.Bytes, Options(load));
            return document.NumberOfPages > budget.Limits.MaxPages
                ? new Opened(null, file.Refuse(PdfDiagnostics.TooManyPages(file.Name, document.NumberOfPages, budget.Limits.MaxPages)))
                : new Opened(new PdfAssembly(file.Name, budget, load, finishStep).Assemble(document, cancellationToken), null);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new Opened(null, file.Refuse(PdfDiagnostics.Encrypted(file.Name)));
        }
        catch (Exception fault) when (PdfFaults.IsDamage(fault))
        {
            return new Opened(null, file.Refuse(PdfDiagnostics.Damaged(file.Name)));
        }
    }

    private static ParsingOptions Options(PageLoad load) =>
        new() { UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false, FilterProvider = new BoundedFilters(load) };

    /// <summary>What came of opening a file: its pages, or why there are none; neither where it holds too many cells.</summary>
    private sealed record Opened(PdfPages? Pages, ReadResult.Refused? Refusal);
}
