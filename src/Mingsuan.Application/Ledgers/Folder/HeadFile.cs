using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using YamlDotNet.RepresentationModel;

namespace Mingsuan.Application;

/// <summary>What ledger.yaml says: the body, its year, its units, and the answers (docs/schemas/ledger.schema.json).</summary>
internal sealed record LedgerHead(LedgerBody Body, FiscalYear Year)
{
    public string? Jurisdiction { get; init; }

    public ImmutableArray<LedgerUnit> Units { get; init; } = [];

    public ImmutableSortedDictionary<string, string> Answers { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}

/// <summary>Reads and writes ledger.yaml.</summary>
internal sealed class HeadFile(DisclosureCatalog catalog)
{
    private static readonly (string Word, BodyKind Kind)[] Kinds = [("department", BodyKind.Department), ("unit", BodyKind.BudgetUnit), ("unknown", BodyKind.Unknown)];

    /// <summary>The head; null where it cannot be told what body and year it is of.</summary>
    public LedgerHead? Read(string path, LedgerFaults faults)
    {
        var tree = new YamlTree(path, "ledger");
        var head = tree.Read() is { } root ? Read(tree, root, faults) : null;
        faults.Add(tree.Faults);
        return head;
    }

    public static string Text(LedgerHead head)
    {
        var text = new YamlText().Name(0, "body").Value(1, "code", head.Body.Code).Value(1, "name", head.Body.Name).Value(1, "kind", Kinds.First(each => each.Kind == head.Body.Kind).Word)
            .Value(1, "type", head.Body.Type).Value(1, "department", head.Body.Department).Value(0, "year", head.Year.Value).Value(0, "jurisdiction", head.Jurisdiction);
        if (head.Units.Length > 0) text.Name(0, "units");
        foreach (var unit in head.Units) text.Value(1, "name", unit.Name, isItem: true).Value(1, "code", unit.Code).Value(1, "type", unit.Type).Value(1, "posts", unit.Posts).Value(1, "persons", unit.Persons);
        if (head.Answers.Count > 0) text.Name(0, "answers");
        foreach (var (id, answer) in head.Answers) text.Value(1, id, answer);
        return text.ToString();
    }

    private LedgerHead? Read(YamlTree tree, YamlMappingNode root, LedgerFaults faults)
    {
        tree.Allow(root, "body", "year", "jurisdiction", "units", "answers");
        if (!root.Children.ContainsKey(new YamlScalarNode("body"))) tree.Fault(root, "missing", "body");
        var body = tree.Object(root, "body") is { } node ? BodyOf(tree, node) : null;
        var year = YearOf(tree, root);
        var jurisdiction = tree.Text(root, "jurisdiction");
        if (jurisdiction is not null && !WritingCatalog.Default.Layouts.Any(each => each.Id == jurisdiction)) tree.Fault(root.Children[new YamlScalarNode("jurisdiction")], "unknown-jurisdiction", jurisdiction);
        var units = tree.Objects(root, "units").Select(unit => UnitOf(tree, unit)).OfType<LedgerUnit>().ToImmutableArray();
        foreach (var twice in units.GroupBy(LedgerFolder.UnitId, StringComparer.Ordinal).Where(group => group.Count() > 1)) tree.Fault(root.Children[new YamlScalarNode("units")], "duplicate-unit", twice.Key);
        var answers = tree.Object(root, "answers") is { } list ? AnswersOf(tree, list, Path.GetFileName(tree.Path), faults) : ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        return body is null || year is null ? null : new LedgerHead(body, year.Value) { Jurisdiction = jurisdiction, Units = units, Answers = answers };
    }

    private LedgerBody? BodyOf(YamlTree tree, YamlMappingNode node)
    {
        tree.Allow(node, "code", "name", "kind", "type", "department");
        var (name, kind, type) = (tree.Required(node, "name"), tree.Text(node, "kind") ?? "unknown", TypeOf(tree, node));
        var known = Kinds.FirstOrDefault(each => each.Word == kind);
        if (known.Word is null) tree.Fault(node.Children[new YamlScalarNode("kind")], "unknown-kind", kind);
        return name is null ? null : new LedgerBody(tree.Text(node, "code") ?? string.Empty, name, known.Kind) { Type = type, Department = tree.Text(node, "department") };
    }

    private LedgerUnit? UnitOf(YamlTree tree, YamlMappingNode node)
    {
        tree.Allow(node, "name", "code", "type", "posts", "persons");
        var name = tree.Required(node, "name");
        var unit = new LedgerUnit(tree.Text(node, "code") ?? string.Empty, name ?? string.Empty) { Type = TypeOf(tree, node), Posts = Count(tree, node, "posts"), Persons = Count(tree, node, "persons") };
        return name is null ? null : unit;
    }

    private string? TypeOf(YamlTree tree, YamlMappingNode node)
    {
        if (tree.Text(node, "type") is not { } word) return null;
        if (catalog.BodyTypes.FirstOrDefault(each => each.IsNamed(word)) is { } type) return type.Id;
        tree.Fault(node.Children[new YamlScalarNode("type")], "unknown-unit-type", word);
        return null;
    }

    private static int? Count(YamlTree tree, YamlMappingNode node, string name)
    {
        if (tree.Text(node, name) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return count;
        tree.Fault(node.Children[new YamlScalarNode(name)], "no-count", text);
        return null;
    }

    private static FiscalYear? YearOf(YamlTree tree, YamlMappingNode root)
    {
        if (tree.Required(root, "year") is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200) return new FiscalYear(year);
        tree.Fault(root.Children[new YamlScalarNode("year")], "no-year", text);
        return null;
    }

    private ImmutableSortedDictionary<string, string> AnswersOf(YamlTree tree, YamlMappingNode node, string file, LedgerFaults faults)
    {
        var answers = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (id, text, at) in tree.Texts(node))
        {
            var place = new Place { File = file, Line = (int)at.Start.Line, Column = id };
            new AnswerChecks(catalog).Check(id, text, place, faults);
            answers[id] = text;
        }

        return answers.ToImmutable();
    }
}
