using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Conformance.Tests;

/// <summary>An invented ledger with all that a disclosure says beside its tables: answers, last year's figures, targets, declarations of projects.</summary>
internal static class DisclosedLedger
{
    /// <summary>Every so many ledgers have a project of many targets.</summary>
    private const int LongEvery = 5;

    /// <summary>The same number and traits always give the same ledger.</summary>
    public static Ledger Of(int number, LedgerTraits traits)
    {
        var ledger = InventedLedger.Of(number, traits);
        var answers = Answers(new Random(number), traits).AddRange(Nothings(ledger).Concat(Uses(ledger)));
        var projects = ledger.Projects.Select((project, place) => project with { Code = $"9010012601{place:00}", Fields = Fields(project.Name) }).ToImmutableArray();
        return ledger with
        {
            Answers = answers,
            Approved = [.. new LedgerAnswers(DisclosureCatalog.Default).Amounts(ledger.Scope, ledger.Year, answers)],
            Projects = projects,
            Lines = [.. ledger.Lines.Select(line => WithLevel(line, ledger.Scope.Cube))],
            Targets = [.. Overall(), .. projects.SelectMany((project, place) => Targets(project, place, MoneyOf(ledger, project))), .. projects.Take(number % LongEvery == 0 ? 1 : 0).SelectMany(More)],
        };
    }

    /// <summary>That there is none of what no line is marked with.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Nothings(Ledger ledger)
    {
        var marked = ledger.Lines.SelectMany(line => line.Aspects).Select(Family).ToHashSet();
        return DisclosureCatalog.Default.Questions
            .Where(question => question is { Kind: QuestionKind.Amount, Group: "procurement" or "transfers" } && question.Id != "transfers-to-lower" && question.States?[ledger.Scope.Cube.Aspect] is { IsAll: false } aspect && !marked.Contains(Family(aspect)))
            .Select(question => KeyValuePair.Create(question.Id, "0"));
    }

    /// <summary>What funds and capital revenue are spent on, of which no account tells the use.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Uses(Ledger ledger) => ledger.Lines
        .Where(line => line.Coordinate[ledger.Scope.Cube.Source] is { Id: "fund" or "capital" })
        .Select(line => line.Coordinate[ledger.Scope.Cube.Function]!.Id).Distinct(StringComparer.Ordinal)
        .Select(item => KeyValuePair.Create($"use-{item}", "图层更新和服务系统"));

    private static Member Family(Member aspect) => aspect.Parent is { IsAll: false } above ? Family(above) : aspect;

    /// <summary>Fiscal money is the city's.</summary>
    private static BudgetLine WithLevel(BudgetLine line, CubeSpace cube) =>
        line.Coordinate[cube.Source]!.IsWithin(cube.Source["fiscal"]) ? line with { Coordinate = line.Coordinate.With(cube.FundingLevel["city-or-county"]) } : line;

    private static PerformanceTarget Target(string levels, string value) => Target(levels, value, TargetPeriod.FiscalYear);

    private static PerformanceTarget Target(string levels, string value, TargetPeriod period)
    {
        var (level, text) = (levels.Split('/'), value.Split('|'));
        return new PerformanceTarget(level[0], level[1], level[2], new Place { File = "目标" }) { Operator = text[0], Value = text[1], MeasureUnit = text[2], Deadline = text[3], Explanation = text.Length > 4 ? text[4] : string.Empty, Period = period };
    }

    private static ImmutableSortedDictionary<string, string> Answers(Random random, LedgerTraits traits)
    {
        var isPreviousSmall = random.Next(2) == 0;
        var answers = new Dictionary<string, string>
        {
            ["duties"] = "汇集全市地理数据，编制数据目录。\n承担云图平台的运行维护。",
            ["organisation"] = "综合科\n数据科",
            ["tasks"] = "完成数据普查：覆盖全部街道。\n开展平台升级：完成三期建设。",
            ["overall-goal"] = "数据目录完整，平台稳定运行。",
            ["persons-employed"] = "36",
            ["assets-as-of"] = "2025-12-31",
            ["vehicles-total"] = "4",
            ["vehicles-leaders"] = "0",
            ["vehicles-main-leaders"] = "0",
            ["vehicles-confidential"] = "1",
            ["vehicles-emergency"] = "1",
            ["vehicles-general"] = "0",
            ["vehicles-law-enforcement"] = "0",
            ["vehicles-special"] = "0",
            ["vehicles-retired"] = "0",
            ["vehicles-other"] = "2",
            ["vehicles-other-note"] = "测绘作业用车",
            ["equipment-100"] = "3",
            ["equipment-general-50"] = "5",
            ["equipment-special-100"] = "1",
            ["vehicles-planned"] = "1",
            ["equipment-planned-100"] = "0",
            ["equipment-planned-50"] = "2",
            ["assets-planned-amount"] = "18.50",
            ["transfers-to-lower"] = "0",
            ["remarks"] = "无",
            ["previous-revenue"] = isPreviousSmall ? "96.40" : "3600000.00",
            ["previous-expenditure"] = isPreviousSmall ? "96.40" : "3600000.00",
            ["previous-basic"] = "80.00",
            ["previous-project"] = "16.40",
            ["previous-fiscal-appropriation"] = "96.40",
            ["previous-fiscal-revenue"] = "96.40",
            ["previous-general-public"] = "1290000.55",
            ["previous-general-public-basic"] = "80.00",
            ["executed-general-public"] = "70.11",
            ["previous-government-fund"] = "0",
            ["previous-state-capital"] = "0",
            ["previous-government-fund-current"] = "0",
            ["previous-state-capital-current"] = "12.00",
            ["previous-three-public"] = "7.20",
            ["previous-overseas"] = "0",
            ["previous-reception"] = "3.20",
            ["previous-vehicles"] = "4",
            ["previous-vehicle-purchase"] = "0",
            ["previous-vehicle-running"] = "4",
            ["reason-total"] = "新增数据治理项目",
            ["reason-general-public"] = "人员增加",
            ["reason-government-fund"] = "今年安排图层更新",
            ["reason-state-capital"] = "今年安排服务系统",
            ["reason-three-public"] = "车辆维修费增加",
            ["reason-overseas"] = "新增出访任务",
            ["reason-reception"] = "接待批次变化",
            ["reason-vehicles"] = "车辆维修费变化",
            ["reason-agency-running-costs"] = "办公设备更新",
        };
        if ((traits & LedgerTraits.Administrative) != 0) answers["previous-agency-running-costs"] = "30.00";
        if ((traits & LedgerTraits.PreviousYear) != 0) return answers.Where(answer => !IsOfLastYear(answer.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);
        return answers.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>What lines of last year tell where there are any.</summary>
    private static bool IsOfLastYear(string question) => question.StartsWith("previous-", StringComparison.Ordinal) || question.StartsWith("executed-", StringComparison.Ordinal);

    private static ImmutableSortedDictionary<string, string> Fields(string name) => new Dictionary<string, string>
    {
        ["attribute"] = "一次性项目",
        ["project-period"] = "1年",
        ["overview"] = $"{name}的各项工作",
        ["basis"] = "市里批准的工作方案",
        ["necessity"] = "保障履行职责",
        ["measures"] = "按内部控制制度执行",
        ["plan"] = "按季度推进",
        ["overall-goal"] = $"按期完成{name}。",
        ["year-goal"] = $"年内完成{name}。",
        ["whole-term-goal"] = $"项目期内完成{name}。",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>So many more that the form goes on over pages.</summary>
    private static IEnumerable<LedgerTarget> More(LedgerProject project) => Enumerable.Range(1, 45).Select(number => new LedgerTarget(project.Member, Target($"产出指标/数量指标/第{number}批图层更新数", $"≥|{number}|批|2026-12")));

    private static IEnumerable<LedgerTarget> Overall() =>
    [
        new(null, Target("履职效能/重点工作履行情况/数据普查覆盖率", "≥|98|%|2026-12|覆盖街道数除以街道总数")),
        new(null, Target("履职效能/重点工作履行情况/平台升级完成率", "=|100|%|2026-11|完成期数")),
        new(null, Target("预算执行/预算执行效率/预算执行率", "≥|95|%|2026-12|支出数除以预算数")),
        new(null, Target("社会效应/社会公众满意度/市民满意度", "≥|90|%|2026-12|问卷结果")),
    ];

    /// <summary>What the project has this year, in 万元: no target may allow it to cost more.</summary>
    private static decimal MoneyOf(Ledger ledger, LedgerProject project) =>
        new Money(ledger.Lines.Where(line => line.Coordinate[ledger.Scope.Cube.Project] == project.Member && line.Coordinate[ledger.Scope.Cube.Year] == ledger.Scope.Year(ledger.Year)).Sum(line => line.Amount.Yuan)).Printed(DisplayUnit.TenThousandYuan, 2);

    private static IEnumerable<LedgerTarget> Targets(LedgerProject project, int place, decimal money) => new[]
    {
        Target($"成本指标/经济成本指标/{project.Name}总成本", $"≤|{Math.Min(20 + place, money).ToString(CultureInfo.InvariantCulture)}|万元|2026-12"),
        Target($"产出指标/数量指标/{project.Name}批次", $"≥|{3 + place}|批|2026-10"),
        Target("产出指标/质量指标/验收合格率", "=|100|%|2026-12"),
        Target("产出指标/时效指标/按期完成率", "≥|95|%|2026-12"),
        Target("效益指标/社会效益指标/数据共享水平", "|明显提高||2026-12"),
        Target("满意度指标/服务对象满意度指标/用户满意度", "≥|92.5|%|2026-12"),
    }.SelectMany(target => new[] { target with { Period = TargetPeriod.WholeTerm }, target }).Select(target => new LedgerTarget(project.Member, target));
}
