using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Conformance.Tests;

/// <summary>Written tables as a format reader would hand them over: paragraphs for what stands around a table, a grid for the table, no file in between.</summary>
internal static class TableSource
{
    public static SourceDocument Of(Ledger ledger, ImmutableArray<DocumentTable> tables)
    {
        var what = ledger.Body.Kind == BodyKind.Department ? "部门" : "单位";
        var blocks = new List<SourceBlock> { Text($"{ledger.Body.Name}{ledger.Year}年{what}预算公开") };
        for (var i = 0; i < tables.Length; i++)
        {
            var table = tables[i];
            blocks.AddRange(new[] { table.Number, table.Title, table.BodyLine, table.UnitLine }.Where(text => text.Length > 0).Select(Text));
            blocks.Add(new Grid(At(string.Empty), [.. table.Header.Concat(table.Rows).Select((row, place) => Row(i, place, row))]));
            blocks.AddRange(table.Notes.Select(Text));
        }

        return new SourceDocument("往返.docx", "docx", [.. blocks]);
    }

    /// <summary>The address that the cell of a table has in facts.</summary>
    public static string Address(int table, int row, int column) => string.Create(CultureInfo.InvariantCulture, $"T{table}R{row}C{column}");

    private static GridRow Row(int table, int place, DocumentRow row) => new(
        At(string.Empty),
        [.. row.Cells.Select(cell => new GridCell(At(cell.Text) with { Cell = Address(table, place, cell.Column) }, cell.Text, cell.Column, cell.ColumnSpan, cell.RowSpan))]);

    private static Paragraph Text(string text) => new(At(text), text);

    private static Place At(string text) => new() { File = "往返.docx", Text = text };
}
