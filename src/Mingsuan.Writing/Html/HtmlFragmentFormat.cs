using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>
/// Writes a document as a piece of HTML that survives being pasted into the editor of a government site: each element carries its own style; no script,
/// no style sheet, no class, no anchor.
/// </summary>
public sealed class HtmlFragmentFormat(DisclosureCatalog catalog) : IDocumentFormat
{
    private readonly DocumentPhrases phrases = new(catalog);

    /// <inheritdoc/>
    public string Id => "fragment";

    /// <inheritdoc/>
    public string Extension => ".fragment.html";

    /// <inheritdoc/>
    public Diagnostic? Write(WrittenDocument document, Stream output, CancellationToken cancellationToken = default)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        var html = new HtmlWriter(writer);
        var look = new InlineLook(StyleSheets.Read(StyleSheets.Fragment));
        var blocks = new HtmlBlocks(phrases, look, html);
        var parts = DocumentLayout.Of(document);
        html.Open("div", ("lang", "zh-CN"), look.Of("page")).Line();
        foreach (var placed in parts.SelectMany(part => part.Blocks)) Write(placed, blocks, look, html);
        html.Close("div").Line();
        return null;
    }

    /// <summary>The site prints the title of the document itself, so the cover and the contents, which could link nowhere, are left to it.</summary>
    private static void Write(PlacedBlock placed, HtmlBlocks blocks, InlineLook look, HtmlWriter html)
    {
        if (placed.Block is CoverBlock cover) html.Element("p", cover.Lines.IsEmpty ? string.Empty : cover.Lines[0], look.Of("cover")).Line();
        else blocks.Write(placed);
    }
}
