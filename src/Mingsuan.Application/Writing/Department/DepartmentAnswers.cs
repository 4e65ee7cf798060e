using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>
/// What a department answers: what its own ledger says, else the sums of its units' numbers where each of them states its own, the texts that all give alike, and
/// of its own office (本级) what that says for the whole department. What one unit says of itself is never said of the department; what stays open for that is told.
/// </summary>
internal sealed class DepartmentAnswers(DisclosureCatalog catalog, IReadOnlyList<UnitLedger> units, Ledger? own, UnitLedger? headquarters)
{
    private const int MostNamed = 6;
    private const string Yes = "yes";

    private readonly Dictionary<UnitLedger, LedgerAmounts> amounts = units.ToDictionary(unit => unit, unit => new DisclosureWriter(WritingCatalog.Default).AmountsOf(unit.Ledger));
    private readonly List<(UnitLedger Unit, Question Question)> silent = [];
    private readonly List<Question> dropped = [];
    private bool asksHeadquarters;

    /// <summary>What stays open although a unit answers it.</summary>
    public ImmutableArray<Diagnostic> Notes { get; private set; } = [];

    public ImmutableSortedDictionary<string, string> All(string department)
    {
        var answers = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var question in catalog.Questions.Concat(OfAccounts()))
        {
            if ((own?.Answers.GetValueOrDefault(question.Id) ?? Of(question)) is { } answer) answers[question.Id] = answer;
        }

        Notes = [.. NotesOf(department)];
        return answers.ToImmutable();
    }

    /// <summary>What is asked of one account, where anybody answers it.</summary>
    private IEnumerable<Question> OfAccounts()
    {
        var known = catalog.Questions.Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
        return units.Select(unit => unit.Ledger).Append(own).SelectMany(ledger => ledger?.Answers.Keys ?? []).Distinct().Where(id => !known.Contains(id)).Select(catalog.Question).OfType<Question>();
    }

    private string? Of(Question question)
    {
        var given = units.Select(unit => unit.Ledger.Answers.GetValueOrDefault(question.Id)).OfType<string>().ToList();
        if (given.Count == 0) return null;
        if (question.IsOfHeadquarters) return OfHeadquarters(question);
        if (question.Kind is QuestionKind.Amount or QuestionKind.Count) return Sum(question);
        if (question.Kind == QuestionKind.YesNo && given.Contains(Yes)) return Yes;
        if ((given.Count == units.Count || !catalog.Questions.Contains(question)) && given.Distinct(StringComparer.Ordinal).Count() == 1) return given[0];
        dropped.Add(question);
        return null;
    }

    private string? OfHeadquarters(Question question)
    {
        asksHeadquarters |= headquarters is null;
        return headquarters?.Ledger.Answers.GetValueOrDefault(question.Id);
    }

    /// <summary>The sum, where every unit's ledger determines its part.</summary>
    private string? Sum(Question question)
    {
        var parts = units.Select(unit => (Unit: unit, Value: ValueOf(unit, question))).ToList();
        silent.AddRange(parts.Where(part => part.Value is null).Select(part => (part.Unit, question)));
        if (parts.Exists(part => part.Value is null)) return null;
        var sum = parts.Sum(part => part.Value ?? 0);
        return Numbers.Text(BookNumbers.Plain(question.Kind == QuestionKind.Amount ? sum / DisplayUnit.TenThousandYuan.InYuan() : sum));
    }

    private decimal? ValueOf(UnitLedger unit, Question question)
    {
        var ledger = unit.Ledger;
        if (question.In(ledger.Scope, ledger.Year) is not { } coordinate) return null;
        if (!question.IsAskedOf(catalog.BodyTypes.FirstOrDefault(type => type.Id == ledger.Body.Type))) return 0;
        var cube = ledger.Scope.Cube;
        return amounts[unit].At(coordinate.Default(cube.Dimensions.Aggregate(cube.Blank, (all, dimension) => all.With(dimension.Root))))?.Yuan;
    }

    private IEnumerable<Diagnostic> NotesOf(string department)
    {
        foreach (var unit in silent.GroupBy(each => each.Unit))
            yield return Told("department-number-open", unit.Key.Member.Label, [.. unit.Select(each => each.Question)], ("unit", unit.Key.Member.Label));
        if (dropped.Count > 0) yield return Told("department-text-open", department, dropped);
        if (asksHeadquarters) yield return Told("department-headquarters-unknown", department, [], ("department", department));
    }

    private static Diagnostic Told(string id, string file, IReadOnlyList<Question> questions, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var names = questions.Take(MostNamed).Select(question => question.Text.Chinese);
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["count"] = Numbers.Text(questions.Count), ["names"] = string.Join(' ', questions.Count > MostNamed ? names.Append("…") : names) };
        foreach (var (name, value) in values) all[name] = value;
        return new Diagnostic(id, Severity.Warning, new Place { File = file }) { Values = all };
    }
}
