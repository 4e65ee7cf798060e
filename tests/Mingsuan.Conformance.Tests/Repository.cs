using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>The folders that the tests read: the repository around the solution file, and the shared material beside it, which a clone may lack.</summary>
internal static class Repository
{
    private static readonly DirectoryInfo Root = FindRoot();

    /// <summary>The sample disclosures of the project.</summary>
    public static string Samples => Path.Combine(Root.FullName, "data", "samples");

    /// <summary>This test project's own source folder, where golden files are kept.</summary>
    public static string Tests => Path.Combine(Root.FullName, "tests", "Mingsuan.Conformance.Tests");

    /// <summary>The project's documents.</summary>
    public static string Documents => Path.Combine(Root.FullName, "docs");

    private static string Shared => Path.Combine(Root.Parent!.FullName, "shared");

    /// <summary>The folder of the real documents; the test is skipped, visibly, where it is absent.</summary>
    public static string Seeds() => SharedFolder("seeds");

    /// <summary>The folder of the labels; the test is skipped, visibly, where it is absent.</summary>
    public static string Truth() => SharedFolder("truth");

    /// <summary>The folder of the corpus; the test is skipped, visibly, where it is absent.</summary>
    public static string Corpus() => SharedFolder("corpus");

    private static string SharedFolder(string name)
    {
        var folder = Path.Combine(Shared, name);
        if (!Directory.Exists(folder)) Assert.Skip($"../shared/{name} is not beside the repository: the real documents and their labels are not part of it");
        return folder;
    }

    private static DirectoryInfo FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("*.slnx").Any()) return folder;
        }

        throw new InvalidOperationException("the tests do not run inside the repository");
    }
}
