using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Mingsuan.Reading;

/// <summary>Reads PDF files with a text layer.</summary>
internal sealed class PdfReader : IFormatReader
{
    /// <summary>The id of the format in data/formats, and the carrier of its documents.</summary>
    public const string FormatId = "pdf";

    /// <inheritdoc/>
    public string Format => FormatId;

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadBudget budget, CancellationToken cancellationToken)
    {
        try
        {
            using var document = PdfDocument.Open(file.Bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false });
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
}
