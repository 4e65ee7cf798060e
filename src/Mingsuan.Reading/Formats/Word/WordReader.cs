using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Reads Word documents (DOCX): paragraphs with their headings and restored numbers, tables, text boxes, notes. Tracked changes
/// are taken as if accepted; what is hidden or left out is counted.
/// </summary>
internal sealed class WordReader : IFormatReader
{
    /// <summary>The id of the format in data/formats, and the carrier of its documents.</summary>
    public const string FormatId = "docx";

    /// <inheritdoc/>
    public string Format => FormatId;

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadBudget budget, CancellationToken cancellationToken)
    {
        PackageLimits.Check(file, budget);
        XmlLimits.Check(file, cancellationToken);
        using var package = WordprocessingDocument.Open(new MemoryStream(file.Bytes, writable: false), isEditable: false);
        if (package.MainDocumentPart is not { Document.Body: { } body } main) return file.Refuse(FileDiagnostics.Damaged(file.Name));
        var draft = new DocumentDraft(file.Name, FormatId, budget, cancellationToken);
        var walk = new WordWalk(draft, new WordStyles(main), new WordNumbering(main.NumberingDefinitionsPart?.Numbering));
        walk.Read(body);
        foreach (var note in Notes(main)) walk.Read(note);
        Report(draft, main, walk.Counts);
        return draft.ToResult();
    }

    /// <summary>Footnotes and endnotes of people; the first of each are separators of the program.</summary>
    private static IEnumerable<FootnoteEndnoteType> Notes(MainDocumentPart main) =>
        (main.FootnotesPart?.Footnotes?.Elements<FootnoteEndnoteType>() ?? []).Concat(main.EndnotesPart?.Endnotes?.Elements<FootnoteEndnoteType>() ?? [])
            .Where(note => note.Type is null || note.Type.Value == FootnoteEndnoteValues.Normal);

    private static void Report(DocumentDraft draft, MainDocumentPart main, WordCounts counts)
    {
        var heads = main.HeaderParts.Count(part => part.Header?.InnerText.Length > 0);
        var feet = main.FooterParts.Count(part => part.Footer?.InnerText.Length > 0);
        var comments = main.WordprocessingCommentsPart?.Comments?.Elements<Comment>().Count() ?? 0;
        if (heads + feet + comments > 0)
            draft.Report(FileDiagnostics.Of("word-left-out", draft.File, ("headers", $"{heads}"), ("footers", $"{feet}"), ("comments", $"{comments}")) with { Severity = Severity.Information });
        if (counts.Deleted + counts.Inserted > 0)
            draft.Report(FileDiagnostics.Of("word-changes", draft.File, ("deleted", $"{counts.Deleted}"), ("inserted", $"{counts.Inserted}")) with { Severity = Severity.Warning });
        if (counts.Hidden > 0) draft.Report(FileDiagnostics.Of("word-hidden-text", draft.File, ("count", $"{counts.Hidden}")) with { Severity = Severity.Warning });
    }
}
