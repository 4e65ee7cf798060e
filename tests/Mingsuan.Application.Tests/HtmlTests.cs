using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Application.Tests;

public sealed partial class HtmlTests : IDisposable
{
    private const string Attack = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&";

    private readonly Given given = new();

    [Fact]
    public void Hostile_text_is_escaped_wherever_the_document_is_quoted()
    {
        var hostile = Given.BrokenSum
            .Replace("支出预算总表", $"支出预算总表{Attack}", StringComparison.Ordinal)
            .Replace("卫生健康支出", $"卫生健康支出{Attack}", StringComparison.Ordinal)
            .Replace("示例市测试服务中心 ", $"示例市{Attack}中心 ", StringComparison.Ordinal);
        var html = Given.Report("html", "zh", [given.WithFinding(hostile, disclosure => Findings.At(disclosure) with
        {
            Values = new Dictionary<string, string> { ["place"] = Attack },
            Places = [new FindingPlace(Attack, new Place { File = Attack, Text = Attack, Table = Attack })],
            Expected = Attack,
            Stated = Attack,
            Difference = Attack,
        })]);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_finding_links_to_its_cells_and_the_cells_link_back()
    {
        var html = Given.Report("html", "zh", [given.WithFinding(Given.BrokenSum, disclosure => Findings.At(disclosure))]);
        var ids = Id().Matches(html).Select(match => match.Groups[1].Value).ToList();
        var links = Link().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(links, link => Assert.Contains(link, ids));
        Assert.Contains("d1-F001", links);
        Assert.Equal(2, links.Count(link => link.StartsWith("d1-T1-", StringComparison.Ordinal)));
        Assert.Contains("class=\"suspect\"", html, StringComparison.Ordinal);
        Assert.Contains("class=\"involved\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_needs_nothing_from_outside()
    {
        var html = Given.Report("html", "zh", [given.Checked(Given.BrokenSum)]);
        Assert.DoesNotMatch("(?i)(src|href)=\"(?!#)", html);
        Assert.DoesNotMatch("(?i)url\\(|@import|https?:", html);
        Assert.Contains("<html lang=\"zh-CN\">", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html.Replace("&#39;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_are_closed_in_order()
    {
        var html = Given.Report("html", "zh", [given.Checked(Given.BrokenSum)]);
        var body = html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("</html>", StringComparison.Ordinal)];
        var xml = body.Replace(" open>", " open=\"\">", StringComparison.Ordinal);
        Assert.Equal("body", XDocument.Parse(xml).Root!.Name.LocalName);
    }

    [Fact]
    public void A_common_part_of_header_paths_spans_its_columns()
    {
        var rows = HeaderGrid.Of([Column(0, "合计"), Column(1, "基本支出", "小计"), Column(2, "基本支出", "人员经费"), Column(3, "项目支出")]);
        Assert.Equal([new HeaderCell("合计", 1, 2), new HeaderCell("基本支出", 2, 1), new HeaderCell("项目支出", 1, 2)], rows[0]);
        Assert.Equal([new HeaderCell("小计", 1, 1), new HeaderCell("人员经费", 1, 1)], rows[1]);
    }

    [Fact]
    public void A_column_without_a_header_keeps_its_place()
    {
        var rows = HeaderGrid.Of([Column(0), Column(1, "甲", "乙")]);
        Assert.Equal([new HeaderCell("", 1, 2), new HeaderCell("甲", 1, 1)], rows[0]);
        Assert.Equal([new HeaderCell("乙", 1, 1)], rows[1]);
    }

    public void Dispose() => given.Dispose();

    private static TableColumn Column(int index, params string[] path) => new(index, [.. path], Given.Catalog.Cube.Blank);

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Link();
}
