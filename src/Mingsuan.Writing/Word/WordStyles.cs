using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingsuan.Writing;

/// <summary>The styles and fonts of a Word document, as official documents are set: titles, heads and running text each in their own face.</summary>
internal sealed class WordStyles(DocumentPhrases phrases)
{
    private const string Latin = "Times New Roman";
    private const string Normal = "Normal";

    private static readonly string[] FontPhrases = ["document-font-title", "document-font-head", "document-font-subhead", "document-font-text", "document-font-table"];

    public Styles ToStyles() => new(
    [
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(FontOf("document-font-text"), new FontSize { Val = "32" }, new FontSizeComplexScript { Val = "32" }, new Languages { Val = "zh-CN", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle(), new StyleRunProperties(Languages())) { Type = StyleValues.Paragraph, StyleId = Normal, Default = true },
        new Style(new StyleName { Val = "Default Paragraph Font" }) { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true },
        Style(WordStyleIds.Title, "Title", "document-font-title", 26, Paragraph(JustificationValues.Center, before: 3400, after: 1200)),
        Style(WordStyleIds.CoverLine, "Cover Line", "document-font-head", 18, Paragraph(JustificationValues.Center, after: 400)),
        .. Enumerable.Range(1, WordStyleIds.Levels).Select(Heading),
        Style(WordStyleIds.ContentsTitle, "TOC Heading", "document-font-head", 18, Paragraph(JustificationValues.Center, after: 300)),
        .. Enumerable.Range(1, WordStyleIds.Levels).Select(Contents),
        Style(WordStyleIds.Text, "Body Text", "document-font-text", 16, new StyleParagraphProperties(new SpacingBetweenLines { Line = "560", LineRule = LineSpacingRuleValues.Exact }, new Indentation { FirstLine = "640", FirstLineChars = 200 }, new Justification { Val = JustificationValues.Both })),
        Style(WordStyleIds.TableNumber, "Table Number", "document-font-table", 10.5m, Paragraph(JustificationValues.Left, keepsNext: true)),
        Style(WordStyleIds.Caption, "caption", "document-font-title", 16, Paragraph(JustificationValues.Center, before: 60, after: 60, keepsNext: true)),
        Style(WordStyleIds.TableLine, "Table Line", "document-font-table", 10.5m, Paragraph(JustificationValues.Left, after: 40, keepsNext: true)),
        Style(WordStyleIds.TableText, "Table Text", "document-font-table", 10.5m, Paragraph(JustificationValues.Left)),
        Style(WordStyleIds.TableHead, "Table Head", "document-font-head", 10.5m, Paragraph(JustificationValues.Center)),
        Style(WordStyleIds.TableNote, "Table Note", "document-font-table", 10.5m, Paragraph(JustificationValues.Left, before: 60)),
        Style(WordStyleIds.SectionEnd, "Section End", "document-font-table", 1, new StyleParagraphProperties(new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact })),
        Style(WordStyleIds.Footer, "footer", "document-font-table", 14, Paragraph(JustificationValues.Center)),
        Open(),
        new Style(new StyleName { Val = "Normal Table" }, new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa })) { Type = StyleValues.Table, StyleId = "TableNormal", Default = true },
        Grid(),
    ]);

    /// <summary>The fonts with the names that other programs know them by.</summary>
    public Fonts ToFonts() => new([.. FontPhrases.Select(phrase => new Font(
        new AltName { Val = phrases.English(phrase) }, new FontCharSet { Val = "86" }, new FontFamily { Val = FontFamilyValues.Auto }, new Pitch { Val = FontPitchValues.Variable }) { Name = phrases[phrase] })]);

    private Style Heading(int level)
    {
        var (font, points) = level switch
        {
            1 => ("document-font-title", 22m),
            2 => ("document-font-head", 16m),
            3 => ("document-font-subhead", 16m),
            _ => ("document-font-text", 16m),
        };
        var paragraph = new StyleParagraphProperties(
            new KeepNext(),
            new KeepLines(),
            new SpacingBetweenLines { Before = level == 1 ? "0" : "200", After = level == 1 ? "300" : "100" },
            new Justification { Val = level == 1 ? JustificationValues.Center : JustificationValues.Left },
            new OutlineLevel { Val = level - 1 });
        return Style(Numbered(WordStyleIds.Heading, level), Numbered("heading ", level), font, points, paragraph, isBold: level > 3);
    }

    /// <summary>An entry of the contents: its page at the right, behind dots.</summary>
    private Style Contents(int level) => Style(
        Numbered(WordStyleIds.Contents, level),
        Numbered("toc ", level),
        "document-font-text",
        14,
        new StyleParagraphProperties(
            new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = (int)WordPage.Portrait.TextWidth }),
            new SpacingBetweenLines { Line = "440", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { Left = Text((level - 1) * 420) }));

    /// <summary>What is to be filled in: it stands out on the screen and on paper.</summary>
    private static Style Open() => new(
        new StyleName { Val = "Open Slot" },
        new StyleRunProperties(new Bold(), new Color { Val = "8A1C00" }, new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "FFF3A3" }))
    {
        Type = StyleValues.Character,
        StyleId = WordStyleIds.Open,
        CustomStyle = true,
    };

    private static Style Grid() => new(
        new StyleName { Val = "Table Grid" },
        new BasedOn { Val = "TableNormal" },
        new StyleTableProperties(
            new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
            new TableCellMarginDefault(
                new TopMargin { Width = "30", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "30", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa })))
    {
        Type = StyleValues.Table,
        StyleId = WordStyleIds.Grid,
    };

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "444444" };

    private Style Style(string id, string name, string font, decimal points, StyleParagraphProperties paragraph, bool isBold = false)
    {
        var run = new StyleRunProperties(FontOf(font));
        if (isBold) run.Append(new Bold());
        run.Append(new FontSize { Val = Text(points * 2) }, new FontSizeComplexScript { Val = Text(points * 2) });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = Normal }, new PrimaryStyle(), paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = name[0] is >= 'A' and <= 'Z' && id is not (WordStyleIds.Title or WordStyleIds.ContentsTitle or WordStyleIds.Text) ? true : null };
    }

    private static StyleParagraphProperties Paragraph(JustificationValues side, int before = 0, int after = 0, bool keepsNext = false)
    {
        var paragraph = new StyleParagraphProperties();
        if (keepsNext) paragraph.Append(new KeepNext());
        paragraph.Append(new SpacingBetweenLines { Before = Text(before), After = Text(after) }, new Justification { Val = side });
        return paragraph;
    }

    private RunFonts FontOf(string phrase) => new() { Ascii = Latin, HighAnsi = Latin, EastAsia = phrases[phrase], ComplexScript = Latin };

    /// <summary>
    /// The language of the document is Chinese (the defaults above say so), that of Latin letters and digits is not: LibreOffice breaks Latin text that is called Chinese at any sign, a
    /// number among it, and swallows its decimal point at the end of the line.
    /// </summary>
    private static Languages Languages() => new() { Val = "en-US", EastAsia = "zh-CN" };

    private static string Numbered(string name, int level) => name + Text(level);

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
