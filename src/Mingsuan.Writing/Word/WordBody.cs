using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingsuan.Writing;

/// <summary>Makes the body of a Word document: the blocks of each part, each part a section of its own.</summary>
internal sealed class WordBody(MainDocumentPart main, string footer, IReadOnlyDictionary<string, int> pages)
{
    private readonly Dictionary<string, int> bookmarks = new(StringComparer.Ordinal);
    private uint charts;

    public Body Of(ImmutableArray<DocumentPart> parts)
    {
        foreach (var placed in DocumentLayout.Entries(parts, int.MaxValue)) bookmarks.Add(placed.Anchor, bookmarks.Count + 1);
        var body = new Body();
        for (var i = 0; i < parts.Length; i++)
        {
            var page = parts[i].IsLandscape ? WordPage.Landscape : WordPage.Portrait;
            foreach (var placed in parts[i].Blocks) body.Append(Block(placed, page, parts));
            var section = page.ToSection(footer, i == 0 && parts[i].Blocks[0].Block is CoverBlock);
            body.Append(i == parts.Length - 1 ? section : End(section));
        }

        return body;
    }

    /// <summary>A line of nearly no height that ends a section.</summary>
    private static Paragraph End(SectionProperties section) => new(new ParagraphProperties(new ParagraphStyleId { Val = WordStyleIds.SectionEnd }, section));

    private IEnumerable<OpenXmlElement> Block(PlacedBlock placed, WordPage page, ImmutableArray<DocumentPart> parts) => placed.Block switch
    {
        CoverBlock cover => cover.Lines.Select((line, index) => WordParagraphs.Of(index == 0 ? WordStyleIds.Title : WordStyleIds.CoverLine, line)),
        ContentsBlock contents => new WordContents(pages).Of(contents, placed.StartsPage, [.. DocumentLayout.Entries(parts, contents.Levels).Select(entry => (entry, bookmarks[entry.Anchor]))]),
        HeadingBlock heading => [Marked(placed, WordParagraphs.Of(WordStyleIds.Heading + Level(placed.Level), heading.Text, placed.StartsPage))],
        ParagraphBlock paragraph => [Paragraph(placed, paragraph)],
        DocumentTable table => Table(placed, table, page),
        ChartBlock chart => [WordParagraphs.Of(WordStyleIds.Caption, chart.Title, placed.StartsPage), WordPicture.Of(chart, main.GetIdOfPart(WordChart.Add(main, chart)), ++charts)],
        _ => throw new ArgumentOutOfRangeException(nameof(placed), placed.Block, "unknown block"),
    };

    private Paragraph Marked(PlacedBlock placed, Paragraph paragraph) => WordParagraphs.Marked(paragraph, bookmarks[placed.Anchor]);

    private static Paragraph Paragraph(PlacedBlock placed, ParagraphBlock block)
    {
        if (!block.Runs.Any(run => run.IsOpen)) return WordParagraphs.Of(WordStyleIds.Text, block.Text, placed.StartsPage);
        var paragraph = WordParagraphs.Of(WordStyleIds.Text, string.Empty, placed.StartsPage);
        foreach (var run in block.Runs) paragraph.Append(run.IsOpen ? WordParagraphs.Open(run.Text) : WordParagraphs.Run(run.Text));
        return paragraph;
    }

    private IEnumerable<OpenXmlElement> Table(PlacedBlock placed, DocumentTable table, WordPage page)
    {
        var startsPage = placed.StartsPage;
        if (table.Number.Length > 0)
        {
            yield return WordParagraphs.Of(WordStyleIds.TableNumber, table.Number, startsPage);
            startsPage = false;
        }

        var title = WordParagraphs.Of(WordStyleIds.Caption, table.Title, startsPage);
        title.ParagraphProperties!.Append(new OutlineLevel { Val = Math.Min(placed.Level, WordStyleIds.Levels) - 1 }); // every paragraph of ours has properties
        yield return Marked(placed, title);
        if (table.BodyLine.Length + table.UnitLine.Length > 0) yield return Lines(table, page);
        var (parts, widths) = (FormParts.Of(table), WordTable.Widths(table, page));
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) yield return WordParagraphs.Of(WordStyleIds.SectionEnd, string.Empty);
            yield return new WordTable(parts[i], widths).ToTable();
        }

        foreach (var note in table.Notes) yield return WordParagraphs.Of(WordStyleIds.TableNote, note);
        if (table.Notes.IsEmpty) yield return WordParagraphs.Of(WordStyleIds.SectionEnd, string.Empty); // two tables would be one
    }

    /// <summary>The body at the left, the unit at the right end of the line.</summary>
    private static Paragraph Lines(DocumentTable table, WordPage page)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = WordStyleIds.TableLine }, new Tabs(new TabStop { Val = TabStopValues.Right, Position = (int)page.TextWidth }));
        var paragraph = new Paragraph(properties);
        if (table.BodyLine.Length > 0) paragraph.Append(WordParagraphs.Run(table.BodyLine));
        if (table.UnitLine.Length > 0) paragraph.Append(new Run(new TabChar()), WordParagraphs.Run(table.UnitLine));
        return paragraph;
    }

    private static string Level(int level) => Math.Clamp(level, 1, WordStyleIds.Levels).ToString(CultureInfo.InvariantCulture);
}
