using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingsuan.Reading.Tests;

/// <summary>Writes Word documents for tests.</summary>
internal static class WordFiles
{
    /// <summary>The invented disclosure as a document.</summary>
    public static byte[] OfDisclosure() => Of([
        Line(MiniDisclosure.Cover),
        .. MiniDisclosure.Tables.SelectMany(table => new OpenXmlElement[] { Line(table.Number), Line(table.Title), Line(MiniTable.Body), Line(MiniTable.Unit), TableOf(table) }),
        Line(MiniDisclosure.Heading), Line(MiniDisclosure.Sentence)]);

    /// <summary>A document of these blocks; <paramref name="adorn"/> may add parts.</summary>
    public static byte[] Of(IEnumerable<OpenXmlElement> blocks, Action<MainDocumentPart>? adorn = null)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new Document(new Body(blocks));
            adorn?.Invoke(main);
        }

        return stream.ToArray();
    }

    public static Paragraph Line(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    /// <summary>A paragraph with these properties.</summary>
    public static Paragraph Line(string text, params OpenXmlElement[] properties) => new(new ParagraphProperties(properties), new Run(new Text(text)));

    public static Table Rows(params string[][] rows) => new(rows.Select(row => new TableRow(row.Select(text => new TableCell(Line(text))))));

    /// <summary>The table with its merged cells.</summary>
    public static Table TableOf(MiniTable table)
    {
        var cells = table.Placed().ToDictionary(placed => (placed.Row, placed.Column), placed => placed.Cell);
        return new Table(Enumerable.Range(0, table.Rows.Count).Select(row => new TableRow(CellsOf(row))));

        IEnumerable<TableCell> CellsOf(int row)
        {
            for (var column = 0; column < table.Columns;)
            {
                if (cells.TryGetValue((row, column), out var cell)) yield return CellOf(cell, ref column);
                else yield return Continued(ref column);
            }
        }
    }

    private static TableCell CellOf(MiniCell cell, ref int column)
    {
        column += cell.Columns;
        var properties = new TableCellProperties(new GridSpan { Val = cell.Columns });
        if (cell.Rows > 1) properties.Append(new VerticalMerge { Val = MergedCellValues.Restart });
        return new TableCell(properties, Line(cell.Text));
    }

    private static TableCell Continued(ref int column)
    {
        column++;
        return new TableCell(new TableCellProperties(new VerticalMerge()), new Paragraph());
    }
}
