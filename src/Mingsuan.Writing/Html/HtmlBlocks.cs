using System.Globalization;

namespace Mingsuan.Writing;

/// <summary>Writes the blocks of a document as HTML.</summary>
internal sealed class HtmlBlocks(DocumentPhrases phrases, HtmlLook look, HtmlWriter html)
{
    private const int DeepestHeading = 6;

    private readonly HtmlTable tables = new(look, html);
    private readonly HtmlChart charts = new(phrases, look, html);

    /// <summary>One block; the cover and the list of contents are the page's own.</summary>
    public void Write(PlacedBlock placed)
    {
        switch (placed.Block)
        {
            case HeadingBlock heading:
                var tag = HeadingTag(placed.Level);
                html.Open(tag, ("id", Anchor(placed)), look.Of(tag, Start(placed))).Text(heading.Text).Close(tag).Line();
                break;
            case ParagraphBlock paragraph:
                WriteParagraph(placed, paragraph);
                break;
            case DocumentTable table:
                html.Open("div", look.Of("table", Start(placed))).Line();
                tables.Write(table, HeadingTag(placed.Level), Anchor(placed));
                html.Close("div").Line();
                break;
            case ChartBlock chart:
                charts.Write(chart, Anchor(placed));
                break;
        }
    }

    /// <summary>A heading of the document is one below the title of the page.</summary>
    private static string HeadingTag(int level) => string.Create(CultureInfo.InvariantCulture, $"h{Math.Min(level + 1, DeepestHeading)}");

    private static string Start(PlacedBlock placed) => placed.StartsPage ? "start" : string.Empty;

    private string? Anchor(PlacedBlock placed) => look.HasAnchors ? placed.Anchor : null;

    private void WriteParagraph(PlacedBlock placed, ParagraphBlock paragraph)
    {
        html.Open("p", look.Of("text", Start(placed)));
        foreach (var run in paragraph.Runs)
        {
            if (run.IsOpen) html.Element("mark", run.Text, look.Of("open"));
            else if (run.Number is { } number && look.HasAnchors) html.Element("data", run.Text, ("value", FactText.Value(number)), ("data-fact", FactText.Coordinate(number)));
            else html.Text(run.Text);
        }

        html.Close("p").Line();
    }
}
