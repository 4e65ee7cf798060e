using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>A stamp over figures makes them uncertain, not wrong: the cells below it are read, and said to be covered.</summary>
public sealed class StampTests
{
    private static readonly double[] Columns = [50, 200, 300, 400];

    /// <summary>A red circle of 90 points drawn over the second and third row of the last column.</summary>
    private const string Circle = "q 0.9 0.1 0.1 RG 3 w 305 716 m 305 741 325 761 350 761 c 375 761 395 741 395 716 c 395 691 375 671 350 671 c 325 671 305 691 305 716 c S Q";

    [Fact]
    public void Cells_below_a_red_seal_are_covered_and_keep_their_text() => AssertCovered(Sheet().Raw(Circle), "预算数", "100.00", "60.00");

    [Fact]
    public void Cells_below_a_picture_of_that_size_are_covered() => AssertCovered(Sheet().Raw($"q 90 0 0 90 305 671 cm {Picture} Q"), "预算数", "100.00", "60.00");

    [Theory]
    [InlineData("q 0 0 0 RG 3 w 305 716 m 305 741 325 761 350 761 c 375 761 395 741 395 716 c 395 691 375 671 350 671 c 325 671 305 691 305 716 c S Q")] // black
    [InlineData("q 0.9 0.1 0.1 RG 3 w 305 671 90 90 re S Q")] // a red frame
    [InlineData("q 20 0 0 20 340 700 cm BI /W 1 /H 1 /CS /RGB /BPC 8 /F /AHx ID FF0000> EI Q")] // a mark
    [InlineData("q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /RGB /BPC 8 /F /AHx ID FFFFF0> EI Q")] // the paper
    public void What_is_no_stamp_covers_nothing(string operators) => AssertCovered(Sheet().Raw(operators));

    private const string Picture = "BI /W 1 /H 1 /CS /RGB /BPC 8 /F /AHx ID FF0000> EI";

    private static PdfSheet Sheet() => new PdfSheet().Ruled(90, Columns, ["项目", "上年数", "预算数"], ["合计", "90.00", "100.00"], ["基本支出", "50.00", "60.00"], ["项目支出", "40.00", "40.00"]);

    private static void AssertCovered(PdfSheet sheet, params string[] expected)
    {
        var cells = AssertPdf.Yields(sheet).Blocks.OfType<Grid>().SelectMany(grid => grid.Rows).SelectMany(row => row.Cells).ToList();
        Assert.True(cells.Count >= 12, "the table is read");
        Assert.Equal(expected, cells.Where(cell => cell.Place.IsCovered).Select(cell => cell.Text));
    }
}
