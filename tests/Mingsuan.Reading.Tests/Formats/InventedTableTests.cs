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
    [InlineData(90)]
    [InlineData(270)]
    public void Turned_pages(int degrees) => InventedTables.Merged.Sample(table => HasEveryCell(table, new PdfPrinting(table, TableRules.All) { Rotate = degrees }), iter: Tables);

    [Fact]
    public void Workbooks_hold_them() => Any.Sample(table => HasEveryCell(table, AssertReading.Yields(Workbooks.Of(table))), iter: Tables);

    [Fact]
    public void Word_documents_hold_them() => Any.Sample(table => HasEveryCell(table, AssertReading.Yields(WordFiles.Of([WordFiles.TableOf(table)]))), iter: Tables);

    [Fact]
    public void Web_pages_hold_them() =>
        Any.Sample(table => HasEveryCell(table, AssertReading.Yields(Encoding.UTF8.GetBytes($"<html><body>{HtmlTests.TableOf(table)}</body></html>"))), iter: Tables);

    private static Gen<MiniTable> Any => Gen.OneOf(InventedTables.Plain, InventedTables.Merged, InventedTables.Halves);

    private static PdfPrinting Printed(MiniTable table, TableRules rules) => new(table, rules);

    private static void HasEveryCell(MiniTable table, PdfPrinting printing) => HasEveryCell(table, AssertPdf.Yields(printing.Sheets()));

    private static void HasEveryCell(MiniTable table, SourceDocument document)
    {
        var grid = Assert.Single(document.Blocks.OfType<Grid>());
        var rows = grid.Rows.Select(row => Enumerable.Range(0, table.Columns).Select(column => row[column]).ToArray()).TakeLast(table.Rows.Count);
        Assert.Equal(table.Expected(), rows);
    }
}
