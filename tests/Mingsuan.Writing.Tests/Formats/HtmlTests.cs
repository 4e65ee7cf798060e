using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Mingsuan.Writing.Tests;

public sealed partial class HtmlTests
{
    private static readonly string Page = Encoding.UTF8.GetString(Given.Write(new HtmlPageFormat(Given.Catalog)));
    private static readonly string Fragment = Encoding.UTF8.GetString(Given.Write(new HtmlFragmentFormat(Given.Catalog)));

    [Fact]
    public void A_page_says_its_language_its_title_and_where_its_parts_are()
    {
        var body = Body();

        Assert.Contains("<html lang=\"zh-CN\">", Page, StringComparison.Ordinal);
        Assert.Contains("<title>某市档案馆2026年部门预算公开</title>", Page, StringComparison.Ordinal);
        Assert.Equal(["a", "header", "nav", "main"], body.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("#" + body.Element("main")!.Attribute("id")!.Value, body.Element("a")!.Attribute("href")!.Value);
    }

    [Fact]
    public void Headings_follow_one_another_without_a_gap()
    {
        var levels = Body().Descendants().Where(element => element.Name.LocalName is ['h', >= '1' and <= '6']).Select(element => element.Name.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} follows h{pair.First}"));
    }

    [Fact]
    public void Every_link_of_the_contents_leads_somewhere()
    {
        var ids = Body().Descendants().Attributes("id").Select(id => id.Value).ToList();
        var links = Body().Element("nav")!.Descendants("a").Select(link => link.Attribute("href")!.Value.TrimStart('#')).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("table-target-1", links);
        Assert.All(links, link => Assert.Contains(link, ids));
    }

    [Fact]
    public void Each_number_carries_its_coordinate_and_exact_value()
    {
        var cell = Body().Descendants("td").First(cell => cell.Value == "1,200.00");

        Assert.Equal("12000000", cell.Attribute("data-value")!.Value);
        Assert.Equal("flow=expenditure nature=basic year=2026", cell.Attribute("data-fact")!.Value);
        Assert.Contains("<data value=\"12345000\" data-fact=\"flow=expenditure nature=basic year=2026\">1,234.50</data> 万元，其中&lt;基本&gt;支出。", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Head_cells_say_what_they_head()
    {
        var cells = Body().Descendants("th").ToLookup(cell => cell.Value);

        Assert.Equal("colgroup", cells["基本支出"].First(cell => cell.Attribute("colspan") is not null).Attribute("scope")!.Value);
        Assert.All(Body().Descendants("th"), cell => Assert.Contains(cell.Attribute("scope")!.Value, (string[])["row", "col", "colgroup"]));
        Assert.Equal("row", cells["项目名称"].Single().Attribute("scope")!.Value);
        Assert.Equal("col", cells["三级指标"].Single().Attribute("scope")!.Value);
        Assert.Equal("row", cells["一、一般公共预算拨款收入"].Single().Attribute("scope")!.Value);
    }

    [Fact]
    public void A_wide_table_takes_its_heading_onto_its_landscape_page()
    {
        var wide = Body().Element("main")!.Elements("div").Single(part => part.Attribute("class")!.Value == "landscape");

        Assert.Equal("二、支出总表", wide.Elements().First().Value);
        Assert.Single(wide.Elements("div"));
    }

    [Fact]
    public void A_fragment_survives_an_editor_that_keeps_nothing_but_styles()
    {
        var fragment = Parse(Fragment);

        Assert.Equal("div", fragment.Name.LocalName);
        Assert.DoesNotContain(fragment.DescendantsAndSelf(), element => element.Name.LocalName is "script" or "style" or "svg" or "link");
        Assert.All(fragment.DescendantsAndSelf().Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, (string[])["style", "lang", "scope", "colspan", "rowspan", "role", "aria-label"]));
        Assert.Contains("1,234.50", Fragment, StringComparison.Ordinal);
        Assert.Contains("基本支出", Fragment, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pie_is_drawn_where_the_slices_make_a_whole_and_bars_where_they_do_not()
    {
        var pictures = Body().Descendants("svg").ToList();

        Assert.Equal(2, pictures[0].Elements("path").Count());
        Assert.Empty(pictures[1].Elements("path"));
        Assert.All(pictures, picture => Assert.Equal(["title", "desc"], picture.Elements().Take(2).Select(element => element.Name.LocalName)));
        Assert.Contains("基本支出 900.00 (72.90%)", pictures[0].Value, StringComparison.Ordinal);
    }

    private static XElement Body() => Parse(Page[Page.IndexOf("<body>", StringComparison.Ordinal)..Page.IndexOf("</html>", StringComparison.Ordinal)]);

    /// <summary>Our HTML is XML but for the elements that are never closed.</summary>
    private static XElement Parse(string html) => XElement.Parse(Unclosed().Replace(html, "<$1 />"), LoadOptions.PreserveWhitespace);

    [GeneratedRegex("<((?:br|col)(?: [^>]*)?)>")]
    private static partial Regex Unclosed();
}
