using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>The vocabulary of tests about PDF files.</summary>
internal static class AssertPdf
{
    public static SourceDocument Yields(params IReadOnlyList<PdfSheet> sheets) => AssertReading.Yields(PdfBytes.Of(sheets));

    /// <summary>The only grid of the pages.</summary>
    public static Grid OneGrid(params IReadOnlyList<PdfSheet> sheets) => Assert.Single(Yields(sheets).Blocks.OfType<Grid>());

    /// <summary>Each row has one cell for each column, none merged, with these texts.</summary>
    public static void Rows(Grid grid, IReadOnlyList<string[]> rows)
    {
        Assert.Equal(rows, grid.Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray()));
        Assert.All(grid.Rows, row => Assert.Equal(Enumerable.Range(0, row.Cells.Length), row.Cells.Select(cell => cell.Column)));
        Assert.All(grid.Rows.SelectMany(row => row.Cells), cell => Assert.Equal((1, 1), (cell.ColumnSpan, cell.RowSpan)));
    }

    /// <summary>The row has exactly these cells.</summary>
    public static void Cells(GridRow row, params IReadOnlyList<(string Text, int Column, int ColumnSpan, int RowSpan)> cells) =>
        Assert.Equal(cells, row.Cells.Select(cell => (cell.Text, cell.Column, cell.ColumnSpan, cell.RowSpan)));

    /// <summary>The texts of all paragraphs.</summary>
    public static IEnumerable<string> Lines(SourceDocument document) => document.Blocks.OfType<Paragraph>().Select(line => line.Text);
}
