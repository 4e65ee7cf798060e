using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Compares what the names of projects state by themselves (中央补助, 结转) with where their amounts stand, and with a text that denies
/// transfer payments.
/// </summary>
internal sealed class ProjectNames(Disclosure disclosure, ImmutableArray<NamedScope> names)
{
    /// <summary>The rule of a name that says one thing and a column that says another.</summary>
    public const string Contradiction = "project-name-contradicts";

    private readonly CubeSpace cube = disclosure.Cube;

    /// <summary>Projects whose name says one thing and whose columns another; one finding a project and member.</summary>
    public IEnumerable<RuleCase> Contradictions()
    {
        foreach (var project in Projects())
        {
            foreach (var named in NamedMembers(project.Key))
            {
                var against = project.Where(fact => fact.Coordinate[named.Dimension] is { IsAll: false } stated && stated.IsDisjointFrom(named)).ToList();
                if (against.Count == 0 || project.Any(fact => fact.Coordinate[named.Dimension]?.IsWithin(named) == true)) continue;
                yield return RuleCase.Broken(
                    against.Select(fact => fact.Place),
                    ("project", project.Key),
                    ("named", named.Label),
                    ("stated", against[0].Coordinate[named.Dimension]!.Label), // filtered above
                    ("namedEnglish", named.English),
                    ("statedEnglish", against[0].Coordinate[named.Dimension]!.English));
            }
        }
    }

    /// <summary>A text that says there are no transfers, beside projects named as paid from above.</summary>
    public IEnumerable<RuleCase> DeniedTransfers()
    {
        var denial = disclosure.Facts.FirstOrDefault(fact => fact.Coordinate[cube.Aspect]?.Id == "central-transfers" && fact.Figure.IsNothing);
        if (denial is null) yield break;
        foreach (var project in Projects().Where(project => NamedMembers(project.Key).Any(member => member.Id == "central")))
        {
            yield return RuleCase.Broken(project.Select(fact => fact.Place).Prepend(denial.Place), ("project", project.Key));
        }
    }

    private IEnumerable<IGrouping<string, Fact>> Projects() => disclosure.Facts
        .Where(fact => fact.Coordinate[cube.Project] is { IsAll: false } && fact.Figure is { IsStated: true, Value: not 0 })
        .GroupBy(fact => NameOf(fact.Coordinate[cube.Project]!), StringComparer.Ordinal); // filtered above

    private static string NameOf(Member project) => project.Parent is { IsAll: false } above ? above.Label : project.Label;

    private IEnumerable<Member> NamedMembers(string name) => names.Where(scope => scope.IsIn(name)).SelectMany(scope => scope.States.Stated).Distinct();
}
