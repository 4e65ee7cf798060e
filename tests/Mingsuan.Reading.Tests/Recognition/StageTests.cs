using System.Text;
using Mingsuan.Catalog;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Whether a text without tables is a budget or final accounts.</summary>
public sealed class StageTests
{
    [Theory]
    [InlineData("示例市档案馆2022年度单位决算公开", "2022年本年收入合计90万元，其中：一般公共预算财政拨款收入90万元，占100%。", "final-accounts")]
    [InlineData("示例市档案馆2022年度单位预算公开", "2022年本年收入合计90万元，2021年决算数为80万元。", "budget")]
    [InlineData("示例市档案馆2022年度单位决算公开\n2022年度一般公共预算财政拨款支出9万元，其中：", "2022年本年收入合计90万元。", "final-accounts")]
    public void A_text_without_tables_is_of_the_stage_that_its_title_names(string title, string sentence, string stage)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{title}\n第二部分 情况说明\n一、收入情况说明\n{sentence}\n"));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "invented.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        var disclosure = new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]);
        Assert.Equal(stage, disclosure.Facts[0].Coordinate[disclosure.Cube.Stage]!.Id);
    }
}
