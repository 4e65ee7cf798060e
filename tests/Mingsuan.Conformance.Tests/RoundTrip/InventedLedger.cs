using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Conformance.Tests;

/// <summary>What an invented ledger holds besides this year's general budget.</summary>
[Flags]
internal enum LedgerTraits
{
    None = 0,
    SeveralUnits = 1,
    Administrative = 2,
    Carryover = 4,
    Funds = 8,
    SpecialAccount = 16,
    OwnFunds = 32,
    Negative = 64,
    YearEnd = 128,
    Business = 256,

    /// <summary>Grants from above and remittances from below, which not every form has a line for.</summary>
    OtherOwnFunds = 512,
    Aspects = 1024,

    /// <summary>Last year's budget and what was spent of it.</summary>
    PreviousYear = 2048,
}

/// <summary>Invents ledgers: the same number and traits always give the same lines.</summary>
internal sealed class InventedLedger
{
    private static readonly FiscalYear Year = new(2026);

    /// <summary>Basic expenditure: function item, departmental section, government section of an administrative body and of an institution, nature.</summary>
    private static readonly (string Function, string Economic, string Administrative, string Institution, string Nature)[] Basic =
    [
        ("2101501", "30101", "50101", "50501", "personnel"),
        ("2101501", "30102", "50101", "50501", "personnel"),
        ("2101501", "30103", "50101", "50501", "personnel"),
        ("2080505", "30108", "50102", "50501", "personnel"),
        ("2080506", "30109", "50102", "50501", "personnel"),
        ("2101101", "30110", "50102", "50501", "personnel"),
        ("2210201", "30113", "50103", "50501", "personnel"),
        ("2080501", "30302", "50905", "50905", "personnel"),
        ("2101501", "30201", "50201", "50502", "operating"),
        ("2101501", "30211", "50201", "50502", "operating"),
        ("2101501", "30217", "50206", "50502", "operating"),
        ("2101501", "30231", "50208", "50502", "operating"),
        ("2101501", "30299", "50299", "50502", "operating"),
        ("2101501", "31002", "50306", "50601", "operating"),
    ];

    private static readonly string[] Phases = ["一期", "二期", "三期"];

    private readonly LedgerScope scope = new(DisclosureCatalog.Default.Cube);
    private readonly List<BudgetLine> lines = [];
    private readonly List<LedgerProject> projects = [];
    private readonly List<LedgerUnit> units = [];
    private readonly LedgerTraits traits;
    private readonly Random random;

    /// <summary>What the line before was of this year's amount, a year ago: what takes back a part of it takes back the same part, so that no sum falls below zero.</summary>
    private decimal share;

    private InventedLedger(int number, LedgerTraits traits) => (this.traits, random) = (traits, new Random(number));

    public static Ledger Of(int number, LedgerTraits traits) => new InventedLedger(number, traits).Build();

    /// <summary>What the form has lines for: Fujian and Shanghai print nothing that is left at the end of the year, Shanghai no carryover, account or grants; the overall form of Henan makes all expenditure of basic and project expenditure.</summary>
    public static LedgerTraits Fitting(LedgerTraits traits, string layout) => layout switch
    {
        "cn-35" => (traits & ~LedgerTraits.YearEnd) | LedgerTraits.Business,
        "cn-31" => traits & ~(LedgerTraits.YearEnd | LedgerTraits.Carryover | LedgerTraits.SpecialAccount | LedgerTraits.OtherOwnFunds),
        "cn-41" => traits & ~LedgerTraits.Business,
        "cn" => traits | LedgerTraits.PreviousYear | LedgerTraits.Business,
        _ => traits,
    };

    private bool Has(LedgerTraits trait) => (traits & trait) != 0;

    private Ledger Build()
    {
        var type = Has(LedgerTraits.Administrative) ? "administrative" : "institution";
        var names = Has(LedgerTraits.SeveralUnits) ? new[] { "临川市云图局本级", "临川市云图数据中心", "临川市云图档案馆" } : ["临川市云图数据中心"];
        for (var i = 0; i < names.Length; i++) units.Add(new LedgerUnit($"90100{i + 1}", names[i]) { Type = type });
        foreach (var unit in units) AddUnit(unit);
        if (Has(LedgerTraits.PreviousYear)) lines.AddRange([.. lines.SelectMany(Earlier)]);
        return new Ledger
        {
            Scope = scope,
            Body = Has(LedgerTraits.SeveralUnits)
                ? new LedgerBody("901", "临川市云图局", BodyKind.Department) { Type = type }
                : new LedgerBody(units[0].Code, units[0].Name, BodyKind.BudgetUnit) { Type = type, Department = "临川市云图局" },
            Year = Year,
            Units = [.. units],
            Lines = [.. lines],
            Projects = [.. projects],
        };
    }

    private IEnumerable<BudgetLine> Earlier(BudgetLine line)
    {
        if (line.Amount.Yuan > 0) share = random.Next(50, 150) / 100m;
        var earlier = line with { Coordinate = line.Coordinate.With(scope.Year(Year.Previous)), Amount = new Money(decimal.Round(line.Amount.Yuan * share, 2)) };
        return [earlier, earlier with { Coordinate = earlier.Coordinate.With(scope.Cube.Stage["executed"]), Amount = new Money(decimal.Round(earlier.Amount.Yuan * 9 / 10m, 2)) }];
    }

    private void AddUnit(LedgerUnit unit)
    {
        foreach (var (function, economic, administrative, institution, nature) in Basic)
        {
            if (random.Next(6) == 0) continue;
            var government = Has(LedgerTraits.Administrative) ? administrative : institution;
            Add(unit, ("function", function), ("economic", economic), ("government-economic", government), ("nature", nature), ("source", "general"), ("timing", "current"));
        }

        AddProjects(unit);
        if (Has(LedgerTraits.Negative)) lines.Add(lines[0] with { Coordinate = lines[0].Coordinate.With(scope.Cube.Economic["30199"]), Amount = new Money(-1_234.56m) });
        if (Has(LedgerTraits.Business)) Add(unit, ("function", "2101599"), ("economic", "30227"), ("government-economic", "50502"), ("nature", "business"), ("source", "business-revenue"), ("timing", "current"));
        if (Has(LedgerTraits.YearEnd)) Add(unit, ("function", "2101599"), ("nature", "carried-forward"), ("source", "general"), ("timing", "current"));
    }

    private void AddProjects(LedgerUnit unit)
    {
        AddProject(unit, "数据治理", "other-operations", "2101502", "general", "current");
        AddProject(unit, "平台运行维护", "specific-target", "2101599", "general", "current");
        if (Has(LedgerTraits.Carryover)) AddProject(unit, "机房改造", "specific-target", "2101502", "general", "carried");
        if (Has(LedgerTraits.Funds)) AddProject(unit, "城市更新图层", "specific-target", "2120899", "fund", "current");
        if (Has(LedgerTraits.Funds)) AddProject(unit, "国企服务系统", "specific-target", "2230199", "capital", "current");
        if (Has(LedgerTraits.Funds) && Has(LedgerTraits.Carryover)) AddProject(unit, "旧区测绘", "specific-target", "2120899", "fund", "carried");
        if (Has(LedgerTraits.SpecialAccount)) AddProject(unit, "培训班", "other-operations", "2050803", "special-account", "current");
        if (!Has(LedgerTraits.OwnFunds)) return;
        AddProject(unit, "对外服务", "other-operations", "2101599", "service", "current");
        AddProject(unit, "合作研究", "specific-target", "2069999", "other", "current");
        if (Has(LedgerTraits.Carryover)) AddProject(unit, "自有设备更新", "other-operations", "2101599", "service", "surplus");
        if (!Has(LedgerTraits.OtherOwnFunds)) return;
        AddProject(unit, "上级专项", "specific-target", "2101599", "superior", "current");
        AddProject(unit, "附属单位事务", "other-operations", "2101599", "subordinate", "current");
    }

    private void AddProject(LedgerUnit unit, string name, string category, string function, string source, string timing)
    {
        var called = units.Count > 1 ? name + Phases[units.IndexOf(unit)] : name;
        var member = scope.Project(called, called);
        projects.Add(new LedgerProject(member, string.Empty, called) { Category = scope.Cube.Nature[category], Unit = unit.Code });
        var own = new[] { ("function", function), ("nature", category), ("source", source), ("timing", timing), ("project", called) };
        var administrative = Has(LedgerTraits.Administrative);
        Add(unit, [.. own, ("economic", "30227"), ("government-economic", administrative ? "50205" : "50502")], Has(LedgerTraits.Aspects) ? ["purchased-services"] : []);
        Add(unit, [.. own, ("economic", "31002"), ("government-economic", administrative ? "50306" : "50601")], Has(LedgerTraits.Aspects) ? ["procurement-goods"] : []);
        if (!Has(LedgerTraits.Negative)) return;
        lines.Add(lines[^1] with { Amount = new Money(-decimal.Round(lines[^1].Amount.Yuan * random.Next(1, 9) / 10m, 2)) });
    }

    private void Add(LedgerUnit unit, params (string Dimension, string Member)[] states) => Add(unit, states, []);

    private void Add(LedgerUnit unit, (string Dimension, string Member)[] states, string[] aspects)
    {
        var cube = scope.Cube;
        var coordinate = cube.Blank.With(cube.Flow["expenditure"]).With(cube.Stage["budget"]).With(scope.Year(Year)).With(scope.Unit(unit.Code, unit.Name));
        foreach (var (dimension, member) in states) coordinate = coordinate.With(scope.Of(cube[dimension], member, member));
        lines.Add(new BudgetLine(coordinate, new Money(random.Next(20_000, 900_000_000) / 100m)) { Aspects = [.. aspects.Select(aspect => cube.Aspect[aspect])] });
    }
}
