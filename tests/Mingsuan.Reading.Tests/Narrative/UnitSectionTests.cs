using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Sections of a department's text that speak of one of its units.</summary>
public sealed class UnitSectionTests
{
    private const string Tables = "2024年部门支出总表\n单位：万元\n单位名称\t合计\n合计\t90.00\n某局（本级）\t50.00\n某某中心\t30.00\n某市某区某某管理站\t10.00\n";

    [Theory]
    [InlineData("一、某某中心", "某某中心")]
    [InlineData("一、某局本级", "某局本级")]
    [InlineData("二、某区某某管理站", "某市某区某某管理站")]
    [InlineData("一、支出情况", "单位")]
    public void What_a_section_about_a_unit_states_is_of_that_unit(string heading, string body)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"2024年部门预算\n{heading}\n2024年支出预算30.00万元。\n{Tables}"));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "made-up.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        var disclosure = new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]);
        var said = Assert.Single(disclosure.Facts, fact => fact.Statement is Statement.Sentence);
        Assert.Equal(body, said.Coordinate[disclosure.Cube.Body]!.Label);
    }
}
