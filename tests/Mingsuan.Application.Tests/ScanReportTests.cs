using Mingsuan.Kernel;
using Mingsuan.Reading;
using Xunit;
using Json = System.Text.Json.JsonDocument;

namespace Mingsuan.Application.Tests;

/// <summary>What was recognised in a scan, and what of it was mended, can be seen in the facts and in the page.</summary>
public sealed class ScanReportTests : IDisposable
{
    private static readonly string Misread = Given.BrokenSum.Replace("11.00\t8.00\t3.00", "11.00\t8.00\t2.00", StringComparison.Ordinal);

    private readonly Given given = new();

    [Fact]
    public void A_mended_figure_stands_in_the_facts_beside_what_was_read()
    {
        using var json = Json.Parse(Write(new FactsJson(new Phrases(Given.Catalog, Phrases.Chinese)), isScan: true));
        var facts = json.RootElement.GetProperty("documents")[0].GetProperty("facts").EnumerateArray().ToList();
        var fact = Assert.Single(facts, fact => fact.TryGetProperty("mended", out _));
        Assert.Equal(("11.00", 110_000m), (fact.GetProperty("text").GetString(), fact.GetProperty("value").GetDecimal()));
        Assert.Equal("ocr", fact.GetProperty("place").GetProperty("origin").GetString());
        var mended = fact.GetProperty("mended");
        Assert.Equal(("10.00", 100_000m), (mended.GetProperty("text").GetString(), mended.GetProperty("value").GetDecimal()));
        Assert.True(mended.GetProperty("proof").GetArrayLength() >= 2);
        Assert.Contains("figure-mended", json.RootElement.GetProperty("documents")[0].GetProperty("diagnostics").EnumerateArray().Select(note => note.GetProperty("id").GetString()));
    }

    [Fact]
    public void The_rows_for_spreadsheets_have_it_in_columns_of_their_own()
    {
        var lines = Write(new FactsCsv(Given.Catalog), isScan: true).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith(",origin,confidence,mended,proof", lines[0], StringComparison.Ordinal);
        Assert.Contains(",ocr,91,100000.00,", Assert.Single(lines, line => line.Contains(",11.00,", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(lines.Skip(1).Where(line => !line.Contains(",11.00,", StringComparison.Ordinal)), line => Assert.EndsWith(",ocr,91,,", line, StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_file_states_is_never_mended() =>
        Assert.DoesNotContain("\"mended\"", Write(new FactsJson(new Phrases(Given.Catalog, Phrases.Chinese)), isScan: false), StringComparison.Ordinal);

    [Fact]
    public void The_page_marks_recognised_and_mended_cells_and_explains_the_marks()
    {
        var page = Page(isScan: true);
        Assert.Contains("<p class=\"legend read\">", page, StringComparison.Ordinal);
        Assert.Contains("class=\"recognised\" title=\"由扫描图像识别，把握 91%\">12.00</td>", page, StringComparison.Ordinal);
        Assert.Matches("class=\"mended\" title=\"识别为“11.00”，只改一位成为“10.00”时以下各式成立：[^\"]+\">11.00 <ins>10.00</ins></td>", page);
    }

    [Fact]
    public void A_finding_says_which_of_its_numbers_were_recognised_and_how_surely()
    {
        var wrong = Misread.Replace("11.00", "57.40", StringComparison.Ordinal);
        var read = Assert.IsType<ReadDocument.Read>(Assert.Single(new ReadFile(Given.Catalog).Read(given.Text("示例.txt", wrong), ReadLimits.Default, CancellationToken.None)));
        var text = Given.Report("text", "zh", [new CheckedFile("示例.txt", [new CheckFiles(Given.Catalog).Check(read with { Disclosure = Scanned(read.Disclosure) })])]);
        Assert.Contains("（扫描识别，把握 91%）", text, StringComparison.Ordinal);
        Assert.DoesNotContain("扫描识别", Given.Report("text", "zh", [new CheckedFile("示例.txt", [new CheckFiles(Given.Catalog).Check(read)])]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_stated_figures_has_no_such_marks()
    {
        var page = Page(isScan: false);
        Assert.DoesNotContain("class=\"recognised\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"legend", page, StringComparison.Ordinal);
    }

    public void Dispose() => given.Dispose();

    private string Write(IFactsFormat format, bool isScan)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        format.Write([new ReadFacts(Given.Catalog, new ReportProjection(Given.Catalog, Phrases.Chinese)).Of(Read(isScan))], writer);
        return writer.ToString();
    }

    private string Page(bool isScan) => Given.Report("html", "zh", [new CheckedFile("示例.txt", [new CheckFiles(Given.Catalog).Check(Read(isScan))])]);

    private ReadDocument.Read Read(bool isScan)
    {
        var documents = new ReadFile(Given.Catalog).Read(given.Text("示例.txt", Misread), ReadLimits.Default, CancellationToken.None);
        var read = Assert.IsType<ReadDocument.Read>(Assert.Single(documents));
        return isScan ? read with { Disclosure = Scanned(read.Disclosure) } : read;
    }

    private static Disclosure Scanned(Disclosure disclosure) => disclosure with
    {
        Facts = [.. disclosure.Facts.Select(fact => fact with { Place = Scanned(fact.Place) })],
        Tables = [.. disclosure.Tables.Select(table => table with
        {
            Panels = [.. table.Panels.Select(panel => new Panel(panel.Index, panel.Columns, panel.Rows, [.. panel.Cells.Select(cell => cell with { Place = Scanned(cell.Place) })]))],
        })],
    };

    private static Place Scanned(Place place) => place with { Recognition = new Recognition(91) };
}
