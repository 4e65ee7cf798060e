using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Amounts of sentences that stand right behind a project's name.</summary>
public sealed class ProjectAmountTests
{
    private const string Tables = "2024年项目支出预算表\n单位：万元\n项目名称\t合计\n合计\t90.00\n云图普查一期\t50.00\n云图普查二期\t40.00\n";

    [Theory]
    [InlineData("6.年度预算安排：云图普查二期40.00万元。", "云图普查二期")]
    [InlineData("2024年，云图普查一期50.00万元。", "云图普查一期")]
    public void The_name_of_a_listed_project_before_an_amount_says_whose_it_is(string sentence, string project) =>
        Assert.Equal(project, Assert.Single(Said(sentence)).Coordinate[DisclosureCatalog.Default.Cube.Project]!.Label);

    [Theory]
    [InlineData("年度预算安排：云图普查三期40.00万元。")]
    [InlineData("年度预算安排：用于云图普查一期40.00万元。")]
    public void Another_name_or_more_words_say_nothing(string sentence) => Assert.Empty(Said(sentence));

    private static IEnumerable<Fact> Said(string sentence)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"2024年部门预算\n一、项目情况\n{sentence}\n{Tables}"));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "made-up.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        return new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]).Facts.Where(fact => fact.Statement is Statement.Sentence);
    }
}
