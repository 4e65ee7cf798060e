namespace Mingsuan.Testing;

/// <summary>The checkout that a test or a benchmark runs in, found by the solution file above the program.</summary>
internal static class Checkout
{
    private const string Solution = "Mingsuan.slnx";

    public static string Root { get; } = Find();

    /// <summary>The sample disclosures of the project.</summary>
    public static string Samples { get; } = Path.Combine(Root, "data", "samples");

    /// <summary>The source folder of the test project that runs.</summary>
    public static string Tests { get; } = Path.Combine(Root, "tests", typeof(Checkout).Assembly.GetName().Name!); // an assembly on disk has a name

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Solution))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"no {Solution} above {AppContext.BaseDirectory}");
    }
}
