using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Mingsuan.Reading;

/// <summary>
/// Reads PDF files with a text layer. PdfPig cannot be interrupted, so each file is read on a thread of its own, which is left
/// behind where it does not come back in time.
/// </summary>
internal sealed class PdfReader : IFormatReader
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
        var reading = new TimedWork<ReadResult>(token => ReadOpen(file, budget, token), StackSize);
        return reading.Run(budget.Limits.MaxTime, cancellationToken) ?? file.Refuse(PdfDiagnostics.TookTooLong(file.Name, budget.Limits.MaxTime));
    }

    private static ReadResult ReadOpen(SourceFile file, ReadBudget budget, CancellationToken cancellationToken)
    {
        try
        {
            using var document = PdfDocument.Open(file.Bytes, Options());
            return document.NumberOfPages > budget.Limits.MaxPages
                ? file.Refuse(PdfDiagnostics.TooManyPages(file.Name, document.NumberOfPages, budget.Limits.MaxPages))
                : new PdfAssembly(file.Name, budget).Assemble(document, cancellationToken);
        }
        catch (PdfDocumentEncryptedException)
        {
            return file.Refuse(PdfDiagnostics.Encrypted(file.Name));
        }
        catch (Exception fault) when (PdfFaults.IsDamage(fault))
        {
            return file.Refuse(PdfDiagnostics.Damaged(file.Name));
        }
    }

    private static ParsingOptions Options() =>
        new() { UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false, FilterProvider = BoundedFilters.Instance };
}
