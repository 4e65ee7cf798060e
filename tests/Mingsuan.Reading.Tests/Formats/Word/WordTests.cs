using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mingsuan.Kernel;
using Xunit;
using Paragraph = Mingsuan.Kernel.Paragraph;
using Shape = DocumentFormat.OpenXml.Office2010.Word.DrawingShape;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;
using TableCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace Mingsuan.Reading.Tests;

/// <summary>Word documents are read as they print once all changes are accepted.</summary>
public sealed class WordTests
{
    [Fact]
    public void Every_cell_of_a_document_stands_where_it_is() => MiniDisclosure.HasEveryCell(AssertReading.Yields(WordFiles.OfDisclosure()));

    [Fact]
    public void A_document_states_the_same_facts_as_the_text() => MiniDisclosure.HasTheSameFacts(AssertReading.Yields(WordFiles.OfDisclosure()));

    [Fact]
    public void Spans_are_kept()
    {
        var grid = AssertReading.Yields(WordFiles.OfDisclosure()).Blocks.OfType<Grid>().Last();
        Assert.Equal((1, 2), (grid.Rows[0].Cells[0].ColumnSpan, grid.Rows[0].Cells[0].RowSpan));
        Assert.Equal((3, 1), (grid.Rows[0].Cells[3].ColumnSpan, grid.Rows[0].Cells[3].RowSpan));
    }

    [Fact]
    public void Headings_have_the_levels_of_their_styles()
    {
        var bytes = WordFiles.Of([WordFiles.Line("甲", new ParagraphStyleId { Val = "own" }), WordFiles.Line("乙", new OutlineLevel { Val = 1 }), WordFiles.Line("丙")], main =>
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleParagraphProperties(new OutlineLevel { Val = 0 })) { StyleId = "base" },
                new Style(new BasedOn { Val = "base" }) { StyleId = "own" }));
        Assert.Equal([1, 2, 0], AssertReading.Yields(bytes).Blocks.Cast<Paragraph>().Select(block => block.HeadingLevel));
    }

    [Fact]
    public void Numbers_that_word_prints_are_restored()
    {
        var bytes = WordFiles.Of([Numbered("收入", 0), Numbered("拨款", 1), Numbered("其他", 1), Numbered("支出", 0), Numbered("基本", 1)], main =>
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(
                    new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.ChineseCounting }, new LevelText { Val = "%1、" }) { LevelIndex = 0 },
                    new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Decimal }, new LevelText { Val = "%2." }) { LevelIndex = 1 })
                { AbstractNumberId = 7 },
                new NumberingInstance(new AbstractNumId { Val = 7 }) { NumberID = 3 }));
        Assert.Equal(["一、收入", "1.拨款", "2.其他", "二、支出", "1.基本"], TextsOf(AssertReading.Yields(bytes)));
    }

    [Theory]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(105, "一百〇五")]
    [InlineData(110, "一百一十")]
    [InlineData(0, "0")]
    public void Chinese_numbers_are_written_as_printed(int number, string printed) => Assert.Equal(printed, NumberWriter.Write(number, NumberFormatValues.ChineseCounting));

    [Fact]
    public void Changes_are_taken_as_accepted_and_reported()
    {
        var paragraph = new DocumentFormat.OpenXml.Wordprocessing.Paragraph(
            new Run(new Text("支出")), new DeletedRun(new Run(new DeletedText("12.00"))), new InsertedRun(new Run(new Text("13.00"))), new Run(new Text("万元")));
        var row = new TableRow(new TableRowProperties(new Deleted()), new TableCell(WordFiles.Line("删")), new TableCell(WordFiles.Line("去")));
        var table = WordFiles.Rows(["甲", "乙"]);
        table.Append(row);
        var document = AssertReading.Yields(WordFiles.Of([paragraph, table]));
        Assert.Equal(["支出13.00万元"], TextsOf(document));
        Assert.Single(Assert.Single(document.Blocks.OfType<Grid>()).Rows);
        var diagnostic = AssertReading.Reports("word-changes", document.Diagnostics);
        Assert.Equal(("2", "1"), (diagnostic.Values["deleted"], diagnostic.Values["inserted"]));
    }

    [Fact]
    public void A_raised_mark_of_a_note_is_no_digit_of_the_number()
    {
        var mark = new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript });
        var paragraph = new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new Run(new Text("23.20")), new Run(mark, new Text("2")));
        Assert.Equal(["23.20"], TextsOf(AssertReading.Yields(WordFiles.Of([paragraph]))));
    }

    [Fact]
    public void Hidden_text_is_reported_not_read()
    {
        var paragraph = new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new Run(new Text("甲")), new Run(new RunProperties(new Vanish()), new Text("藏")));
        var document = AssertReading.Yields(WordFiles.Of([paragraph]));
        Assert.Equal(["甲"], TextsOf(document));
        AssertReading.Reports("word-hidden-text", document.Diagnostics);
    }

    [Fact]
    public void Headers_and_footers_are_left_out_and_counted()
    {
        var document = AssertReading.Yields(WordFiles.Of([WordFiles.Line("甲")], main =>
        {
            main.AddNewPart<HeaderPart>().Header = new Header(WordFiles.Line("页眉"));
            main.AddNewPart<FooterPart>().Footer = new Footer(WordFiles.Line("1"));
        }));
        Assert.Equal(["甲"], TextsOf(document));
        Assert.Equal(("1", "1"), (AssertReading.Reports("word-left-out", document.Diagnostics).Values["headers"], document.Diagnostics[0].Values["footers"]));
    }

    [Fact]
    public void A_text_box_follows_its_paragraph_once()
    {
        var choice = new AlternateContentChoice(new Drawing(new DocumentFormat.OpenXml.Drawing.Wordprocessing.Inline(new DocumentFormat.OpenXml.Drawing.Graphic(new DocumentFormat.OpenXml.Drawing.GraphicData(
            new Shape.WordprocessingShape(new Shape.TextBoxInfo2(new TextBoxContent(WordFiles.Line("框")))))
        { Uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape" }))))
        { Requires = "wps" };
        var fallback = new AlternateContentFallback(new Picture(new DocumentFormat.OpenXml.Vml.Shape(new DocumentFormat.OpenXml.Vml.TextBox(new TextBoxContent(WordFiles.Line("框"))))));
        var paragraph = new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new Run(new Text("甲")), new Run(new AlternateContent(choice, fallback)));
        Assert.Equal(["甲", "框", "乙"], TextsOf(AssertReading.Yields(WordFiles.Of([paragraph, WordFiles.Line("乙")]))));
    }

    [Fact]
    public void Footnotes_stand_at_the_end()
    {
        var document = AssertReading.Yields(WordFiles.Of([WordFiles.Line("甲"), WordFiles.Line("乙")], main =>
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(
                new Footnote(WordFiles.Line("线")) { Type = FootnoteEndnoteValues.Separator, Id = 0 }, new Footnote(WordFiles.Line("脚注")) { Id = 1 })));
        Assert.Equal(["甲", "乙", "脚注"], TextsOf(document));
    }

    [Fact]
    public void A_table_inside_a_cell_follows_its_table()
    {
        var outer = new Table(new TableRow(new TableCell(WordFiles.Line("甲")), new TableCell(WordFiles.Line("乙"), WordFiles.Rows(["a", "b"]), WordFiles.Line(string.Empty))));
        var grids = AssertReading.Yields(WordFiles.Of([outer])).Blocks.OfType<Grid>().Select(grid => grid.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal([["甲", "乙"], ["a", "b"]], grids);
    }

    [Fact]
    public void A_table_of_one_cell_is_a_frame()
    {
        var frame = new Table(new TableRow(new TableCell(WordFiles.Line("框内"), WordFiles.Rows(["a", "b"]), WordFiles.Line(string.Empty))));
        var document = AssertReading.Yields(WordFiles.Of([frame]));
        Assert.Equal(["框内"], TextsOf(document));
        Assert.Single(document.Blocks.OfType<Grid>());
    }

    [Fact]
    public void A_line_break_in_a_paragraph_begins_a_line() =>
        Assert.Equal(["甲", "乙"], TextsOf(AssertReading.Yields(WordFiles.Of([new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new Run(new Text("甲"), new Break(), new Text("乙")))]))));

    [Fact]
    public void A_document_without_text_is_empty() => AssertReading.Refuses("file-is-empty", WordFiles.Of([new DocumentFormat.OpenXml.Wordprocessing.Paragraph()]));

    [Fact]
    public void Deep_xml_is_refused() => AssertReading.Refuses("file-too-deep", WithDocument(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + string.Concat(Enumerable.Repeat("<w:p>", 20_000)) + string.Concat(Enumerable.Repeat("</w:p>", 20_000)) + "</w:body></w:document>"));

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>")]
    public void Entities_are_never_expanded(string xml) => AssertReading.Refuses("file-damaged", WithDocument(xml));

    [Fact]
    public void Every_cut_and_every_changed_byte_ends_in_a_document_or_a_message()
    {
        var bytes = WordFiles.OfDisclosure();
        for (var at = 1; at < bytes.Length; at += bytes.Length / 200)
        {
            var changed = bytes.ToArray();
            changed[at] ^= 0x5A;
            Assert.NotNull(AssertReading.Open(changed));
            Assert.NotNull(AssertReading.Open(bytes[..at]));
        }
    }

    private static byte[] WithDocument(string xml) => HostileWorkbookTests.WithPart(WordFiles.OfDisclosure(), "word/document.xml", Encoding.UTF8.GetBytes(xml));

    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph Numbered(string text, int level) =>
        WordFiles.Line(text, new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 3 }));

    private static IEnumerable<string> TextsOf(SourceDocument document) => document.Blocks.OfType<Paragraph>().Select(block => block.Text);
}
