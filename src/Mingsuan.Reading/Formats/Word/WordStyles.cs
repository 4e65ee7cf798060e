using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingsuan.Reading;

/// <summary>The paragraph styles of a document, as far as they say which paragraphs are headings and numbered.</summary>
internal sealed class WordStyles
{
    private const int DeepestHeading = 6;
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> styles;

    public WordStyles(MainDocumentPart main) =>
        styles = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? []).Where(style => style.StyleId?.Value is not null)
            .GroupBy(style => style.StyleId!.Value!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>1–6 for headings, else 0.</summary>
    public int HeadingLevel(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value;
        var level = own ?? Chain(paragraph).Select(style => style.StyleParagraphProperties?.OutlineLevel?.Val?.Value).FirstOrDefault(value => value is not null);
        return level is >= 0 and < DeepestHeading and var outline ? outline + 1 : 0;
    }

    /// <summary>The number and level that the paragraph or its style asks for, or null.</summary>
    public (int Number, int Level)? NumberingOf(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var styled = Chain(paragraph).Select(style => style.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(properties => properties is not null);
        var number = own?.NumberingId?.Val?.Value ?? styled?.NumberingId?.Val?.Value;
        return number is > 0 ? (number.Value, own?.NumberingLevelReference?.Val?.Value ?? styled?.NumberingLevelReference?.Val?.Value ?? 0) : null;
    }

    /// <summary>The paragraph's style and those that it is based on.</summary>
    private IEnumerable<Style> Chain(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var i = 0; i < LongestChain && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
