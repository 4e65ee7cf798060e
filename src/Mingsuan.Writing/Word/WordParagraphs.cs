using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingsuan.Writing;

/// <summary>Makes paragraphs, runs, bookmarks and fields.</summary>
internal static class WordParagraphs
{
    /// <summary>A paragraph of that style; line ends in the text become breaks.</summary>
    public static Paragraph Of(string style, string text, bool startsPage = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (startsPage) properties.Append(new PageBreakBefore());
        var paragraph = new Paragraph(properties);
        if (text.Length > 0) paragraph.Append(Run(text));
        return paragraph;
    }

    public static Run Run(string text, bool isBold = false) => Run(text, isBold ? new RunProperties(new Bold()) : null);

    /// <summary>The mark of what is to be filled in.</summary>
    public static Run Open(string text) => Run(text, new RunProperties(new RunStyle { Val = WordStyleIds.Open }));

    private static Run Run(string text, RunProperties? properties)
    {
        var run = new Run();
        if (properties is not null) run.Append(properties);
        var lines = XmlText.Of(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Append(new Break());
            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>Puts a bookmark around what a paragraph prints.</summary>
    public static Paragraph Marked(Paragraph paragraph, int number)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        paragraph.InsertAfter(new BookmarkStart { Id = id, Name = BookmarkOf(number) }, paragraph.ParagraphProperties);
        paragraph.Append(new BookmarkEnd { Id = id });
        return paragraph;
    }

    /// <summary>The name of a bookmark for the contents.</summary>
    public static string BookmarkOf(int number) => string.Create(CultureInfo.InvariantCulture, $"_Toc{number:00000000}");

    /// <summary>A field from its first to its last sign; <paramref name="isDirty"/> asks the program that opens it to reckon it anew.</summary>
    public static IEnumerable<Run> Field(string code, string result, bool isDirty)
    {
        yield return new Run(new FieldChar { FieldCharType = FieldCharValues.Begin, Dirty = isDirty ? true : null });
        yield return new Run(new FieldCode(code) { Space = SpaceProcessingModeValues.Preserve });
        yield return new Run(new FieldChar { FieldCharType = FieldCharValues.Separate });
        if (result.Length > 0) yield return Run(result);
        yield return new Run(new FieldChar { FieldCharType = FieldCharValues.End });
    }
}
