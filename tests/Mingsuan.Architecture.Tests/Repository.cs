namespace Mingsuan.Architecture.Tests;

/// <summary>The repository that these tests were built from, found by its solution file above them.</summary>
internal static class Repository
{
    private const string Solution = "Mingsuan.slnx";

    private static readonly string Root = FindRoot();

    public static string SolutionText => Read(Solution);

    public static IReadOnlyList<ProjectFile> Projects { get; } =
        [.. Files("*.csproj").Select(path => ProjectFile.Parse(path, Read(path), TargetsBeside(path).Select(Read)))];

    public static IReadOnlyList<SourceFile> Sources { get; } = [.. Files("*.cs").Select(path => new SourceFile(path, Read(path)))];

    public static ExceptionList Exceptions(string path) => ExceptionList.Parse(path, Read(path));

    private static IEnumerable<string> Files(string pattern) =>
        from folder in new[] { "src", "eng", "tests", "bench" }
        let path = Path.Combine(Root, folder)
        where Directory.Exists(path)
        from file in Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let relative = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !relative.Contains("/bin/", StringComparison.Ordinal) && !relative.Contains("/obj/", StringComparison.Ordinal)
        select relative;

    private static IEnumerable<string> TargetsBeside(string project) =>
        Directory.EnumerateFiles(Path.Combine(Root, Path.GetDirectoryName(project) ?? ""), "*.targets");

    private static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution))) return folder.FullName;
        }
        throw new DirectoryNotFoundException($"no {Solution} above {AppContext.BaseDirectory}");
    }
}
