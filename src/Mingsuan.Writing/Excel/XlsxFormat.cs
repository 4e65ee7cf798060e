using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Writes a document as a workbook: the text on a sheet of its own, then a sheet a table with real numbers, set up for printing.</summary>
public sealed class XlsxFormat(DisclosureCatalog catalog) : IDocumentFormat
{
    private const string PrintTitles = "_xlnm.Print_Titles";

    private readonly DocumentPhrases phrases = new(catalog);

    /// <inheritdoc/>
    public string Id => "xlsx";

    /// <inheritdoc/>
    public string Extension => ".xlsx";

    /// <inheritdoc/>
    public Diagnostic? Write(WrittenDocument document, Stream output, CancellationToken cancellationToken = default)
    {
        using var memory = new MemoryStream(); // the package writer seeks
        using (var package = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            (package.PackageProperties.Title, package.PackageProperties.Creator) = (document.Title, document.Body);
            Fill(package.AddWorkbookPart(), Sheets(document));
        }

        memory.Position = 0;
        memory.CopyTo(output);
        return null;
    }

    private List<WorkbookSheet> Sheets(WrittenDocument document)
    {
        var names = new SheetNames();
        var sheets = new List<WorkbookSheet>();
        if (TextSheet.Of(document, names.Next(phrases["document-sheet"])) is { } text) sheets.Add(text);
        sheets.AddRange(document.Tables.Select(table => TableSheet.Of(table, names.Next(table.Heading))));
        return sheets;
    }

    private void Fill(WorkbookPart book, List<WorkbookSheet> sheets)
    {
        var styles = new WorkbookStyles(phrases);
        var stylesPart = book.AddNewPart<WorkbookStylesPart>();
        var entries = sheets.Select((sheet, index) => Add(book, styles, sheet, index)).ToList();
        stylesPart.Stylesheet = styles.ToSheet();
        book.Workbook = new Workbook(new Sheets(entries));
        if (sheets.Index().SelectMany(Titles).ToList() is { Count: > 0 } titles) book.Workbook.Append(new DefinedNames(titles));
    }

    private Sheet Add(WorkbookPart book, WorkbookStyles styles, WorkbookSheet sheet, int index)
    {
        var part = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part)) new SheetXml(styles, phrases["sheet-footer"], writer).Write(sheet, index == 0);
        return new Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = book.GetIdOfPart(part) };
    }

    /// <summary>The header is printed on every page.</summary>
    private static IEnumerable<DefinedName> Titles((int Index, WorkbookSheet Sheet) each) => each.Sheet.Header is { } header
        ? [new DefinedName($"'{each.Sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!${header.First}:${header.Last}") { Name = PrintTitles, LocalSheetId = (uint)each.Index }]
        : [];
}
