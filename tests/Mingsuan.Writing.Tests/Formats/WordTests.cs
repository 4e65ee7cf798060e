using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace Mingsuan.Writing.Tests;

public sealed class WordTests : IDisposable
{
    private readonly WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(Given.Write(new WordFormat(Given.Catalog))), false);

    private MainDocumentPart Main => document.MainDocumentPart!;

    private Body Body => Main.Document!.Body!;

    [Fact]
    public void A_document_is_valid()
    {
        var faults = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken);

        Assert.Empty(faults.Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public void Headings_are_headings_and_titles_of_tables_have_a_level_below_them()
    {
        Assert.Equal(["第一部分 概况", "第二部分 预算表", "第三部分 预算说明"], Styled("Heading1"));
        Assert.Equal(["一、主要职责", "二、支出总表"], Styled("Heading2"));
        Assert.Equal([1, 2, 2], Body.Descendants<Paragraph>().Where(each => each.Descendants<BookmarkStart>().Any() && Style(each) == "Caption").Select(each => each.ParagraphProperties!.OutlineLevel!.Val!.Value));
    }

    [Fact]
    public void Every_entry_of_the_contents_leads_to_a_bookmark_and_asks_for_its_page()
    {
        var bookmarks = Body.Descendants<BookmarkStart>().Select(mark => mark.Name!.Value).ToList();
        var links = Body.Descendants<Hyperlink>().ToList();

        Assert.Equal(8, links.Count);
        Assert.All(links, link => Assert.Contains(link.Anchor!.Value, bookmarks));
        Assert.All(links, link => Assert.True(link.Descendants<FieldChar>().First().Dirty!.Value));
        Assert.Null(Main.DocumentSettingsPart!.Settings!.GetFirstChild<UpdateFieldsOnOpen>());
        var signs = Body.Descendants<FieldChar>().Select(sign => sign.FieldCharType!.Value).ToList();
        Assert.Equal(signs.Count(sign => sign == FieldCharValues.Begin), signs.Count(sign => sign == FieldCharValues.End));
    }

    [Fact]
    public void Measured_pages_are_printed_in_the_contents()
    {
        using var stream = new MemoryStream();
        new WordFormat(Given.Catalog).Write(Given.Document, stream, new Dictionary<string, int> { ["wide"] = 12 });
        using var paged = WordprocessingDocument.Open(stream, false);

        var entry = paged.MainDocumentPart!.Document!.Body!.Descendants<Hyperlink>().Single(link => link.InnerText.StartsWith("二、支出总表", StringComparison.Ordinal));

        Assert.EndsWith("12", entry.InnerText, StringComparison.Ordinal);
        Assert.Null(entry.Descendants<FieldChar>().First().Dirty);
    }

    [Fact]
    public void Headers_are_repeated_and_no_row_is_cut()
    {
        var wide = Body.Elements<Table>().ElementAt(1);

        Assert.Equal(2, wide.Elements<TableRow>().Count(row => row.TableRowProperties!.Elements<TableHeader>().Any()));
        Assert.All(Body.Descendants<TableRow>(), row => Assert.NotEmpty(row.TableRowProperties!.Elements<CantSplit>()));
        Assert.Equal("表2 支出总表", wide.GetFirstChild<TableProperties>()!.TableCaption!.Val!.Value);
        Assert.All(Body.Elements<Table>(), table => Assert.All(table.Elements<TableRow>(), row => Assert.Equal(table.GetFirstChild<TableGrid>()!.ChildElements.Count, row.Elements<TableCell>().Sum(Span))));
    }

    [Fact]
    public void A_column_is_as_wide_as_its_longest_number()
    {
        var table = Given.Wide(3) with { Rows = [Given.Row(new DocumentCell(0, "201"), new DocumentCell(1, "某项"), Given.Amount(2, 1_234_567_890_120_000m, "123,456,789,012.00"))] };

        var widths = new WordTable(table, WordTable.Widths(table, WordPage.Landscape)).ToTable().GetFirstChild<TableGrid>()!.Elements<GridColumn>().Select(column => int.Parse(column.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.True(widths[2] > 1_700, $"{widths[2]} is too narrow");
        Assert.InRange(widths.Sum(), (int)WordPage.Landscape.TextWidth - 20, (int)WordPage.Landscape.TextWidth + 20);
    }

    [Fact]
    public void A_wide_table_stands_in_a_landscape_section_with_its_heading()
    {
        var sections = Body.Descendants<SectionProperties>().Select(section => section.GetFirstChild<PageSize>()!).ToList();

        Assert.Equal([false, true, false], sections.Select(size => size.Width!.Value > size.Height!.Value));
    }

    [Fact]
    public void A_chart_is_a_chart_with_words_for_those_who_do_not_see_it()
    {
        Assert.Equal(2, Main.ChartParts.Count());
        var words = Body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().ToList();
        Assert.Equal("基本支出 900.00 72.90%; 项目支出 334.50 27.10%", words[0].Description!.Value);
        Assert.Single(Main.ChartParts.SelectMany(part => part.ChartSpace!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.PieChart>()));
    }

    [Fact]
    public void Fonts_are_named_as_other_programs_know_them()
    {
        Assert.Equal("FZXiaoBiaoSong-B05S", Main.FontTablePart!.Fonts!.Elements<Font>().Single(font => font.Name == "方正小标宋简体").AltName!.Val!.Value);
        Assert.Equal("仿宋", Main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<RunFonts>().Single().EastAsia!.Value);
        Assert.Equal("zh-CN", Main.StyleDefinitionsPart.Styles.DocDefaults!.Descendants<Languages>().Single().EastAsia!.Value);
    }

    /// <summary>LibreOffice breaks Latin letters and digits that are called Chinese at any place, and loses the decimal point there.</summary>
    [Fact]
    public void Digits_are_not_called_Chinese_and_the_document_is()
    {
        var styles = Main.StyleDefinitionsPart!.Styles!;
        var normal = styles.Elements<Style>().Single(style => style.Default?.Value == true && style.Type! == StyleValues.Paragraph).Descendants<Languages>().Single();

        Assert.Equal(("en-US", "zh-CN"), (normal.Val!.Value, normal.EastAsia!.Value));
        Assert.Equal("zh-CN", styles.DocDefaults!.Descendants<Languages>().Single().Val!.Value);
        Assert.All(styles.Elements<Style>().Where(style => style.Type! == StyleValues.Paragraph && style.Default?.Value != true), style => Assert.Equal("Normal", style.BasedOn!.Val!.Value));
    }

    [Fact]
    public void A_PDF_to_archive_breaks_no_number_and_is_Chinese()
    {
        Assert.SkipUnless(new WordPrinter(Given.Catalog).IsAvailable, "no LibreOffice on this machine");
        var said = Enumerable.Range(1, 40).Select(number => new ParagraphBlock([new TextRun($"{new string('说', number)}预算1,234.56万元，比2025年预算增加12.00万元，增长15.97%。")]));

        var printed = new WordPrinter(Given.Catalog).Print(Given.Document with { Blocks = [.. said] }, TestContext.Current.CancellationToken)!;

        Assert.Contains("/Lang(zh-CN)", System.Text.Encoding.Latin1.GetString(printed).Replace("/Lang (", "/Lang(", StringComparison.Ordinal), StringComparison.Ordinal);
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(printed);
        var words = pdf.GetPages().SelectMany(page => page.Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).Select(line => string.Concat(line.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value)))).ToList();
        foreach (var number in (string[])["1,234.56", "2025", "12.00", "15.97"])
            Assert.Equal(40, words.Sum(line => System.Text.RegularExpressions.Regex.Count(line, $@"(?<![0-9.,]){System.Text.RegularExpressions.Regex.Escape(number)}(?![0-9])")));
    }

    [Fact]
    public void No_name_but_that_of_the_body_is_in_the_properties()
    {
        Assert.Equal(("某市档案馆2026年部门预算公开", "某市档案馆", "zh-CN"), (document.PackageProperties.Title, document.PackageProperties.Creator, document.PackageProperties.Language));
        Assert.Null(document.PackageProperties.LastModifiedBy);
    }

    public void Dispose() => document.Dispose();

    private IEnumerable<string> Styled(string style) => Body.Descendants<Paragraph>().Where(paragraph => Style(paragraph) == style).Select(paragraph => paragraph.InnerText);

    private static string? Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private static int Span(TableCell cell) => cell.TableCellProperties!.GridSpan?.Val?.Value ?? 1;
}
