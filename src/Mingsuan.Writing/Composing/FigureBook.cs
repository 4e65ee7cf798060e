using System.Collections.Frozen;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>The figures that running text speaks of, by id (data/figures, and the questions that ask for a number), as a ledger determines them.</summary>
internal sealed class FigureBook(ProjectionContext context)
{
    /// <summary>The projects that have targets, and their money.</summary>
    private const string TargetProjects = "target-projects";

    private readonly FrozenDictionary<string, Question> questions = context.Catalog.Catalog.Questions.ToFrozenDictionary(question => question.Id, StringComparer.Ordinal);
    private readonly CubeSpace cube = context.Ledger.Scope.Cube;

    public Question? Question(string id) => questions.GetValueOrDefault(id);

    /// <summary>The coordinate of a figure in this year or the one before; null for an id that is no figure.</summary>
    public Coordinate? Coordinate(string id, RelativeYear year = RelativeYear.This)
    {
        if (context.Catalog.Figures.TryGetValue(id, out var scope)) return context.Complete(year == RelativeYear.This ? scope : scope with { Year = year });
        return questions.GetValueOrDefault(id)?.In(context.Ledger.Scope, context.Ledger.Year) is { } asked ? context.Complete(new LayoutScope(asked, null)).Default(asked) : null;
    }

    /// <summary>The exact value, or null where the ledger does not determine it.</summary>
    public decimal? Value(string id, RelativeYear year = RelativeYear.This)
    {
        if (id == TargetProjects) return TargetMoney();
        return Coordinate(id, year) is { } coordinate ? context.Amounts.At(coordinate)?.Yuan : null;
    }

    /// <summary>How many there are: of projects, projects with targets, units; null for another word.</summary>
    public int? Number(string what) => what switch
    {
        "projects" => Projects().Count(),
        TargetProjects => WithTargets().Count(),
        "units" => context.Ledger.Units.Length,
        _ => null,
    };

    /// <summary>The complete coordinate of all expenditure of projects with targets: the root, since they are listed one by one.</summary>
    public Coordinate Ground => context.Complete(new LayoutScope(cube.Blank.With(cube.Flow["expenditure"]), null));

    private IEnumerable<Member> Projects() => context.Amounts.Members(cube.Project, Ground);

    private IEnumerable<Member> WithTargets()
    {
        var covered = context.Ledger.Targets.Select(target => target.Project).OfType<Member>().ToHashSet();
        return Projects().Where(covered.Contains);
    }

    private decimal? TargetMoney()
    {
        var sum = 0m;
        foreach (var project in WithTargets())
        {
            if (context.Amounts.At(Ground.With(project)) is not { } amount) return null;
            sum += amount.Yuan;
        }

        return sum;
    }
}
