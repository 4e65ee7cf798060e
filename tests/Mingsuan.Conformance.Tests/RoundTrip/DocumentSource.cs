using System.Collections.Immutable;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Conformance.Tests;

/// <summary>A written document as a format reader would hand it over: a paragraph a block, a grid a table, no file in between. The line of a paragraph is the number of its block.</summary>
internal static class DocumentSource
{
    public static SourceDocument Of(WrittenDocument document)
    {
        var blocks = new List<SourceBlock>();
        var tables = 0;
        for (var i = 0; i < document.Blocks.Length; i++)
        {
            blocks.AddRange(Of(document.Blocks[i], i + 1, tables));
            if (document.Blocks[i] is DocumentTable) tables++;
        }

        return new SourceDocument("往返.docx", "docx", [.. blocks]);
    }

    private static IEnumerable<SourceBlock> Of(DocumentBlock block, int line, int tables) => block switch
    {
        CoverBlock cover => cover.Lines.Select(text => Text(text, line)),
        HeadingBlock heading => [Text(heading.Text, line, heading.Level)],
        ParagraphBlock paragraph => [Text(paragraph.Text, line)],
        ChartBlock chart => [Text(chart.Title, line)],
        DocumentTable table => Table(table, line, tables),
        _ => [],
    };

    private static IEnumerable<SourceBlock> Table(DocumentTable table, int line, int number) =>
    [
        .. new[] { table.Number, table.Title, table.BodyLine, table.UnitLine }.Where(text => text.Length > 0).Select(text => Text(text, line)),
        new Grid(At(string.Empty, line), [.. table.Header.Concat(table.Rows).Select((row, place) => Row(number, place, row, line))]),
        .. table.Notes.Select(text => Text(text, line)),
    ];

    private static GridRow Row(int table, int place, DocumentRow row, int line) => new(
        At(string.Empty, line),
        [.. row.Cells.Select(cell => new GridCell(At(cell.Text, line) with { Cell = TableSource.Address(table, place, cell.Column) }, cell.Text, cell.Column, cell.ColumnSpan, cell.RowSpan))]);

    private static Paragraph Text(string text, int line, int level = 0) => new(At(text, line), text, level);

    private static Place At(string text, int line) => new() { File = "往返.docx", Line = line, Text = text };
}
