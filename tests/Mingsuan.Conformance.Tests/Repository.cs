using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>The folders that only these tests read: the documents, and the shared material beside the checkout, which a clone may lack.</summary>
internal static class Repository
{
    /// <summary>The project's documents.</summary>
    public static string Documents => Path.Combine(Checkout.Root, "docs");

    private static string Shared => Path.Combine(Checkout.Root, "..", "shared");

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
}
