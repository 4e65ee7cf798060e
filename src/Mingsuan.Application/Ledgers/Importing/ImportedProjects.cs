using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The projects and targets of a document: those of its forms with their fields, then those that only tables name. What must not be published is left.</summary>
internal sealed class ImportedProjects(DisclosureCatalog catalog, Disclosure disclosure, ImportedMembers members, LedgerScope scope)
{
    private const char Star = '*';

    /// <summary>How many fields were left because they name persons or numbers of persons.</summary>
    public int Withheld { get; private set; }

    /// <summary>The projects, and first the whole body where a form speaks of it: its member is all projects.</summary>
    public ImmutableArray<LedgerProject> Projects()
    {
        var projects = new List<LedgerProject>();
        if (disclosure.Forms.Where(form => form.Kind == PerformanceFormKind.Overall).SelectMany(form => form.Fields).ToList() is { Count: > 0 } fields)
            projects.Add(new LedgerProject(scope.Cube.Project.Root, string.Empty, disclosure.Body ?? string.Empty) { Fields = Fields(fields) });
        foreach (var member in members.Projects) projects.Add(Project(member));
        return [.. projects.Where(project => project.Name.Length > 0)];
    }

    /// <summary>The targets in their order.</summary>
    public ImmutableArray<LedgerTarget> Targets() =>
        [.. disclosure.Forms.SelectMany(form => form.Targets.Select(target => new LedgerTarget(MemberOf(form), Kept(target))))];

    private LedgerProject Project(Member member)
    {
        var facts = disclosure.Facts.Where(fact => fact.Coordinate[scope.Cube.Project] is { } project && ReferenceEquals(project, member)).Select(fact => fact.Coordinate).ToList();
        var fields = FormsOf(member).SelectMany(form => form.Fields);
        var natures = facts.Select(coordinate => coordinate[scope.Cube.Nature]).OfType<Member>().ToList();
        var unit = facts.Select(coordinate => coordinate[scope.Cube.Body]).FirstOrDefault(body => body is { IsLocal: true });
        var own = members.Of(member);
        return new LedgerProject(own, members.ProjectCode(member), own.Label)
        {
            Category = CategoryOf(natures),
            Unit = unit is null || members.Of(unit).IsAll ? null : members.Of(unit).Id,
            Parent = member.Parent is { IsLocal: true } parent ? parent.Label : null,
            Fields = Fields(fields),
        };
    }

    /// <summary>The category that a table tells; where all its money is basic expenditure, that.</summary>
    private Member? CategoryOf(List<Member> natures) =>
        natures.Find(nature => nature is { Parent.Id: "project" })
        ?? (natures.TrueForAll(nature => nature.IsWithin(scope.Cube.Nature["basic"])) ? natures.FirstOrDefault() : null);

    private IEnumerable<PerformanceForm> FormsOf(Member project) =>
        disclosure.Forms.Where(form => form is { Kind: PerformanceFormKind.Project, Project: { } name } && TextFolding.Fold(name) == TextFolding.Fold(project.Label));

    private Member? MemberOf(PerformanceForm form) =>
        form is { Kind: PerformanceFormKind.Project, Project: { Length: > 0 } name }
            ? members.Projects.FirstOrDefault(member => TextFolding.Fold(member.Label) == TextFolding.Fold(name)) is { } known ? members.Of(known) : scope.Project(ProjectsFile.IdOf(form.ProjectCode ?? string.Empty, name), name.Trim())
            : null;

    private PerformanceTarget Kept(PerformanceTarget target)
    {
        var personal = catalog.Personal;
        return target with
        {
            Level3 = personal.Mask(target.Level3),
            Explanation = personal.Mask(target.Explanation),
            Place = ImportedAmounts.Kept(catalog, target.Place),
        };
    }

    private ImmutableSortedDictionary<string, string> Fields(IEnumerable<FormField> fields)
    {
        var kept = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var field in fields.Where(field => field.Text.Trim().Length > 0))
        {
            if (field.Text.All(letter => letter == Star)) Withheld++;
            else kept.TryAdd(field.Id, catalog.Personal.Mask(field.Text.Trim()));
        }

        return kept.ToImmutable();
    }
}
