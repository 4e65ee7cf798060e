using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Mingsuan.Writing.Tests;

public sealed class PdfTests
{
    private static readonly string[] Marks = ["Title", "Contents", "第一部分 概况", "一、主要职责", "第二部分 预算表", "收入总表", "二、支出总表", "支出总表", "项目支出绩效目标表", "第三部分 预算说明"];

    [Fact]
    public void Without_a_browser_nothing_is_written_and_that_is_said()
    {
        using var stream = new MemoryStream();

        var diagnostic = new PdfFormat(Given.Catalog, new PrintSettings { Browser = Path.Combine(Path.GetTempPath(), "no-such-browser") }).Write(Given.Document, stream, TestContext.Current.CancellationToken);

        Assert.Equal("pdf-without-browser", diagnostic!.Id);
        Assert.Equal(0, stream.Length);
        Assert.Contains("DOCX", Given.Catalog.Messages[diagnostic.Id].Remedy.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_that_fails_is_told_from_one_that_is_missing()
    {
        Assert.SkipUnless(File.Exists("/bin/false"), "no program that fails");
        using var stream = new MemoryStream();

        var diagnostic = new PdfFormat(Given.Catalog, new PrintSettings { Browser = "/bin/false" }).Write(Given.Document, stream, TestContext.Current.CancellationToken);

        Assert.Equal("pdf-not-printed", diagnostic!.Id);
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void The_second_print_has_the_pages_that_the_bookmarks_of_the_first_told()
    {
        var prints = new List<IReadOnlyDictionary<string, int>>();

        var printed = TwicePrinted.Of(Given.Document, pages =>
        {
            prints.Add(pages);
            return Print(Marks, [1, 2, 3, 3, 4, 4, 5, 5, 7, 8]);
        });

        Assert.NotNull(printed);
        Assert.Equal(2, prints.Count);
        Assert.Empty(prints[0]);
        Assert.Equal((3, 4, 5, 7), (prints[1]["duties"], prints[1]["table-revenue-summary"], prints[1]["wide"], prints[1]["table-target-1"]));
    }

    [Fact]
    public void Where_the_numbers_move_the_pages_they_are_measured_again()
    {
        var prints = new List<IReadOnlyDictionary<string, int>>();

        TwicePrinted.Of(Given.Document, pages =>
        {
            prints.Add(pages);
            return Print(Marks, prints.Count == 1 ? [1, 2, 3, 3, 4, 4, 5, 5, 7, 8] : [1, 2, 4, 4, 5, 5, 6, 6, 8, 9]);
        });

        Assert.Equal(3, prints.Count);
        Assert.Equal(9, prints[2]["part-3"]);
    }

    /// <summary>Chromium lays out anew what it moves to the next page, and its bookmark then holds the words twice.</summary>
    [Fact]
    public void A_bookmark_that_repeats_its_heading_is_that_heading()
    {
        var entries = DocumentLayout.Entries(DocumentLayout.Of(Given.Document), int.MaxValue).ToList();
        var pages = PageNumbers.Of(Print([.. Marks.Select(mark => mark == "二、支出总表" ? mark + mark : mark)], [1, 2, 3, 3, 4, 4, 5, 5, 7, 8]), entries);

        Assert.Equal((5, 8), (pages["wide"], pages["part-3"]));
        Assert.Empty(PageNumbers.Of(Print([.. Marks.Select(mark => mark == "二、支出总表" ? mark + "支出" : mark)], [1, 2, 3, 3, 4, 4, 5, 5, 7, 8]), entries));
    }

    [Fact]
    public void Bookmarks_that_are_not_the_headings_give_no_pages()
    {
        var entries = DocumentLayout.Entries(DocumentLayout.Of(Given.Document), int.MaxValue).ToList();

        Assert.Empty(PageNumbers.Of(Print([.. Marks.Take(9), "第四部分"], [1, 2, 3, 3, 4, 4, 5, 5, 7, 8]), entries));
        Assert.Empty(PageNumbers.Of("no PDF"u8.ToArray(), entries));
    }

    [Fact]
    public void A_browser_prints_tagged_pages_with_bookmarks_and_numbers_in_the_contents()
    {
        Assert.SkipUnless(new Browser(null).IsAvailable, "no browser on this machine");

        using var printed = UglyToad.PdfPig.PdfDocument.Open(Given.Write(new PdfFormat(Given.Catalog, new PrintSettings())));

        Assert.True(printed.TryGetBookmarks(out var bookmarks));
        Assert.Contains(bookmarks.GetNodes(), node => node.Title == "二、支出总表");
        var contents = printed.GetPage(2).GetWords().Select(word => word.Text).ToList();
        Assert.Contains(contents, word => word.EndsWith('5'));
        Assert.True(printed.GetPage(5).Width > printed.GetPage(5).Height, "the wide table is not on a landscape page");
        Assert.Equal("某市档案馆2026年部门预算公开", printed.Information.Title);
        Assert.Null(printed.Information.Author);
    }

    /// <summary>A PDF of nothing but pages and bookmarks.</summary>
    private static byte[] Print(IReadOnlyList<string> titles, IReadOnlyList<int> pages)
    {
        using var builder = new PdfDocumentBuilder();
        for (var page = 0; page < pages.Max(); page++) builder.AddPage(PageSize.A4);
        builder.Bookmarks = new Bookmarks([.. titles.Zip(pages).Select(mark => new DocumentBookmarkNode(mark.First, 0, new ExplicitDestination(mark.Second, ExplicitDestinationType.FitPage, ExplicitDestinationCoordinates.Empty), []))]);
        return builder.Build();
    }
}
