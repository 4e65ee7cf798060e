using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>Each format on a small disclosure with one broken sum; the golden files are the reports.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly Given given = new();

    [Theory]
    [InlineData("text", "zh", "broken-sum.txt")]
    [InlineData("text", "en", "broken-sum.en.txt")]
    [InlineData("json", "zh", "broken-sum.json")]
    [InlineData("sarif", "zh", "broken-sum.sarif")]
    [InlineData("html", "zh", "broken-sum.html")]
    [InlineData("html", "en", "broken-sum.en.html")]
    public void A_broken_sum_is_reported(string format, string language, string golden) =>
        Golden.Equal(golden, Given.Report(format, language, [given.Checked(Given.BrokenSum)]));

    [Fact]
    public void A_refused_file_is_a_document_of_the_report()
    {
        var files = new[] { Given.Check(given.Text("信.txt", "各位同事：请于周五前交材料。")) with { Path = "信.txt" } };
        Golden.Equal("refused.txt", Given.Report("text", "zh", files));
        Golden.Equal("refused.json", Given.Report("json", "zh", files));
        Golden.Equal("refused.sarif", Given.Report("sarif", "zh", files));
        Golden.Equal("refused.html", Given.Report("html", "zh", files));
    }

    /// <summary>A whole path is no relative address, and no location may be related twice.</summary>
    [Fact]
    public void Locations_of_sarif_are_addresses_each_once()
    {
        var report = Given.Report("sarif", "zh", [Given.Check(given.Text("和.txt", Given.BrokenSum))]);
        using var sarif = System.Text.Json.JsonDocument.Parse(report);
        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        Assert.NotEmpty(results);
        Assert.All(results, result => Assert.StartsWith("file:///", result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal));
        var related = results.Where(result => result.TryGetProperty("relatedLocations", out _)).Select(result => result.GetProperty("relatedLocations").EnumerateArray().Select(location => location.GetRawText()).ToList()).ToList();
        Assert.NotEmpty(related);
        Assert.All(related, locations => Assert.Equal(locations.Count, locations.Distinct().Count()));
    }

    [Fact]
    public void Several_documents_are_summed_up()
    {
        var text = Given.Report("text", "zh", [given.Checked(Given.BrokenSum), given.Checked(Given.BrokenSum)]);
        Assert.Contains("以上 2 份文件合计", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_notes_of_one_kind_are_listed_in_part_and_counted()
    {
        var rows = string.Concat(Enumerable.Range(1, 50).Select(row => $"无名事项甲{row}\t1.00\t\n"));
        var file = given.Checked(Given.BrokenSum.TrimEnd() + "\n\n表4 部门其他支出表\n单位：万元\n项目\t合计\t基本支出\n" + rows);
        Assert.Contains("同样的还有 30 处", Given.Report("text", "zh", [file]), StringComparison.Ordinal);
        Assert.Contains("同样的还有 30 处", Given.Report("html", "zh", [file]), StringComparison.Ordinal);
        Assert.Contains("无名事项甲50", Given.Report("json", "zh", [file]), StringComparison.Ordinal);
    }

    [Fact]
    public void Information_is_counted_and_listed_only_on_request()
    {
        var file = given.WithFinding(Given.BrokenSum, disclosure => Findings.At(disclosure, Kernel.Severity.Information));
        Assert.DoesNotContain("F001", Given.Report("text", "zh", [file]), StringComparison.Ordinal);
        Assert.DoesNotContain("F001", Given.Report("html", "zh", [file]), StringComparison.Ordinal);
        Assert.Contains("F001", Given.Report("text", "zh", [file], listsInformation: true), StringComparison.Ordinal);
        Assert.Contains("F001", Given.Report("json", "zh", [file]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_of_many_places_shows_the_first_and_the_last_and_says_how_many_it_leaves_out()
    {
        var rows = string.Concat(Enumerable.Range(1, 40).Select(number => $"{number}号楼修缮\t1.00\n"));
        var text = Given.Report("text", "zh", [given.Checked($"{Given.BrokenSum}\n表9 项目支出预算表\n单位名称：示例市测试服务中心 单位：万元\n项目名称\t金额\n合计\t41.00\n{rows}")]);
        Assert.Contains("① “合计”行", text, StringComparison.Ordinal);
        Assert.Contains("此处略去 17 处", text, StringComparison.Ordinal);
        Assert.DoesNotContain("30号楼修缮", text, StringComparison.Ordinal);
        Assert.Contains("40号楼修缮", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_name_their_own_place_stand_there_once()
    {
        var text = Given.Report("text", "zh", [given.Checked($"{Given.BrokenSum}\n一、收入预算情况\n\n常驻人口的参保补助由本级财政全部承担，用于反映部门履职情况。\n")]);
        var place = Assert.Single(text.Split('\n'), line => line.Contains("① 常驻人口", StringComparison.Ordinal));
        Assert.Equal(1, place.Split("常驻人口").Length - 1);
    }

    [Fact]
    public void An_amount_that_no_equation_checks_is_counted_and_named()
    {
        CheckedFile[] files = [given.Checked($"{Given.BrokenSum}\n一、政府采购情况\n\n2026年政府采购预算91.00万元。\n")];
        Assert.Contains("没有等式可以核对的金额 1 个", Given.Report("text", "zh", files), StringComparison.Ordinal);
        var html = Given.Report("html", "zh", files);
        Assert.Contains("没有等式可以核对的金额 1 个", html[..html.IndexOf("</header>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("没有等式可以核对的金额 1 个", html[html.IndexOf("</header>", StringComparison.Ordinal)..], StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(Given.Report("json", "zh", files));
        var place = Assert.Single(json.RootElement.GetProperty("documents")[0].GetProperty("uncompared").EnumerateArray());
        Assert.Contains("91.00", place.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_the_title_prints_is_not_repeated()
    {
        var text = Given.BrokenSum.Replace("表3 支出预算总表", "预算03表支出预算总表", StringComparison.Ordinal);
        Assert.Contains("<summary>预算03表支出预算总表", Given.Report("html", "zh", [given.Checked(text)]), StringComparison.Ordinal);
    }

    public void Dispose() => given.Dispose();
}
