using System.Globalization;
using System.Net;
using System.Text;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>OFD pages give the same blocks as other carriers: ruled tables are grids, lines are paragraphs.</summary>
public sealed class OfdTests
{
    private const double RowHeight = 8;
    private const double ColumnWidth = 38;
    private const double LetterSize = 2.2;

    [Fact]
    public void Every_cell_of_a_ruled_table_stands_where_it_is()
    {
        var grids = AssertReading.Yields(Disclosure()).Blocks.OfType<Grid>().ToList();
        Assert.Equal(MiniDisclosure.Tables.Count, grids.Count);
        foreach (var (grid, table) in grids.Zip(MiniDisclosure.Tables))
            Assert.Equal(table.Expected(), grid.Rows.Select(row => Enumerable.Range(0, table.Columns).Select(column => row[column]).ToArray()));
    }

    [Fact]
    public void A_page_document_states_the_same_facts_as_the_text() => MiniDisclosure.HasTheSameFacts(AssertReading.Yields(Disclosure()));

    [Fact]
    public void A_place_has_its_page_and_box()
    {
        var title = AssertReading.Yields(Disclosure()).Blocks.First(block => block is Paragraph { Text: "支出预算总表" });
        Assert.Equal(3, title.Place.Page);
        Assert.InRange(title.Place.Box!.Value.Left, 28, 29);
    }

    [Theory]
    [InlineData("1 g 3 2.5 4", new[] { 1, 2.5, 2.5, 2.5, 4 })]
    [InlineData("", new double[0])]
    [InlineData("1 x 2", new[] { 1.0 })]
    [InlineData("g 3", new double[0])]
    public void Lists_of_numbers_repeat(string text, double[] numbers) => Assert.Equal(numbers, OfdNumbers.Of(text));

    [Fact]
    public void A_document_without_text_is_empty() => AssertReading.Refuses("file-is-empty", Package([string.Empty]));

    [Fact]
    public void Entities_are_never_expanded() => AssertReading.Refuses("file-damaged", Zips.Of(("OFD.xml", Zips.Text("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"))));

    [Fact]
    public void Deep_xml_is_refused() => AssertReading.Refuses("file-too-deep", Zips.Of(("OFD.xml", Zips.Text(string.Concat(Enumerable.Repeat("<x>", 5000)) + string.Concat(Enumerable.Repeat("</x>", 5000))))));

    [Fact]
    public void Every_cut_ends_in_a_message()
    {
        var bytes = Disclosure();
        for (var length = 1; length < bytes.Length; length += bytes.Length / 60) Assert.NotNull(AssertReading.Open(bytes[..length]));
    }

    internal static byte[] Disclosure() => Package([Line(MiniDisclosure.Cover, 1), .. MiniDisclosure.Tables.Select(TablePage), Line(MiniDisclosure.Heading, 1) + Line(MiniDisclosure.Sentence, 2)]);

    private static string TablePage(MiniTable table)
    {
        var page = new StringBuilder(Line(table.Number, 1) + Line(table.Title, 2) + Line(MiniTable.Body, 3) + Line(MiniTable.Unit, 4));
        foreach (var (cell, row, column) in table.Placed())
        {
            var (left, top) = (10 + (column * ColumnWidth), 60 + (row * RowHeight));
            var (width, height) = (cell.Columns * ColumnWidth, cell.Rows * RowHeight);
            page.Append(CultureInfo.InvariantCulture, $"<ofd:PathObject Boundary=\"{left} {top} {width} {height}\" LineWidth=\"0.3\"><ofd:AbbreviatedData>M 0 0 L {width} 0 L {width} {height} L 0 {height} C</ofd:AbbreviatedData></ofd:PathObject>");
            if (cell.Text.Length > 0) page.Append(TextAt(cell.Text, left + 1, top + 2));
        }

        return page.ToString();
    }

    private static string Line(string text, int number) => TextAt(text, 10, number * 10);

    private static string TextAt(string text, double left, double top)
    {
        var advances = string.Join(' ', text.Select(letter => (letter < '\u2E80' ? LetterSize / 2 : LetterSize).ToString(CultureInfo.InvariantCulture)).SkipLast(1));
        return string.Create(CultureInfo.InvariantCulture, $"<ofd:TextObject Boundary=\"{left} {top} 180 4\" Size=\"{LetterSize}\"><ofd:TextCode X=\"0\" Y=\"3\" DeltaX=\"{advances}\">{WebUtility.HtmlEncode(text)}</ofd:TextCode></ofd:TextObject>");
    }

    private static byte[] Package(IReadOnlyList<string> pages)
    {
        const string Name = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
        var list = string.Concat(pages.Select((_, index) => $"<ofd:Page ID=\"{index + 10}\" BaseLoc=\"Pages/Page_{index}/Content.xml\"/>"));
        return Zips.Of([
            ("OFD.xml", Zips.Text($"<ofd:OFD {Name}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>")),
            ("Doc_0/Document.xml", Zips.Text($"<ofd:Document {Name}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 297 210</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>{list}</ofd:Pages></ofd:Document>")),
            .. pages.Select((page, index) => ($"Doc_0/Pages/Page_{index}/Content.xml", Zips.Text($"<ofd:Page {Name}><ofd:Content><ofd:Layer ID=\"1\">{page}</ofd:Layer></ofd:Content></ofd:Page>")))]);
    }
}
