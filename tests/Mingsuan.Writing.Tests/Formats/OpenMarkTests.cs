using System.Collections.Immutable;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Writing.Tests;

/// <summary>What is to be filled in stands out in every format, and is no number in any.</summary>
public sealed class OpenMarkTests
{
    private const string Mark = "〔待填〕";

    private static readonly WrittenDocument Document = Given.Of(
        new ParagraphBlock([new TextRun("收入预算"), new TextRun(Mark) { IsOpen = true }, new TextRun("万元。")]),
        new DocumentTable
        {
            Id = "revenue-summary",
            Title = "收入总表",
            Unit = DisplayUnit.TenThousandYuan,
            Columns = [new DocumentColumn(ColumnKind.Text, 20, ["项目"]), new DocumentColumn(ColumnKind.Amount, 10, ["预算数"])],
            Header = [Given.Row(Given.Label(0, "项目"), Given.Label(1, "预算数"))],
            Rows = [Given.Row(new DocumentCell(0, "合计"), new DocumentCell(1, Mark) { IsOpen = true }), Given.Row(new DocumentCell(0, "其他收入"), new DocumentCell(1, string.Empty))],
        });

    [Fact]
    public void A_page_marks_it()
    {
        var page = Encoding.UTF8.GetString(Given.Write(new HtmlPageFormat(Given.Catalog), Document));

        Assert.Contains("收入预算<mark class=\"open\">〔待填〕</mark>万元。", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<mark").Length - 1);
        Assert.DoesNotContain("<mark", Encoding.UTF8.GetString(Given.Write(new HtmlPageFormat(Given.Catalog))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fragment_marks_it_without_a_style_sheet() =>
        Assert.Contains("<mark style=\"background: #fff3a3", Encoding.UTF8.GetString(Given.Write(new HtmlFragmentFormat(Given.Catalog), Document)), StringComparison.Ordinal);

    [Fact]
    public void A_Word_document_has_a_style_for_it()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(Given.Write(new WordFormat(Given.Catalog), Document)), false);
        var marked = word.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Run>().Where(run => run.RunProperties?.RunStyle?.Val?.Value == "OpenSlot").Select(run => run.InnerText);

        Assert.Equal([Mark, Mark], marked);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken).Select(fault => fault.Description));
    }

    [Fact]
    public void A_workbook_holds_words_on_a_ground_of_their_own()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(Given.Write(new XlsxFormat(Given.Catalog), Document)), false);
        var part = book.WorkbookPart!;
        var cells = part.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<Cell>()).Where(cell => cell.InnerText.Contains(Mark, StringComparison.Ordinal)).ToList();
        var formats = part.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToImmutableArray();

        Assert.Equal(2, cells.Count);
        Assert.All(cells, cell => Assert.Equal((CellValues.InlineString, 3u), (cell.DataType!.Value, formats[(int)cell.StyleIndex!.Value].FillId!.Value)));
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book, TestContext.Current.CancellationToken).Select(fault => fault.Description));
    }

    [Fact]
    public void It_is_no_fact() => Assert.Empty(WrittenFact.Of(Document));
}
