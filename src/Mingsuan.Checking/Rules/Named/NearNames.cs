using Mingsuan.Catalog;

namespace Mingsuan.Checking;

/// <summary>Projects whose names differ by one letter that makes no other thing of them: split, or entered twice.</summary>
internal static class NearNames
{
    private const int ShortestName = 5;

    public static IEnumerable<RuleCase> Of(DisclosureThings things, Rule rule)
    {
        var projects = things.Projects.Select(project => (Project: project, Name: Mingsuan.Kernel.TextFolding.Fold(project.Print))).Where(each => each.Name.Length >= ShortestName).ToList();
        for (var i = 0; i < projects.Count; i++)
        {
            foreach (var other in projects.Skip(i + 1))
            {
                if (OneEdit.Between(projects[i].Name, other.Name, 1) is not { } edit || (edit.Left.Length > 0 && edit.Right.Length > 0) || rule.Patterns["letters"].Value.IsMatch(edit.Left + edit.Right)) continue;
                yield return RuleCase.Broken([.. projects[i].Project.Places, .. other.Project.Places], ("one", projects[i].Project.Print), ("other", other.Project.Print));
            }
        }
    }
}
