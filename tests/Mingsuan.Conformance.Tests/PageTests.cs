using Mingsuan.Application;
using Mingsuan.Catalog;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>Pages of real documents against their transcriptions: every cell is read as printed, every amount means what a person says it means.</summary>
public sealed class PageTests
{
    private const decimal LeastExact = 0.995m;
    private const decimal MostWrong = 0.001m;

    [Fact]
    public async Task Cells_are_read_exactly_and_amounts_are_bound_rightly()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Checkout.Tests, "pages"), "*.tsv").Select(PageTruthReader.Read).ToList();
        var files = CorpusFiles.Find([Path.Combine(Repository.Corpus(), "documents")], new HashSet<string>());
        var measured = await new MeasurePages(DisclosureCatalog.Default.WithoutJurisdictions()).OfAsync(pages, files, TestContext.Current.CancellationToken);
        Assert.Equal(pages.Count, measured.Count);
        Assert.True(pages.Count >= 40);
        Assert.Equal(15, pages.Select(page => page.Jurisdiction).Distinct().Count());

        using var report = new StringWriter();
        new AccuracyText(new Phrases(DisclosureCatalog.Default, Phrases.English)).Write(measured, 0, report);
        AccuracyText.WriteDifferences(measured.Where(page => !page.Differences.IsEmpty), report);
        TestContext.Current.TestOutputHelper!.WriteLine(report.ToString());
        Assert.True(measured.Sum(page => page.Exact) >= LeastExact * measured.Sum(page => page.Cells), report.ToString());
        Assert.True(measured.Sum(page => page.Wrong) <= MostWrong * measured.Sum(page => page.MoneyCells), report.ToString());
    }

    [Fact]
    public void A_transcription_that_is_not_written_as_described_is_refused_with_its_line()
    {
        Assert.Contains("a.tsv: line 4", Assert.Throws<FormatException>(() => PageTruthReader.Parse(["# sha256 00", "# page 1", "G\tflow=revenue", "X\t\t1"], "a.tsv")).Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => PageTruthReader.Parse(["# page 1"], "a.tsv"));
    }

    [Fact]
    public void A_wrong_cell_a_lost_row_and_a_wrong_meaning_are_counted()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("mingsuan-").FullName, "示例.html");
        File.WriteAllText(path, "<!DOCTYPE html><html><body><h1>示例市测试局2026年部门预算</h1><p>表3 支出预算总表</p><p>单位：万元</p><table><tr><td>科目编码</td><td>科目名称</td><td>合计</td></tr><tr><td></td><td>合计</td><td>30.00</td></tr><tr><td>208</td><td>社会保障和就业支出</td><td>10.00</td></tr><tr><td>210</td><td>卫生健康支出</td><td>20.00</td></tr></table>");
        var page = new PageTruth("00", 0)
        {
            Grids =
            [
                new TruthGrid("flow=expenditure", [new TruthColumn((string?)null), new TruthColumn((string?)null), new TruthColumn("nature=expenditure timing=*")],
                [
                    new TruthRow(TruthRowKind.Head, [null], ["科目编码", "科目名称", "合计"]),
                    new TruthRow(TruthRowKind.Body, ["function=210"], ["208", "社会保障和就业支出", "10.00"]),
                    new TruthRow(TruthRowKind.Body, ["function=210"], ["210", "卫生健康支出", "20.01"]),
                    new TruthRow(TruthRowKind.Body, ["function=211"], ["211", "节能环保支出", "1.00"]),
                ]),
            ],
        };
        var read = Assert.Single(new MeasurePages(DisclosureCatalog.Default).Of(path, [page], CancellationToken.None));
        Assert.Equal((12, 8), (read.Cells, read.Exact));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }
}
