using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Projects whose names differ by one letter that makes no other thing of them: split, or entered twice.</summary>
internal static class NearNames
{
    private const int ShortestName = 5;

    public static IEnumerable<RuleCase> Of(DisclosureThings things, Rule rule)
    {
        var projects = things.Projects.Select(project => (Project: project, Name: TextFolding.Fold(project.Print))).Where(each => each.Name.Length >= ShortestName).ToList();
        foreach (var (one, other) in Pairs(projects.ConvertAll(each => each.Name)))
        {
            if (OneEdit.Between(projects[one].Name, projects[other].Name, 1) is not { } edit || rule.Patterns["letters"].Value.IsMatch(edit.Left + edit.Right)) continue;
            yield return RuleCase.Broken([.. projects[one].Project.Places, .. projects[other].Project.Places], ("one", projects[one].Project.Print), ("other", projects[other].Project.Print));
        }
    }

    /// <summary>The names of which one has a letter more than the other: without it, it is the other.</summary>
    private static IEnumerable<(int One, int Other)> Pairs(List<string> names)
    {
        var known = names.Index().ToLookup(each => each.Item, each => each.Index, StringComparer.Ordinal);
        return names.Index()
            .SelectMany(longer => Enumerable.Range(0, longer.Item.Length).SelectMany(letter => known[longer.Item.Remove(letter, 1)]).Select(shorter => (Math.Min(longer.Index, shorter), Math.Max(longer.Index, shorter))))
            .Distinct().Order();
    }
}
