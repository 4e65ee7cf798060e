using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingsuan.Writing;

/// <summary>
/// Makes the list of contents: a field that the program renews on demand, holding entries whose page numbers are fields that it reckons on opening. A page
/// number is printed only where it was measured.
/// </summary>
internal sealed class WordContents(IReadOnlyDictionary<string, int> pages)
{
    public IEnumerable<Paragraph> Of(ContentsBlock contents, bool startsPage, IReadOnlyList<(PlacedBlock Placed, int Bookmark)> entries)
    {
        yield return WordParagraphs.Of(WordStyleIds.ContentsTitle, contents.Title, startsPage);
        for (var i = 0; i < entries.Count; i++)
        {
            var paragraph = Entry(entries[i].Placed, entries[i].Bookmark);
            if (i == 0) Begin(paragraph, Math.Min(contents.Levels, WordStyleIds.Levels));
            if (i == entries.Count - 1) paragraph.Append(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
            yield return paragraph;
        }
    }

    private static void Begin(Paragraph first, int levels)
    {
        OpenXmlElement after = first.ParagraphProperties!; // every paragraph of ours has properties
        foreach (var run in (Run[])[
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(new FieldCode(string.Create(CultureInfo.InvariantCulture, $" TOC \\o \"1-{levels}\" \\h \\z \\u ")) { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate })])
            after = first.InsertAfter(run, after);
    }

    private Paragraph Entry(PlacedBlock placed, int bookmark)
    {
        var name = WordParagraphs.BookmarkOf(bookmark);
        var page = pages.TryGetValue(placed.Anchor, out var number) ? number.ToString(CultureInfo.InvariantCulture) : string.Empty;
        var link = new Hyperlink { Anchor = name, History = true };
        link.Append(WordParagraphs.Run(placed.Entry ?? string.Empty), new Run(new TabChar()));
        link.Append(WordParagraphs.Field($" PAGEREF {name} \\h ", page, isDirty: page.Length == 0));
        var style = WordStyleIds.Contents + Math.Min(placed.Level, WordStyleIds.Levels).ToString(CultureInfo.InvariantCulture);
        return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), link);
    }
}
