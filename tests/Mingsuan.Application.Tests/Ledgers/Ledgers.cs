using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Mingsuan.Kernel;

namespace Mingsuan.Application.Tests;

/// <summary>Ledgers of bodies that do not exist, and all that one says as text, to compare two of them.</summary>
internal static class Ledgers
{
    private static readonly string[] Words = ["示例", "一、职责", "=1+1", "'引", "a,b", "\"引号\"", "行一\n行二", "行一\n\n  缩进\n", "x: y", "- z", "#n", "100%", "a/b", "null", "🙂", "tab\there", "末尾 ", "true", "-5"];

    private static readonly Gen<string> Text1 = Gen.Int[0, Words.Length - 1].Select(index => Words[index]);
    private static readonly Gen<string> Name = Gen.Select(Text1, Gen.Int[0, 99], (word, number) => $"{word.Replace('\n', ' ').Trim()}{number}");

    /// <summary>Any ledger of a few lines.</summary>
    public static Gen<Ledger> Any { get; } = Gen.Select(Name.Array[0, 4], Name.Array[0, 4], Gen.Int[0, int.MaxValue], Text1.Array[0, 6]).Select(each => Make(each.Item1, each.Item2, new Random(each.Item3), each.Item4));

    /// <summary>Everything that the ledger says.</summary>
    public static string Text(Ledger ledger)
    {
        var text = new StringBuilder().AppendLine($"{ledger.Body} {ledger.Year} {ledger.Jurisdiction}");
        foreach (var unit in ledger.Units) text.AppendLine($"{unit}");
        foreach (var line in ledger.Lines) text.AppendLine($"{Text(line.Coordinate)} {line.Amount} {string.Join(' ', line.Aspects.Select(Text))} {line.Counterparty} {line.Costing} {line.Note} {line.Place}");
        foreach (var amount in ledger.Approved) text.AppendLine($"{Text(amount.Coordinate)} {amount.Figure} {amount.Place}");
        foreach (var project in ledger.Projects) text.AppendLine($"{Text(project.Member)} {project.Code} {project.Name} {project.Category} {project.Unit} {project.Parent} {string.Join('|', project.Fields)}");
        foreach (var target in ledger.Targets) text.AppendLine($"{Text(target.Project)} {target.Target}");
        foreach (var answer in ledger.Answers) text.AppendLine($"{answer}");
        return text.ToString();
    }

    private static string Text(Coordinate coordinate) => string.Join(' ', coordinate.Cube.Dimensions.Select(dimension => Text(coordinate[dimension])));

    private static string Text(Member? member) => member is null ? "?" : $"{MemberPaths.Of(member)}({member.Label})";

    private static Ledger Make(string[] units, string[] projects, Random random, string[] texts)
    {
        var scope = new LedgerScope(Given.Catalog.Cube);
        var year = new FiscalYear(2026);
        var kept = units.Distinct().Select((name, index) => new LedgerUnit($"30800{index}", name) { Type = index == 0 ? "institution" : null, Posts = index }).ToImmutableArray();
        foreach (var unit in kept) scope.Unit(unit.Code, unit.Name);
        var own = projects.Distinct().Select((name, index) => Project(scope, random, index % 2 == 0 ? $"P{index}" : string.Empty, name, texts)).ToImmutableArray();
        var answers = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, Answers(random, texts));
        return new Ledger
        {
            Scope = scope,
            Body = new LedgerBody(random.Next(2) == 0 ? "308" : string.Empty, "示例市测试局", BodyKind.Department) { Type = "administrative" },
            Year = year,
            Jurisdiction = random.Next(2) == 0 ? "cn-21" : null,
            Units = kept,
            Projects = own,
            Lines = [.. texts.Select(text => Line(scope, random, text))],
            Approved = [.. texts.Select(text => new ApprovedAmount(Coordinate(scope, random), Figure(random, text), Place(random, text))), .. new LedgerAnswers(Given.Catalog).Amounts(scope, year, answers)],
            Targets = [.. texts.Select(text => new LedgerTarget(own.IsEmpty || random.Next(3) == 0 ? null : own[0].Member, Target(random, text)))],
            Answers = answers,
        };
    }

    private static IEnumerable<KeyValuePair<string, string>> Answers(Random random, string[] texts)
    {
        if (texts.Length > 0) yield return new("duties", texts[0]);
        if (texts.Length > 1) yield return new("reason-total", texts[1]);
        if (random.Next(2) == 0) yield return new("procurement-total", "12.5");
        if (random.Next(2) == 0) yield return new("vehicles-other", "3");
    }

    private static LedgerProject Project(LedgerScope scope, Random random, string code, string name, string[] texts)
    {
        var member = random.Next(3) == 0 ? scope.Child(scope.Project("kind/of", "一级项目"), name, name) : scope.Project(ProjectsFile.IdOf(code, name), name);
        return new LedgerProject(member, code, name)
        {
            Category = random.Next(2) == 0 ? scope.Cube.Nature["specific-target"] : null,
            Unit = random.Next(2) == 0 ? "308001" : null,
            Fields = texts.Length == 0 ? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal) : ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("basis", texts[^1])]),
        };
    }

    private static BudgetLine Line(LedgerScope scope, Random random, string text) => new(Coordinate(scope, random), new Money(random.Next(-9_999, 9_999_999) / 100m))
    {
        Note = text,
        Aspects = random.Next(2) == 0 ? [] : [scope.Cube.Aspect["procurement-goods"], scope.Cube.Aspect["purchased-services"]],
        Costing = random.Next(2) == 0 ? null : new Costing(random.Next(99), new Money(random.Next(9_999) / 10m), 1),
        Counterparty = random.Next(3) == 0 ? "308001" : null,
        Place = random.Next(3) == 0 ? Place(random, text) : null,
    };

    private static Coordinate Coordinate(LedgerScope scope, Random random)
    {
        var coordinate = scope.Cube.Blank;
        foreach (var dimension in scope.Cube.Dimensions)
        {
            var members = dimension.Members.Concat(scope.Own(dimension)).ToList();
            if (random.Next(4) > 0) coordinate = coordinate.With(members[random.Next(members.Count)]);
        }

        var measure = scope.Cube.Measure["vehicles-held"];
        return random.Next(5) == 0 ? coordinate.With(scope.Child(measure, "越野车", "越野车")).With(scope.Year(new FiscalYear(2025))) : coordinate;
    }

    private static Figure Figure(Random random, string text) => random.Next(4) switch
    {
        0 => Kernel.Figure.Without(CellState.None, "无"),
        1 => new Figure(text, random.Next(99), 0),
        _ => new Figure("12.50", 125_000m, 50m) { Unit = DisplayUnit.TenThousandYuan, Decimals = 2 },
    };

    private static Place Place(Random random, string text) => new()
    {
        File = "批复.xlsx",
        Page = random.Next(2) == 0 ? random.Next(9) : null,
        Line = random.Next(2) == 0 ? random.Next(99) : null,
        Cell = random.Next(2) == 0 ? "收支总表!C5" : null,
        Row = text,
        Recognition = random.Next(4) == 0 ? new Recognition(77) : null,
    };

    private static PerformanceTarget Target(Random random, string text) => new("产出指标", "数量指标", text, Place(random, text))
    {
        Operator = "≥",
        Value = "95",
        Number = 95,
        MeasureUnit = "%",
        Period = random.Next(2) == 0 ? TargetPeriod.WholeTerm : TargetPeriod.FiscalYear,
        Explanation = text,
    };
}
