using Mingsuan.Checking;
using Mingsuan.Kernel;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>The annotated copy: the file stays in it byte by byte, and each place of a finding has its note.</summary>
public sealed class AnnotatedPdfTests : IDisposable
{
    private readonly Given given = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_file_is_unchanged_and_has_the_notes_behind_it(bool hasIndexObject)
    {
        var source = MinimalPdf.Of(hasIndexObject);
        var annotated = Annotated(source, Found(1, new Box(20, 30, 120, 50)), Found(2, new Box(20, 30, 120, 50)));
        Assert.True(annotated.AsSpan().StartsWith(source));
        using var pdf = PdfDocument.Open(annotated);
        var note = Assert.Single(pdf.GetPage(1).GetAnnotations());
        Assert.Equal(AnnotationType.Highlight, note.Type);
        Assert.Contains("F001", note.Content, StringComparison.Ordinal);
        Assert.Equal((20, 250, 120, 270), Corners(note));
        Assert.Single(pdf.GetPage(2).GetAnnotations());
    }

    [Theory]
    [InlineData(90, 20, 150, 120, 170)]
    [InlineData(180, 20, 250, 120, 270)]
    [InlineData(270, 20, 150, 120, 170)]
    public void On_a_turned_page_the_note_is_where_the_reader_sees_it(int turn, int left, int bottom, int right, int top)
    {
        using var pdf = PdfDocument.Open(Annotated(MinimalPdf.Of(false, turn), Found(2, new Box(20, 30, 120, 50))));
        Assert.Equal((left, bottom, right, top), Corners(Assert.Single(pdf.GetPage(2).GetAnnotations())));
    }

    [Fact]
    public void Notes_that_are_there_already_stay()
    {
        using var pdf = PdfDocument.Open(Annotated(MinimalPdf.Of(false, 0, "/Annots [5 0 R]"), Found(1, new Box(20, 30, 120, 50))));
        Assert.Equal(["old"], pdf.GetPage(1).GetAnnotations().Where(note => note.Type == AnnotationType.Text).Select(note => note.Content));
        Assert.Equal(2, pdf.GetPage(1).GetAnnotations().Count());
    }

    [Fact]
    public void What_stands_nowhere_is_in_one_note_on_the_first_page()
    {
        using var pdf = PdfDocument.Open(Annotated(MinimalPdf.Of(true), Found(null, null), Found(null, null)));
        var note = Assert.Single(pdf.GetPage(1).GetAnnotations());
        Assert.Equal(AnnotationType.Text, note.Type);
        Assert.Equal(3, note.Content!.Split('\n').Length);
    }

    [Theory]
    [InlineData("没有 PDF 的开头")]
    [InlineData("%PDF-1.4 没有索引")]
    public void What_is_no_whole_pdf_is_refused(string text) =>
        Assert.Equal("pdf-not-annotated", Report(given.Text("甲.pdf", text), []).Fault?.Id);

    [Fact]
    public void Several_files_are_refused()
    {
        var report = Report(given.Bytes("甲.pdf", MinimalPdf.Of(false)), []).Model;
        Assert.Equal("pdf-several-files", Format().Refusal(report with { Documents = [.. report.Documents, .. report.Documents] })?.Id);
    }

    public void Dispose() => given.Dispose();

    /// <summary>As displayed: from the lower left corner.</summary>
    private static (int, int, int, int) Corners(Annotation note) =>
        ((int)Math.Min(note.Rectangle.Left, note.Rectangle.Right), (int)Math.Min(note.Rectangle.Bottom, note.Rectangle.Top), (int)Math.Max(note.Rectangle.Left, note.Rectangle.Right), (int)Math.Max(note.Rectangle.Bottom, note.Rectangle.Top));

    private static Finding Found(int? page, Box? box) => new()
    {
        Id = "F001",
        Fingerprint = "0000000000000000",
        Rule = "roll-up",
        Severity = Severity.Error,
        Values = new Dictionary<string, string> { ["place"] = "合计" },
        Places = [new FindingPlace("合计", new Place { File = "甲.pdf", Page = page, Box = box, Row = "合计" })],
    };

    private static AnnotatedPdf Format() => new(new Phrases(Given.Catalog, Phrases.Chinese), new ReportOptions());

    private byte[] Annotated(byte[] source, params Finding[] findings)
    {
        var (model, fault) = Report(given.Bytes("甲.pdf", source), findings);
        Assert.Null(fault);
        using var stream = new MemoryStream();
        Format().Write(model, stream);
        return stream.ToArray();
    }

    private static (ReportModel Model, Diagnostic? Fault) Report(string path, Finding[] findings)
    {
        var disclosure = new Disclosure { Source = new SourceDocument("甲.pdf", "pdf", []), Cube = Given.Catalog.Cube };
        var document = new CheckedDocument.Checked(disclosure, new CheckReport([], new OutcomeCounts(0, 0, 1, 0, 0), [.. findings]));
        var model = new ReportProjection(Given.Catalog, Phrases.Chinese).Of([new CheckedFile(path, [document])]);
        return (model, Format().Refusal(model));
    }
}
