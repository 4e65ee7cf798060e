using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Writing.Tests;

/// <content>What clerks answer, and what nobody answers.</content>
public sealed partial class CompositionTests
{
    [Fact]
    public void An_account_of_which_a_clerk_says_that_there_is_no_use_to_tell_is_written_without_one()
    {
        var ledger = Spent("2210399") with { Answers = ImmutableSortedDictionary<string, string>.Empty.Add("use-2210399", "无") };

        Assert.Contains(Texts(new DisclosureWriter(WritingCatalog.Default).Write(ledger, WritingCatalog.Default.Layout("cn-35")!)), text => text.EndsWith("2210399（其他城乡社区住宅支出）1.00万元。", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cn-35", "一般公共预算拨款支出1.00万元，〔待填〕。")]
    [InlineData("cn-41", "一般公共预算支出年初预算为1.00万元，〔待填〕。")]
    [InlineData("cn-31", "一般公共预算拨款支出预算1.00万元，〔待填〕。")]
    [InlineData("cn", "一般公共预算当年拨款1.00万元，〔待填〕。")]
    [InlineData("cn-14", "一般公共预算当年拨款1.00万元，〔待填〕。")]
    public void A_comparison_with_a_year_that_nobody_knows_is_marked(string layout, string said)
    {
        var document = new DisclosureWriter(WritingCatalog.Default).Write(Spent("2210399"), WritingCatalog.Default.Layout(layout)!);

        Assert.Contains(Texts(document), text => text.Contains(said, StringComparison.Ordinal));
        Assert.Contains(document.Open, slot => slot.Coordinate?[scope.Cube.Year]?.Id == "2025");
    }

    [Theory]
    [InlineData("主要原因是主要原因是人员增加。")]
    [InlineData("由于 人员增加")]
    [InlineData("因人员增加")]
    [InlineData("变动原因：人员增加；")]
    public void A_reason_is_not_announced_twice(string typed)
    {
        var document = Write(Small() with { Answers = ImmutableSortedDictionary<string, string>.Empty.Add("reason-total", typed) });

        Assert.Contains(Texts(document), text => text.EndsWith("增长25.96%，主要原因是人员增加。", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("因公出国任务增加", "因公出国任务增加")]
    [InlineData("由于人员增加。\n公用经费压减。", "人员增加，公用经费压减")]
    public void A_reason_keeps_its_own_words_and_is_one_sentence(string typed, string said)
    {
        var document = Write(Small() with { Answers = ImmutableSortedDictionary<string, string>.Empty.Add("reason-total", typed) });

        Assert.Contains(Texts(document), text => text.EndsWith($"主要原因是{said}。", StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_does_not_repeat_the_words_that_lead_to_it()
    {
        var answers = ImmutableSortedDictionary<string, string>.Empty.Add("vehicles-other-note", "其他用车主要是调研用车。").Add("duties", "临川市某中心的主要职责是：\n（一）编制目录。");

        Assert.Contains("其他用车主要是调研用车。", Texts(Write(Small() with { Answers = answers })));
        Assert.Single(Texts(new DisclosureWriter(WritingCatalog.Default).Write(Small() with { Answers = answers }, WritingCatalog.Default.Layout("cn-35")!)), text => text.EndsWith("主要职责是：", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cn-14")]
    [InlineData("cn-21")]
    [InlineData("cn-31")]
    [InlineData("cn-35")]
    [InlineData("cn-41")]
    [InlineData("cn")]
    public void What_a_text_says_of_the_fund_and_state_capital_budgets_is_what_the_table_prints(string layout)
    {
        (string, string)[] Of(string source, string timing) => [("function", source == "fund" ? "2120899" : "2230105"), ("nature", "specific-target"), ("source", source), ("timing", timing)];
        var ledger = SmallLedger.In(scope, scope.Line(5_600_000m, Of("fund", "current")), scope.Line(1_234_600m, Of("fund", "carried")), scope.Line(3_000_000m, Of("capital", "current")), scope.Line(200_000m, Of("capital", "carried")));

        var document = new DisclosureWriter(WritingCatalog.Default).Write(ledger, WritingCatalog.Default.Layout(layout)!);

        var tables = document.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Number?.Coordinate).OfType<Coordinate>().ToHashSet();
        var said = document.Blocks.OfType<ParagraphBlock>().SelectMany(paragraph => paragraph.Runs).Select(run => run.Number?.Coordinate).OfType<Coordinate>()
            .Where(coordinate => coordinate[scope.Cube.Flow]!.Id == "expenditure" && coordinate[scope.Cube.Source]!.Id is "fund" or "capital").ToList();
        Assert.All(said, coordinate => Assert.Contains(coordinate, tables));
    }

    [Fact]
    public void Accounts_whose_nature_no_table_tells_are_named_by_the_one_that_they_usually_are_of()
    {
        ApprovedAmount Basic(string nature, string? economic, decimal yuan) => Approved(yuan, ("nature", nature), ("source", "general"), ("timing", "current"), ("economic", economic ?? "all"));
        ApprovedAmount[] totals = [Basic("basic", null, 200_000m), Basic("personnel", null, 150_000m), Basic("operating", null, 50_000m)];
        ApprovedAmount[] accounts = [Basic("basic", "30101", 120_000m), Basic("basic", "30302", 50_000m), Basic("basic", "30201", 30_000m)];
        List<string> Said(params ApprovedAmount[] approved) => Texts(new DisclosureWriter(WritingCatalog.Default).Write(SmallLedger.In(scope) with { Approved = [.. approved] }, WritingCatalog.Default.Layout("cn-35")!));

        var texts = Said([.. totals, .. accounts]);

        Assert.Contains("（一）人员经费15.00万元，主要包括：基本工资、退休费。", texts);
        Assert.Contains("（二）公用经费5.00万元，主要包括：办公费。", texts);
        Assert.Contains("（二）公用经费5.00万元，主要包括：〔待填〕。", Said([.. totals, accounts[0]]));
    }

    [Theory]
    [InlineData("general")]
    [InlineData("fiscal")]
    [InlineData("all")]
    public void Running_costs_that_were_told_without_their_source_are_written(string source)
    {
        var ledger = SmallLedger.In(scope) with { Approved = [Approved(300_000m, ("nature", "expenditure"), ("aspect", "agency-running-costs"), ("source", source))] };

        Assert.Contains(Texts(Write(ledger)), text => text.Contains("机关运行经费预算30.00万元", StringComparison.Ordinal));
    }

    private ApprovedAmount Approved(decimal yuan, params (string Dimension, string Member)[] states)
    {
        var cube = scope.Cube;
        var coordinate = cube.Dimensions.Aggregate(cube.Blank, (all, dimension) => all.With(dimension.Root)).With(cube.Flow["expenditure"]).With(cube.Stage["budget"]).With(cube.Period["fiscal-year"]).With(cube.Measure["amount"]).With(scope.Year(new FiscalYear(2026)));
        foreach (var (dimension, member) in states) coordinate = coordinate.With(member == "all" ? cube[dimension].Root : cube[dimension][member]);
        return new ApprovedAmount(coordinate, new Figure($"{yuan / 10_000:0.00}", yuan, 50m) { Unit = DisplayUnit.TenThousandYuan, Decimals = 2 }, new Place { File = "批复.xlsx" });
    }

    private Ledger Spent(string item) => SmallLedger.In(scope, scope.Line(10_000m, ("function", item), ("nature", "specific-target"), ("source", "general"), ("timing", "current")));
}
