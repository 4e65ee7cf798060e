namespace Mingsuan.Architecture.Tests;

/// <summary>Which source project may reference which: {Kernel, Programs} ← Catalog ← {Reading, Checking, Writing, Workflow} ← Application ←
/// {Storage, Cluster} ← {Web, Cli}. Those in braces do not reference one another.</summary>
internal static class Directions
{
    private static readonly string[][] Layers =
    [
        ["Mingsuan.Kernel", "Mingsuan.Programs"],
        ["Mingsuan.Catalog"],
        ["Mingsuan.Reading", "Mingsuan.Checking", "Mingsuan.Writing", "Mingsuan.Workflow"],
        ["Mingsuan.Application"],
        ["Mingsuan.Storage", "Mingsuan.Cluster"],
        ["Mingsuan.Web", "Mingsuan.Cli"],
    ];

    public static IEnumerable<string> Violations(IEnumerable<ProjectFile> projects)
    {
        foreach (var project in projects.Where(project => project.IsIn("src")))
        {
            var layer = LayerOf(project.Name);
            if (layer < 0)
                yield return $"{project.Path}: give {project.Name} a layer in {nameof(Directions)}";
            foreach (var reference in project.References.Where(reference => LayerOf(reference) is var below && (below < 0 || below >= layer)))
                yield return $"{project.Path}: {project.Name} must not reference {reference}";
        }
    }

    private static int LayerOf(string name) => Array.FindIndex(Layers, layer => layer.Contains(name));
}
