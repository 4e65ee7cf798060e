using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Writing.Tests;

public sealed partial class CompositionTests
{
    private static readonly string[] Pair = ["一、", "二、"];
    private readonly LedgerScope scope = new(DisclosureCatalog.Default.Cube);

    [Fact]
    public void Numbers_in_sentences_are_facts_and_what_is_missing_is_named()
    {
        var document = Write(Small());

        Assert.Contains("（一）2026年收入预算125.96万元，其中：", Texts(document));
        Assert.Contains("2026年收支总预算比2025年预算增加25.96万元，增长25.96%，主要原因是新增一个项目。", Texts(document));
        Assert.Contains(document.Blocks.OfType<ParagraphBlock>().SelectMany(paragraph => paragraph.Runs), run => run.Number is { Value: 1_259_567.89m, Text: "125.96" });
        Assert.Contains(document.Open, slot => slot.Question == "duties");
    }

    [Theory]
    [InlineData(10_049, 20_049, true)]
    [InlineData(10_000, 20_000, false)]
    public void A_text_whose_parts_miss_their_total_by_a_last_digit_says_so_behind_it(decimal basic, decimal project, bool isNoted)
    {
        (string, string)[] usual = [("function", "2101501"), ("source", "general"), ("timing", "current")];
        var ledger = SmallLedger.In(scope, scope.Line(basic, [.. usual, ("economic", "30101"), ("government-economic", "50501"), ("nature", "personnel")]), scope.Line(project, [.. usual, ("economic", "30227"), ("government-economic", "50502"), ("nature", "specific-target")]));
        var texts = Texts(Write(ledger)).ToList();

        var note = texts.FindIndex(text => text.StartsWith("注：各数分别四舍五入", StringComparison.Ordinal));
        Assert.Equal(isNoted, note > 0);
        if (isNoted) Assert.Contains("3.01", string.Concat(texts.Take(note)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_counted_is_no_sum_of_money_and_stays_open_where_nobody_counts_it()
    {
        var asked = DisclosureCatalog.Default.Questions.First(question => question.Id == "equipment-100").In(scope, new FiscalYear(2026))!;

        var silent = Write(Small());
        var stated = Write(Small() with { Approved = [new ApprovedAmount(asked, new Figure("3", 3, 0), new Place { File = "某年公开.pdf" })] });

        Assert.Contains("单位价值100万元以上设备（不含车辆）〔待填〕台（套）。", Texts(silent));
        Assert.Contains(silent.Open, slot => slot.Question == "equipment-100");
        Assert.Contains("单位价值100万元以上设备（不含车辆）3台（套）。", Texts(stated));
    }

    [Fact]
    public void Kinds_that_the_form_has_no_place_for_are_named_and_kinds_that_do_not_come_to_the_total_are_left()
    {
        var kinds = DisclosureCatalog.Default.Questions.Where(question => question.Id.StartsWith("vehicles-", StringComparison.Ordinal) && question.States is not null && question.Of is not null).Select(question => question.Id);
        ApprovedAmount[] Vehicles(decimal total) => [.. kinds.Append("vehicles-total").Select(id => Count(id, id is "vehicles-general" or "vehicles-special" ? 1 : id == "vehicles-total" ? total : 0))];
        var answers = ImmutableSortedDictionary<string, string>.Empty.Add("assets-as-of", "2025-12-31");

        var whole = Texts(Write(Small() with { Approved = [.. Vehicles(2)], Answers = answers }));
        var differing = Write(Small() with { Approved = [.. Vehicles(5)], Answers = answers });

        Assert.Contains(whole, text => text.EndsWith("特种专业技术用车1辆、离退休干部服务用车0辆、一般公务用车1辆、其他用车0辆。", StringComparison.Ordinal));
        Assert.Contains("截至2025年12月31日，临川市某中心共有车辆5辆。", Texts(differing));
        Assert.Contains(differing.Open, slot => slot.Question == "vehicles-total");
    }

    private ApprovedAmount Count(string question, decimal number) =>
        new(DisclosureCatalog.Default.Questions.First(each => each.Id == question).In(scope, new FiscalYear(2026))!, new Figure($"{number}", number, 0), new Place { File = "ledger.yaml", Row = question });

    [Fact]
    public void Projects_are_counted_without_the_whole_body_and_basic_expenditure_under_a_name_of_its_own()
    {
        var (wages, service) = (scope.Project("基本支出人员经费", "基本支出人员经费"), scope.Project("某项服务", "某项服务"));
        var target = new PerformanceTarget("产出指标", "数量指标", "服务次数", new Place { File = "某年公开.pdf" }) { Value = "12" };
        var ledger = Small() with
        {
            Projects = [new LedgerProject(scope.Cube.Project.Root, string.Empty, "临川市某中心"), new LedgerProject(wages, string.Empty, wages.Label) { Category = scope.Cube.Nature["personnel"] }, new LedgerProject(service, string.Empty, service.Label)],
            Lines =
            [
                scope.Line(500_000m, ("nature", "personnel"), ("source", "general"), ("timing", "current"), ("project", wages.Id)),
                scope.Line(200_000m, ("nature", "specific-target"), ("source", "general"), ("timing", "current"), ("project", service.Id)),
            ],
            Targets = [new LedgerTarget(service, target)],
        };

        var document = Write(ledger);

        Assert.Contains("2026年应编制绩效目标的项目1个，实际编制绩效目标的项目1个，涉及资金20.00万元，项目绩效目标覆盖率100.00%。", Texts(document));
        Assert.Contains(document.Open, slot => slot.Question == "overall-goal");
    }

    [Fact]
    public void The_same_amount_as_last_year_is_called_level_and_asks_for_no_reason()
    {
        var ledger = Small() with { Approved = [Previous(1_259_600m)], Answers = ImmutableSortedDictionary<string, string>.Empty };

        var document = Write(ledger);

        Assert.Contains("2026年收支总预算与2025年预算持平。", Texts(document));
        Assert.DoesNotContain(document.Open, slot => slot.Question == "reason-total");
    }

    [Fact]
    public void A_change_without_a_reason_asks_for_it()
    {
        var document = Write(Small() with { Answers = ImmutableSortedDictionary<string, string>.Empty });

        Assert.Contains("2026年收支总预算比2025年预算增加25.96万元，增长25.96%，主要原因是〔待填〕。", Texts(document));
        Assert.Contains(document.Open, slot => slot.Question == "reason-total");
    }

    [Fact]
    public void A_change_from_nothing_says_nothing_of_a_rate_and_prints_nothing_with_its_unit()
    {
        var document = Write(Small() with { Approved = [Previous(0m)] });

        Assert.Contains("2026年收支总预算比2025年预算增加125.96万元（2025年预算为0万元），主要原因是新增一个项目。", Texts(document));
    }

    [Fact]
    public void A_figure_that_decides_what_is_said_and_is_not_known_is_named()
    {
        var document = Write(Small() with { Lines = [] });

        Assert.DoesNotContain(Texts(document), text => text.Contains("机关运行经费", StringComparison.Ordinal) && text.Contains("没有安排", StringComparison.Ordinal));
        Assert.Contains(document.Open, slot => slot.Question == "agency-running-costs");
    }

    [Fact]
    public void What_is_open_is_marked_where_it_belongs_and_nothing_else_is()
    {
        var document = Write(Small());
        var marks = document.Blocks.OfType<ParagraphBlock>().SelectMany(paragraph => paragraph.Runs).Where(run => run.IsOpen).ToList();

        Assert.Contains("〔待填：主要职责〕", marks.Select(run => run.Text));
        Assert.Contains(Texts(document), text => text.StartsWith("截至〔待填〕，临川市某中心共有车辆〔待填〕辆", StringComparison.Ordinal));
        Assert.All(Texts(document).Where(text => text.Contains('〔', StringComparison.Ordinal)), text => Assert.Contains(marks, run => text.Contains(run.Text, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_section_that_hangs_on_a_figure_that_nobody_knows_is_marked_once()
    {
        var document = Write(Small() with { Lines = [] });

        Assert.Single(Texts(document), text => text == "〔待填：机关运行经费〕");
        Assert.DoesNotContain(Texts(document), text => text.EndsWith("其中：", StringComparison.Ordinal) && text.StartsWith("（一）", StringComparison.Ordinal) && !text.Contains("〔待填〕万元", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_of_the_questionnaire_is_compared_with_last_year_and_not_with_itself()
    {
        var document = Write(Small() with { Body = new LedgerBody("901001", "临川市某局", BodyKind.BudgetUnit) { Type = "administrative" }, Approved = [Running(2026, 300_000m), Running(2025, 200_000m)] });

        Assert.Contains(Texts(document), text => text.StartsWith("临川市某局2026年机关运行经费预算30.00万元，比2025年预算增加10.00万元，增长50.00%", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_that_a_clerk_copied_along_are_not_printed_twice()
    {
        var answers = ImmutableSortedDictionary<string, string>.Empty.Add("duties", "主要职责是：\n（一）编制目录。\n2、维护平台。");

        var texts = Texts(Write(Small() with { Answers = answers }));

        Assert.Equal(["主要职责是：", "（一）编制目录。", "（二）维护平台。"], texts.Take(3));
    }

    [Fact]
    public void What_stays_open_is_named_in_words()
    {
        var document = Write(Small() with { Approved = [] });

        Assert.Contains(document.Open, slot => slot is { Question: "previous-expenditure", What: "上年支出总计" });
        Assert.All(document.Open, slot => Assert.DoesNotContain('=', slot.What));
    }

    [Fact]
    public void Every_layout_with_a_composition_is_composed()
    {
        foreach (var layout in WritingCatalog.Default.Layouts)
        {
            var document = new DisclosureWriter(WritingCatalog.Default).Write(Small(), layout);

            Assert.NotEmpty(document.Tables);
            Assert.DoesNotContain(Texts(document), text => text.Contains('{', StringComparison.Ordinal) || text.Contains("，。", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Items_that_are_used_are_explained()
    {
        var texts = Texts(Write(Small()));

        Assert.Contains(texts, text => text.EndsWith("社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）：机关事业单位按规定为在职人员缴纳的基本养老保险费。", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("政府性基金预算拨款收入：", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2120101", "2120101（行政运行）1.00万元。主要用于机关人员经费和日常公用支出。")]
    [InlineData("2120501", "2120501（城乡社区环境卫生）1.00万元。主要用于城乡道路清扫、垃圾清运处理等环境卫生工作。")]
    [InlineData("2082501", "2082501（其他城市生活救助）1.00万元。主要用于救助城市困难群众的生活。")]
    [InlineData("2210399", "2210399（其他城乡社区住宅支出）1.00万元。主要用于〔待填〕。")]
    [InlineData("2050602", "主要用于〔待填〕。")]
    public void What_money_is_for_follows_from_the_account_itself_and_never_from_its_last_digits(string item, string said)
    {
        var document = new DisclosureWriter(WritingCatalog.Default).Write(Spent(item), WritingCatalog.Default.Layout("cn-35")!);

        var text = Assert.Single(Texts(document), text => text.Contains($"{item}（", StringComparison.Ordinal));
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Equal(said.Contains("〔待填〕", StringComparison.Ordinal), document.Open.Any(slot => slot.Question == $"use-{item}"));
    }

    [Fact]
    public void What_a_clerk_says_of_an_account_comes_first()
    {
        var ledger = Spent("2210399") with { Answers = ImmutableSortedDictionary<string, string>.Empty.Add("use-2210399", "既有住宅加装电梯。") };

        var texts = Texts(new DisclosureWriter(WritingCatalog.Default).Write(ledger, WritingCatalog.Default.Layout("cn-35")!));

        Assert.Contains(texts, text => text.EndsWith("2210399（其他城乡社区住宅支出）1.00万元。主要用于既有住宅加装电梯。", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_left_over_is_explained_by_the_account_above()
    {
        Assert.Contains(Texts(Write(Spent("2129999"))), text => text.EndsWith("其他城乡社区支出（项）：城乡社区支出中没有单独设置科目的其他支出。", StringComparison.Ordinal));
        Assert.Contains(Texts(Write(Spent("2210399"))), text => text.EndsWith("其他城乡社区住宅支出（项）：城乡社区住宅中没有单独设置科目的其他支出。", StringComparison.Ordinal));
    }

    [Fact]
    public void Headings_stand_in_order_and_start_pages()
    {
        var headings = Write(Small()).Blocks.OfType<HeadingBlock>().ToList();

        Assert.Equal("第一部分 临川市某中心概况", headings[0].Text);
        Assert.True(headings[0].StartsPage);
        Assert.All(headings.Skip(1).Take(2).Zip(Pair), pair => Assert.StartsWith(pair.Second, pair.First.Text, StringComparison.Ordinal));
        Assert.Equal(headings.Count, headings.Select(heading => heading.Id).Distinct().Count());
    }

    private static WrittenDocument Write(Ledger ledger) =>
        new DisclosureWriter(WritingCatalog.Default).Write(ledger, WritingCatalog.Default.Layout("cn-21") ?? throw new InvalidOperationException("no layout"));

    private static List<string> Texts(WrittenDocument document) => [.. document.Blocks.OfType<ParagraphBlock>().Select(paragraph => paragraph.Text)];

    private ApprovedAmount Previous(decimal yuan)
    {
        var cube = scope.Cube;
        var coordinate = cube.Blank.With(cube.Flow["expenditure"]).With(cube.Stage["budget"]).With(cube.Period["fiscal-year"]).With(cube.Measure["amount"]).With(scope.Year(new FiscalYear(2025)));
        return new ApprovedAmount(coordinate, new Figure("100.00", yuan, 50m) { Unit = DisplayUnit.TenThousandYuan, Decimals = 2 }, new Place { File = "2025" });
    }

    private ApprovedAmount Running(int year, decimal yuan)
    {
        var cube = scope.Cube;
        var coordinate = cube.Blank.With(cube.Flow["expenditure"]).With(cube.Nature["expenditure"]).With(cube.Source["general"]).With(cube.Aspect["agency-running-costs"])
            .With(cube.Stage["budget"]).With(cube.Period["fiscal-year"]).With(cube.Measure["amount"]).With(scope.Year(new FiscalYear(year)));
        return new ApprovedAmount(coordinate, new Figure("30.00", yuan, 50m) { Unit = DisplayUnit.TenThousandYuan, Decimals = 2 }, new Place { File = "批复" });
    }

    private Ledger Small() => SmallLedger.In(
        scope,
        scope.Line(1_234_567.89m, ("function", "2101550"), ("nature", "personnel"), ("source", "general"), ("timing", "current")),
        scope.Line(5_000m, ("function", "2080505"), ("nature", "personnel"), ("source", "service"), ("timing", "current")),
        scope.Line(20_000m, ("function", "2101550"), ("nature", "specific-target"), ("source", "general"), ("timing", "carried"))) with
    {
        Approved = [Previous(1_000_000m)],
        Answers = ImmutableSortedDictionary<string, string>.Empty.Add("reason-total", "新增一个项目。"),
    };
}
