using System.Text;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>The parts that reading a scan is made of, without any program of the machine.</summary>
public sealed class ScanPartsTests
{
    [Theory]
    [InlineData("P5\n3 2\n255\n", 6, true)]
    [InlineData("P5\n3 2\n255\n", 5, false)]
    [InlineData("P5\n30000 30000\n255\n", 6, false)]
    [InlineData("P6\n3 2\n255\n", 18, false)]
    [InlineData("P5\n3 x\n255\n", 6, false)]
    [InlineData("", 0, false)]
    public void A_graymap_is_whole_and_within_bounds_or_none(string header, int pixels, bool isOne) =>
        Assert.Equal(isOne, Raster.FromGraymap([.. Encoding.ASCII.GetBytes(header), .. new byte[pixels]], 1000) is not null);

    [Fact]
    public void A_picture_is_written_as_it_is_read()
    {
        byte[] bytes = [.. "P5\n3 2\n255\n"u8, 1, 2, 3, 4, 5, 6];
        var written = new MemoryStream();
        Raster.FromGraymap(bytes, 6)!.WriteGraymap(written);
        Assert.Equal(bytes, written.ToArray());
    }

    [Fact]
    public void Grey_ground_is_no_ink()
    {
        var picture = Drawing(200, 200, (0, 0, 200, 200, 200), (90, 90, 110, 110, 20));
        Assert.Equal(new PixelBox(90, 90, 110, 110), Ink.OfLetters(picture, 40).Bounds(new PixelBox(0, 0, 200, 200)));
    }

    [Fact]
    public void Long_thin_runs_are_lines_and_strokes_of_letters_are_not()
    {
        var ink = Ink.OfLetters(Drawing(900, 600, (100, 100, 800, 104, 0), (100, 300, 800, 304, 0), (100, 100, 104, 304, 0), (796, 100, 800, 304, 0), (300, 150, 380, 156, 0), (340, 130, 346, 210, 0)), 50);
        var (horizontal, vertical) = new DarkRuns([ink], 300 / 72.0).Find();
        Assert.Equal((2, 2), (horizontal.Count, vertical.Count));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.02)]
    [InlineData(-0.035)]
    public void The_slope_of_a_page_is_found(double slope)
    {
        var lines = Enumerable.Range(0, 9).Select(i => (100, 100 + (i * 50), 700, 112 + (i * 50), 0)).ToArray();
        Assert.InRange(Skew.Of(Ink.OfLetters(Drawing(800, 600, lines).Turned(-slope), 40)), slope - 0.001, slope + 0.001);
    }

    [Fact]
    public void Words_are_told_from_pictures_and_lines()
    {
        const string Table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
            + "4\t1\t1\t1\t1\t0\t1\t2\t30\t40\t-1\t\n5\t1\t1\t1\t1\t1\t1\t2\t30\t40\t96.5\t预算\n5\t1\t1\t1\t2\t1\t1\t52\t30\t40\t7\t12.30\n5\t2\t1\t1\t1\t1\t5\t6\t7\t8\t50\t \n5\t2\t1\t1\t1\t2\t5\t6\t7\t8\t50\t表\n";
        Assert.Equal(
            [new PrintedWord(0, 1, new PixelBox(1, 2, 31, 42), 96, "预算"), new PrintedWord(0, 2, new PixelBox(1, 52, 31, 92), 7, "12.30"), new PrintedWord(1, 3, new PixelBox(5, 6, 12, 14), 50, "表")],
            RecognisedWords.Read(Encoding.UTF8.GetBytes(Table), 2));
    }

    [Theory]
    [InlineData("5\t9\t1\t1\t1\t1\t1\t2\t3\t4\t90\t表")]
    [InlineData("5\tx\t1\t1\t1\t1\t1\t2\t3\t4\t90\t表")]
    [InlineData("5\t1\t1\t1\t1\t1\t-1\t2\t3\t4\t90\t表")]
    [InlineData("5\t1\t1\t1\t1\t1\t1\t2\t3\t4000000000\t90\t表")]
    [InlineData("5\t1\t1\t1\t1\t1\t1\t2\t3\t4\tsure\t表")]
    public void What_no_picture_can_hold_is_no_word(string line) => Assert.Empty(RecognisedWords.Read(Encoding.UTF8.GetBytes($"{line}\n"), 1));

    [Theory]
    [InlineData("264.87", "264.87", "", "264.87", false)]
    [InlineData("204.87", "264.87", "264.87", "264.87", false)]
    [InlineData("264.87", "284.87", "204.87", "284.87", true)]
    [InlineData("2:4.8", "264.87", "", "264.87", false)]
    [InlineData("行政", "", "", "行政", false)]
    public void What_two_readings_say_counts(string first, string second, string third, string best, bool isDoubtful)
    {
        var word = Assert.Single(NumberReadings.Best(Reading(first), Reading(second), Reading(third)));
        Assert.Equal((best, isDoubtful), (word.Text, word.Confidence < Kernel.Recognition.Doubtful));
    }

    private static List<PrintedWord> Reading(string text) => text.Length == 0 ? [] : [new PrintedWord(0, 1, new PixelBox(0, 0, 50, 20), 90, text)];

    private static Raster Drawing(int width, int height, params IReadOnlyList<(int Left, int Top, int Right, int Bottom, int Shade)> boxes)
    {
        var pixels = Enumerable.Repeat((byte)255, width * height).ToArray();
        foreach (var (left, top, right, bottom, shade) in boxes)
        {
            for (var y = top; y < bottom; y++) Array.Fill(pixels, (byte)shade, (y * width) + left, right - left);
        }

        return Raster.FromGraymap([.. Encoding.ASCII.GetBytes(FormattableString.Invariant($"P5 {width} {height} 255\n")), .. pixels], pixels.Length)!;
    }
}
