using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Mingsuan.Writing;

/// <summary>
/// Writes a document for Word, WPS and LibreOffice: real headings, tables whose headers are repeated, wide tables on landscape pages, charts that can be
/// edited, contents that are a field.
/// </summary>
public sealed class WordFormat(DisclosureCatalog catalog) : IDocumentFormat
{
    private const string Language = "zh-CN";
    private const string PageSlot = "page";

    private static readonly Dictionary<string, int> Unknown = new(StringComparer.Ordinal);

    private readonly DocumentPhrases phrases = new(catalog);

    /// <inheritdoc/>
    public string Id => "docx";

    /// <inheritdoc/>
    public string Extension => ".docx";

    /// <inheritdoc/>
    public Diagnostic? Write(WrittenDocument document, Stream output, CancellationToken cancellationToken = default)
    {
        Write(document, output, Unknown);
        return null;
    }

    /// <summary>The document with the numbers of the pages on which the entries of its contents stand, by anchor, where they were measured.</summary>
    internal void Write(WrittenDocument document, Stream output, IReadOnlyDictionary<string, int> pages)
    {
        using var memory = new MemoryStream(); // the package writer seeks
        using (var package = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            (package.PackageProperties.Title, package.PackageProperties.Creator, package.PackageProperties.Language) = (document.Title, document.Body, Language);
            var main = package.AddMainDocumentPart();
            AddStyles(main);
            var body = new WordBody(main, AddFooter(main), pages).Of(DocumentLayout.Of(document));
            main.Document = new Document(body);
        }

        memory.Position = 0;
        memory.CopyTo(output);
    }

    private void AddStyles(MainDocumentPart main)
    {
        var styles = new WordStyles(phrases);
        main.AddNewPart<StyleDefinitionsPart>().Styles = styles.ToStyles();
        main.AddNewPart<FontTablePart>().Fonts = styles.ToFonts();
        main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new Zoom { Percent = "100" },
            new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
            new ThemeFontLanguages { Val = Language, EastAsia = Language });
    }

    /// <summary>The number of the page between two dashes, as official documents have it.</summary>
    private string AddFooter(MainDocumentPart main)
    {
        var part = main.AddNewPart<FooterPart>();
        var words = phrases["document-footer"].Split($"{{{PageSlot}}}");
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyleIds.Footer }), WordParagraphs.Run(words[0]));
        paragraph.Append(WordParagraphs.Field(" PAGE ", "1", isDirty: false));
        paragraph.Append(WordParagraphs.Run(words[^1]));
        part.Footer = new Footer(paragraph);
        return main.GetIdOfPart(part);
    }
}
