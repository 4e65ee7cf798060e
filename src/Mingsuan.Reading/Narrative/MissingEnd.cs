using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Tells a text that is probably cut off: what its contents announce last is not there though what they announce before is, and it ends in a
/// table or in a sentence without an end. Only plain text can be cut and still be read; other carriers are damaged then.
/// </summary>
internal sealed class MissingEnd(ReadingContext context)
{
    private const int FewestEntries = 4;
    private const int ShortestEntry = 4;
    private const int ShortestSentence = 16;
    private const decimal LeastFound = 0.8m;

    /// <summary>The level that marks a row of a table among lines.</summary>
    private const int InTable = -1;

    /// <summary>Notes it at the last line.</summary>
    public void Note(ImmutableArray<Section> sections)
    {
        if (context.Source.Carrier != PlainTextReader.FormatId) return;
        var contents = sections.Where(section => section.Number.Length == 0 && section.Title == context.Catalog.Narrative.ContentsTitle).SelectMany(section => section.Paragraphs).ToList();
        if (contents.Count < FewestEntries || contents[^1].Place.Line is not { } last) return;
        var behind = Lines(context.Source.Blocks).Where(line => line.Place.Line > last).ToList();
        if (behind.Count == 0 || IsEnd(behind[^1])) return;
        var missing = Missing([.. contents.Select(Entry).Where(entry => entry.Length >= ShortestEntry)], string.Concat(behind.Select(line => TextFolding.Fold(line.Text))));
        if (missing.Count == 0) return;
        context.Note("possibly-cut-off", Severity.Warning, behind[^1].Place, ("count", $"{missing.Count}"), ("entry", missing[0]));
    }

    /// <summary>The last entries, if they are missing and nearly all before them are there.</summary>
    private static List<string> Missing(List<string> entries, string text)
    {
        var found = entries.ConvertAll(entry => text.Contains(entry, StringComparison.Ordinal));
        var kept = found.LastIndexOf(true) + 1;
        return entries.Count >= FewestEntries && kept < entries.Count && kept > 0 && found.Take(kept).Count(each => each) >= LeastFound * kept ? entries[kept..] : [];
    }

    private string Entry(Paragraph line)
    {
        var shape = new LineShape(line, context.Catalog.Narrative);
        return shape.Entry.Length > shape.Number.Length ? shape.Entry[shape.Number.Length..].TrimStart(':', '、') : string.Empty;
    }

    /// <summary>True for a line that ends a document: a sentence with its end, or a short line (a date, a heading, a signature); a row of a table never does.</summary>
    private bool IsEnd(Paragraph line)
    {
        if (line is { HeadingLevel: InTable }) return false;
        var shape = new LineShape(line, context.Catalog.Narrative);
        return shape.EndsSentence || shape.MayBeHeading || shape.Folded.Length < ShortestSentence;
    }

    private static IEnumerable<Paragraph> Lines(ImmutableArray<SourceBlock> blocks) => blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [paragraph],
        Grid grid => grid.Rows.Select(row => new Paragraph(row.Place, string.Concat(row.Cells.Select(cell => cell.Text)), InTable)),
        _ => [],
    }).Where(line => !string.IsNullOrWhiteSpace(line.Text));
}
