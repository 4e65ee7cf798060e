namespace Mingsuan.Architecture.Tests;

/// <summary>The repository that these tests were built from, file by file.</summary>
internal static class Repository
{
    public static string SolutionText => Checkout.Read("Mingsuan.slnx");

    public static IReadOnlyList<ProjectFile> Projects { get; } =
        [.. Files("*.csproj").Select(path => ProjectFile.Parse(path, Read(path), TargetsBeside(path).Select(Read)))];

    public static IReadOnlyList<SourceFile> Sources { get; } = [.. Files("*.cs").Select(path => new SourceFile(path, Read(path)))];

    public static ExceptionList Exceptions(string path) => ExceptionList.Parse(path, Read(path));

    private static IEnumerable<string> Files(string pattern) =>
        from folder in new[] { "src", "eng", "tests", "bench" }
        let path = Path.Combine(Checkout.Root, folder)
        where Directory.Exists(path)
        from file in Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let relative = Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/')
        where !relative.Contains("/bin/", StringComparison.Ordinal) && !relative.Contains("/obj/", StringComparison.Ordinal)
        select relative;

    private static IEnumerable<string> TargetsBeside(string project) =>
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, Path.GetDirectoryName(project) ?? ""), "*.targets");

    private static string Read(string path) => Checkout.Read(path);
}
