namespace Mingsuan.Application.Tests;

/// <summary>Where the repository is, found by its solution file.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Samples { get; } = Path.Combine(Root, "data", "samples");

    public static string Tests { get; } = Path.Combine(Root, "tests", "Mingsuan.Application.Tests");

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("*.slnx").Any()) return folder.FullName;
        }

        throw new InvalidOperationException("the tests run inside the repository");
    }
}
