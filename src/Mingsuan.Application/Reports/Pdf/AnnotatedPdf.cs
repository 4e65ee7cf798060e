using System.Text;
using Mingsuan.Kernel;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Mingsuan.Application;

/// <summary>Writes a copy of the PDF with a highlight and a note at each place of a finding; the file itself stays in it unchanged.</summary>
public sealed class AnnotatedPdf(Phrases phrases, ReportOptions options) : IBinaryReport
{
    private static readonly Box Corner = new(18, 18, 38, 38);

    /// <inheritdoc/>
    public string Id => "pdf";

    /// <inheritdoc/>
    public string Extension => "pdf";

    /// <inheritdoc/>
    public Diagnostic? Refusal(ReportModel report)
    {
        if (report.Documents is not [{ Files.Length: 1 } document]) return HostDiagnostics.Of("pdf-several-files", report.Documents.Length > 0 ? report.Documents[0].File : string.Empty);
        if (document.Refusal is not null) return HostDiagnostics.Of("pdf-not-annotated", document.File);
        using var source = Open(document);
        return source is null ? HostDiagnostics.Of("pdf-not-annotated", document.File) : null;
    }

    /// <inheritdoc/>
    public void Write(ReportModel report, Stream stream)
    {
        var document = report.Documents[0];
        using var source = Open(document) ?? throw new ArgumentException("a report that is refused is not written", nameof(report));
        using var update = new PdfUpdate(source);
        foreach (var page in new PdfNotes(phrases, options).Of(document).GroupBy(note => Math.Min(note.Page, source.PageCount))) Annotate(source, update, page.Key, page);
        update.Write(stream);
    }

    private static PdfSource? Open(ReportDocument document)
    {
        try
        {
            return PdfSource.Open(File.ReadAllBytes(document.Path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Annotate(PdfSource source, PdfUpdate update, int number, IEnumerable<PdfNote> notes)
    {
        if (source.PageObject(number) is not var (reference, page)) return;
        var space = new PageSpace(source.Page(number));
        var added = notes.Select(note => Add(update, reference, space, note)).ToList();
        update.Replace(reference, page.With("Annots", new ArrayToken([.. source.Annotations(page), .. added])));
    }

    private IndirectReferenceToken Add(PdfUpdate update, IndirectReference page, PageSpace space, PdfNote note)
    {
        var number = update.NewNumber();
        update.Add(number, note.Box is { } box ? Highlight(update, page, space.Corners(box), note) : Note(page, space.Corners(Corner), note));
        return new IndirectReferenceToken(new IndirectReference(number, 0));
    }

    private string Highlight(PdfUpdate update, IndirectReference page, (double X, double Y)[] corners, PdfNote note)
    {
        var bounds = PageSpace.Bounds(corners);
        var look = update.NewNumber();
        update.Add(look, Look(bounds, note));
        return $"<< /Type /Annot /Subtype /Highlight {Common(page, note)} /F 4 /Rect [{PageSpace.Text(bounds)}] /QuadPoints [{PageSpace.Text(corners)}] /AP << /N {look} 0 R >> >>";
    }

    private string Note(IndirectReference page, (double X, double Y)[] corners, PdfNote note) =>
        $"<< /Type /Annot /Subtype /Text /Name /Note {Common(page, note)} /F 28 /Rect [{PageSpace.Text(PageSpace.Bounds(corners))}] /Open false >>";

    private string Common(IndirectReference page, PdfNote note) =>
        $"/P {page.ObjectNumber} {page.Generation} R /C [{Colour(note.Severity)}] /T {Hex(phrases["pdf-author"])} /Contents {Hex(note.Text)}";

    /// <summary>A rectangle that darkens what lies below it and hides nothing.</summary>
    private static string Look((double X, double Y)[] bounds, PdfNote note)
    {
        var paint = $"/G gs {Colour(note.Severity)} rg {PageSpace.Text([bounds[0], (bounds[1].X - bounds[0].X, bounds[1].Y - bounds[0].Y)])} re f";
        return $"<< /Type /XObject /Subtype /Form /BBox [{PageSpace.Text(bounds)}] /Resources << /ExtGState << /G << /Type /ExtGState /BM /Multiply >> >> >> /Length {paint.Length} >>\nstream\n{paint}\nendstream";
    }

    private static string Colour(Severity severity) => severity switch
    {
        Severity.Error => "1 0.72 0.70",
        Severity.Warning => "1 0.90 0.55",
        _ => "0.75 0.86 1",
    };

    /// <summary>Text of any language as PDF holds it.</summary>
    private static string Hex(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}
