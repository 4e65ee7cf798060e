using System.Collections.Frozen;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>The figures that running text speaks of, by id (data/figures, and the questions that ask for a number), as a ledger determines them.</summary>
internal sealed class FigureBook(ProjectionContext context)
{
    /// <summary>The projects that have targets, and their money.</summary>
    private const string TargetProjects = "target-projects";

    private const string OverallTargets = "overall-targets";

    /// <summary>The units of the body, which a sheet of its own lists.</summary>
    public const string Units = "units";

    /// <summary>The question whose answer is the target of the whole body.</summary>
    private const string OverallGoalQuestion = "overall-goal";

    /// <summary>The question that states the same where the ledger has no targets.</summary>
    private const string TargetMoneyQuestion = "targets-amount";

    private readonly FrozenDictionary<string, Question> questions = context.Catalog.Catalog.Questions.ToFrozenDictionary(question => question.Id, StringComparer.Ordinal);
    private readonly CubeSpace cube = context.Ledger.Scope.Cube;

    public Question? Question(string id) => questions.GetValueOrDefault(id) ?? context.Catalog.Catalog.Question(id);

    /// <summary>The name of a field of a declaration, or null.</summary>
    public string? FieldName(string id) => context.Catalog.Catalog.Forms.ById(id)?.Labels[0];

    /// <summary>The coordinate of a figure in this year or the one before; null for an id that is no figure.</summary>
    public Coordinate? Coordinate(string id, RelativeYear year = RelativeYear.This)
    {
        if (id == TargetProjects) return Coordinate(TargetMoneyQuestion, year);
        if (context.Catalog.Figures.TryGetValue(id, out var scopes)) return Known([.. scopes.Select(scope => context.Complete(year == RelativeYear.This ? scope : scope with { Year = year }))]);
        if (questions.GetValueOrDefault(id)?.In(context.Ledger.Scope, context.Ledger.Year) is not { } asked) return null;
        var complete = context.Complete(new LayoutScope(asked, null));
        return year == RelativeYear.This ? complete : complete.With(context.Ledger.Scope.Year(context.Ledger.Year.Previous));
    }

    /// <summary>The first of the coordinates that may state a figure at which the ledger determines an amount; else the first of all.</summary>
    private Coordinate Known(List<Coordinate> coordinates) =>
        coordinates.Count == 1 ? coordinates[0] : coordinates.Find(coordinate => context.Amounts.At(coordinate) is not null) ?? coordinates[0];

    /// <summary>The exact value, or null where the ledger does not determine it.</summary>
    public decimal? Value(string id, RelativeYear year = RelativeYear.This) => Amount(id, year)?.Yuan;

    /// <summary>The amount, or null where the ledger does not determine it.</summary>
    public LedgerAmount? Amount(string id, RelativeYear year = RelativeYear.This)
    {
        if (id == TargetProjects) return TargetMoney() is { } money ? new LedgerAmount(money) : null;
        return Coordinate(id, year) is { } coordinate ? context.Amounts.At(coordinate) : null;
    }

    /// <summary>What a figure is compared with; null for an id that is no figure.</summary>
    public Coordinate? BaseOf(string id, CompositionBase compared)
    {
        var before = Coordinate(id, RelativeYear.Previous);
        return compared == CompositionBase.PreviousExecuted ? before?.With(cube.Stage["executed"]) : before;
    }

    /// <summary>The question whose answer would state the figure of that year, or null.</summary>
    public string? QuestionOf(string id, RelativeYear year) =>
        year == RelativeYear.This && questions.ContainsKey(id) ? id : QuestionOf(Coordinate(id, year));

    /// <summary>The question whose answer would state what lies there, or null.</summary>
    public string? QuestionOf(Coordinate? wanted) =>
        wanted is null ? null : context.Catalog.Catalog.Questions.FirstOrDefault(question => Coordinate(question.Id)?.Equals(wanted) == true)?.Id;

    /// <summary>How many there are: of projects, projects with targets, targets of the whole body, units; null where nobody said, or for another word.</summary>
    public PrintedNumber? Number(string what)
    {
        int? number = what switch
        {
            "projects" => Projects().Count(),
            TargetProjects => WithTargets().Count(),
            OverallTargets => HasOverallTargets() ? 1 : null,
            Units => HasUnits ? Math.Max(1, context.Ledger.Units.Length) : null,
            _ => null,
        };
        if (number is not { } counted) return null;
        var coordinate = Ground.With(cube.Measure[what switch { OverallTargets => "targets", Units => "offices", _ => "projects" }]);
        return new PrintedNumber(coordinate, counted, counted.ToString(CultureInfo.InvariantCulture), 0, null);
    }

    /// <summary>True where it is known which units the body consists of: a unit is its own.</summary>
    public bool HasUnits => context.Ledger.Units.Length > 0 || context.Ledger.Body.Kind != BodyKind.Department;

    /// <summary>The question whose answer would tell how many there are, or null.</summary>
    public static string? QuestionOfNumber(string what) => what == OverallTargets ? OverallGoalQuestion : null;

    private bool HasOverallTargets() =>
        context.Ledger.Targets.Any(target => target.Project is null) || !string.IsNullOrWhiteSpace(context.AnswerTo(OverallGoalQuestion));

    /// <summary>The share of the projects that have targets, in percent; null without projects.</summary>
    public PrintedNumber? Coverage() => Projects().Count() is > 0 and var all ? NumberPrint.Percent(WithTargets().Count(), all, Ground.With(cube.Measure["coverage"]), null) : null;

    /// <summary>The complete coordinate of what the year spends: accounts are listed below it.</summary>
    public Coordinate Ground => context.Complete(new LayoutScope(cube.Blank.With(cube.Flow["expenditure"]).With(cube.Nature["expenditure"]), null));

    /// <summary>The complete coordinate of project expenditure: projects are listed below it.</summary>
    public Coordinate ProjectGround => Ground.With(cube.Nature["project"]);

    /// <summary>The projects: what the ledger lists, without the whole body and what is basic expenditure under a name of its own (基本支出人员经费).</summary>
    public IEnumerable<Member> Projects() => context.Ledger.Projects.IsEmpty
        ? context.Amounts.Members(cube.Project, ProjectGround)
        : context.Ledger.Projects.Where(project => !project.Member.IsAll && !project.IsBasic).Select(project => project.Member);

    private IEnumerable<Member> WithTargets()
    {
        var covered = context.Ledger.Targets.Select(target => target.Project).OfType<Member>().ToHashSet();
        return Projects().Where(covered.Contains);
    }

    /// <summary>The money of the projects with targets; where one is not known, what the questionnaire says.</summary>
    private decimal? TargetMoney()
    {
        var sum = 0m;
        foreach (var project in WithTargets())
        {
            if (context.Amounts.At(ProjectGround.With(project)) is not { } amount) return context.Amounts.At(Coordinate(TargetMoneyQuestion)!)?.Yuan;
            sum += amount.Yuan;
        }

        return sum;
    }
}
