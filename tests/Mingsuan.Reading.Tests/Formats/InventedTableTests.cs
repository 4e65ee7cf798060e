using System.Text;
using CsCheck;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Every cell of an invented table is right, whatever carrier it is written to and however it is drawn.</summary>
public sealed class InventedTableTests
{
    private const int Tables = 60;

    [Fact]
    public void Ruled() => InventedTables.Plain.Sample(table => HasEveryCell(table, Printed(table, TableRules.All)), iter: Tables);

    [Fact]
    public void Three_lines() => InventedTables.Plain.Sample(table => HasEveryCell(table, Printed(table, TableRules.Three)), iter: Tables);

    [Fact]
    public void Without_lines() => InventedTables.Plain.Sample(table => HasEveryCell(table, Printed(table, TableRules.None)), iter: Tables);

    [Fact]
    public void Merged_headings() => InventedTables.Merged.Sample(table => HasEveryCell(table, Printed(table, TableRules.All)), iter: Tables);

    [Fact]
    public void Two_halves() => InventedTables.Halves.Sample(table => HasEveryCell(table, Printed(table, TableRules.All)), iter: Tables);

    [Fact]
    public void Over_several_pages() => InventedTables.Merged.Sample(table => HasEveryCell(table, new PdfPrinting(table, TableRules.All) { RowsOnPage = 7 }), iter: Tables);

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Without_a_grid_over_several_pages(bool hasLines, bool repeatsHeadings) =>
        Gen.Select(InventedTables.Plain, Gen.Int[3, 12]).Sample(
            each => HasEveryCell(each.Item1, new PdfPrinting(each.Item1, Loose(hasLines)) { RowsOnPage = each.Item2, RepeatsHeadings = repeatsHeadings }), iter: Tables);

    /// <summary>Headings in two rows, which no line parts, with the numbers of the columns below them.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Wide_headings_without_a_grid(bool hasLines) => InventedTables.Numbered.Sample(table => HasHeadingsAndCells(table, Printed(table, Loose(hasLines))), iter: Tables);

    [Theory]
    [InlineData(90)]
    [InlineData(270)]
    public void Turned_pages(int degrees) => InventedTables.Merged.Sample(table => HasEveryCell(table, new PdfPrinting(table, TableRules.All) { Rotate = degrees }), iter: Tables);

    [Fact]
    public void Workbooks_documents_and_pages_hold_them()
    {
        foreach (var carrier in Carriers) Any.Sample(table => HasEveryCell(table, AssertReading.Yields(carrier(table))), iter: Tables);
    }

    /// <summary>Merged over columns that nothing parts, a column is still one column: what is merged is no blank beside it.</summary>
    [Fact]
    public void Columns_merged_from_several_are_one()
    {
        foreach (var carrier in Carriers)
        {
            Gen.Select(Any, Gen.Int[1, 3].Array[8]).Sample((table, widths) => HasEveryCell(table, AssertReading.Yields(carrier(table.Widened(widths)))), iter: Tables);
        }
    }

    private static IEnumerable<Func<MiniTable, byte[]>> Carriers =>
    [
        table => Workbooks.Of(table),
        table => WordFiles.Of([WordFiles.TableOf(table)]),
        table => Encoding.UTF8.GetBytes($"<html><body>{HtmlTests.TableOf(table)}</body></html>"),
    ];

    private static Gen<MiniTable> Any => Gen.OneOf(InventedTables.Plain, InventedTables.Merged, InventedTables.Halves);

    private static TableRules Loose(bool hasLines) => hasLines ? TableRules.Three : TableRules.None;

    private static PdfPrinting Printed(MiniTable table, TableRules rules) => new(table, rules);

    private static void HasEveryCell(MiniTable table, PdfPrinting printing) => HasEveryCell(table, AssertPdf.Yields(printing.Sheets()));

    /// <summary>Without lines a heading of two rows may stand in either: what counts is what stands above each column.</summary>
    private static void HasHeadingsAndCells(MiniTable table, PdfPrinting printing)
    {
        var grid = Assert.Single(AssertPdf.Yields(printing.Sheets()).Blocks.OfType<Grid>());
        var data = table.Rows.Count(row => row.Any(cell => cell.IsAmount));
        Assert.Equal(table.Expected().TakeLast(data), TextsOf(grid, table.Columns).TakeLast(data));
        Assert.Equal(HeadingsOf(table), Enumerable.Range(0, table.Columns).Select(column => string.Join('/', HeadingsAbove(grid, column, data))));
    }

    private static IEnumerable<string> HeadingsOf(MiniTable table) =>
        Enumerable.Range(0, table.Columns).Select(column => string.Join('/', table.Placed().TakeWhile(placed => !placed.Cell.IsAmount).Where(placed => placed.Column <= column && column < placed.Column + placed.Cell.Columns && !table.Rows[placed.Row].Any(cell => cell.IsAmount)).Select(placed => placed.Cell.Text)));

    private static IEnumerable<string> HeadingsAbove(Grid grid, int column, int data) =>
        grid.Rows.SkipLast(data).SelectMany(row => row.Cells).Where(cell => cell.Text.Length > 0 && cell.Column <= column && column < cell.Column + cell.ColumnSpan).Select(cell => cell.Text);

    private static IEnumerable<string[]> TextsOf(Grid grid, int columns) => grid.Rows.Select(row => Enumerable.Range(0, columns).Select(column => row[column]).ToArray());

    private static void HasEveryCell(MiniTable table, SourceDocument document)
    {
        var grid = Assert.Single(document.Blocks.OfType<Grid>());
        Assert.Equal(table.Expected(), TextsOf(grid, table.Columns).TakeLast(table.Rows.Count));
    }
}
