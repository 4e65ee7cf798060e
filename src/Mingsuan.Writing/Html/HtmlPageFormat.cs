using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>
/// Writes a document as one accessible page that needs nothing else: no script, no font, no network. It reads on a phone, prints on A4 with wide tables
/// on landscape pages, and each number carries its coordinate and exact value for programs.
/// </summary>
public sealed class HtmlPageFormat(DisclosureCatalog catalog) : IDocumentFormat
{
    private const string Main = "text";

    private readonly DocumentPhrases phrases = new(catalog);

    /// <inheritdoc/>
    public string Id => "html";

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <inheritdoc/>
    public Diagnostic? Write(WrittenDocument document, Stream output, CancellationToken cancellationToken = default)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        Write(document, writer, HtmlPrint.None);
        return null;
    }

    /// <summary>The page, with what printing it as a PDF adds.</summary>
    internal void Write(WrittenDocument document, TextWriter writer, HtmlPrint print)
    {
        var html = new HtmlWriter(writer);
        var parts = DocumentLayout.Of(document);
        html.DocumentType().Open("html", ("lang", "zh-CN")).Line();
        WriteHead(document, html, print);
        html.Open("body").Line();
        html.Element("a", phrases["document-skip"], ("class", "skip"), ("href", $"#{Main}")).Line();
        WriteCover(document, html);
        foreach (var contents in document.Blocks.OfType<ContentsBlock>().Take(1)) new HtmlContents(html, print).Write(contents, parts);
        WriteMain(parts, html);
        html.Close("body").Line().Close("html").Line();
    }

    private static void WriteHead(WrittenDocument document, HtmlWriter html, HtmlPrint print)
    {
        html.Open("head").Line().Open("meta", ("charset", "utf-8")).Line();
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Element("title", document.Title).Line();
        html.Open("meta", ("name", "author"), ("content", document.Body)).Line();
        foreach (var sheet in print.FontSheets) html.Open("link", ("rel", "stylesheet"), ("href", sheet)).Line();
        html.Style(StyleSheets.Read(StyleSheets.Page));
        html.Close("head").Line();
    }

    private static void WriteCover(WrittenDocument document, HtmlWriter html)
    {
        var lines = document.Blocks.OfType<CoverBlock>().FirstOrDefault()?.Lines ?? [document.Title];
        html.Open("header", ("class", "cover")).Line();
        for (var i = 0; i < lines.Length; i++) html.Element(i == 0 ? "h1" : "p", lines[i]).Line();
        html.Close("header").Line();
    }

    private void WriteMain(IEnumerable<DocumentPart> parts, HtmlWriter html)
    {
        var blocks = new HtmlBlocks(phrases, new ClassLook(), html);
        html.Open("main", ("id", Main), ("tabindex", "-1")).Line();
        foreach (var part in parts)
        {
            html.Open("div", ("class", part.IsLandscape ? "landscape" : "portrait")).Line();
            foreach (var block in part.Blocks) blocks.Write(block);
            html.Close("div").Line();
        }

        html.Close("main").Line();
    }
}
