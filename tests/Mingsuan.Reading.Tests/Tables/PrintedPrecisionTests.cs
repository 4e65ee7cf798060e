using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>How exactly a table prints its amounts: dropped zeros are told from amounts in whole yuan.</summary>
public sealed class PrintedPrecisionTests
{
    [Fact]
    public void Amounts_without_cents_among_few_with_cents_are_printed_to_the_whole_yuan() =>
        Assert.Equal([0.005m, 0.5m, 0.5m, 0.5m], HalfSteps("元", "18976.46", "3296", "12876", "2804"));

    [Fact]
    public void One_amount_with_cents_and_one_without_are_printed_differently() =>
        Assert.Equal([0.005m, 0.5m], HalfSteps("元", "18976.46", "18976"));

    [Fact]
    public void Zeros_that_most_amounts_show_to_be_dropped_are_known() =>
        Assert.Equal([0.005m, 0.005m, 0.005m], HalfSteps("元", "18976.46", "3296.3", "12876"));

    [Fact]
    public void Round_amounts_in_ten_thousand_yuan_drop_their_zeros() =>
        Assert.Equal([50m, 50m, 50m, 50m], HalfSteps("万元", "26.46", "12", "8", "6"));

    [Fact]
    public void A_percent_beside_amounts_does_not_make_them_more_exact()
    {
        var text = "示例市测试局2026年部门预算\n支出结构表\n单位：万元\n项目\t金额\t占比\n基本支出\t5,422.09\t64.35%\n项目支出\t3,003.77\t35.65%\n";

        Assert.All(Read(text).Where(fact => fact.Figure.Unit is not null), fact => Assert.Equal(50m, fact.Figure.HalfStep));
    }

    private static IEnumerable<decimal> HalfSteps(string unit, params string[] amounts)
    {
        string[] rows = ["合计", "208\t社会保障和就业支出", "210\t卫生健康支出", "221\t住房保障支出"];
        var text = $"示例市测试局2026年部门预算\n支出预算总表\n单位：{unit}\n科目编码\t科目名称\t合计\n" + string.Join('\n', amounts.Select((amount, row) => $"{(row == 0 ? "\t合计" : rows[row])}\t{amount}"));
        return Read(text).Select(fact => fact.Figure.HalfStep);
    }

    private static IReadOnlyList<Fact> Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text + "\n"));
        var read = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "示例.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        return new DisclosureReader(DisclosureCatalog.Default).Read(Assert.Single(read.Documents)).Facts;
    }
}
