using System.Xml.Linq;

namespace Mingsuan.Architecture.Tests;

/// <summary>What a project file says: where it lies, what it references, which packages it takes.</summary>
/// <param name="Path">From the repository's root, with slashes: <c>src/Mingsuan.Kernel/Mingsuan.Kernel.csproj</c>.</param>
/// <param name="References">Names of the projects whose assemblies it references; build tools without output are none.</param>
/// <param name="Packages">Names of its packages; those that every project takes from the shared props are none.</param>
internal sealed record ProjectFile(string Path, IReadOnlyList<string> References, IReadOnlyList<string> Packages, bool IsAotCompatible)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public static ProjectFile Parse(string path, string project, params IEnumerable<string> importedTargets)
    {
        var files = importedTargets.Prepend(project).Select(XDocument.Parse).ToList();
        return new(
            path,
            [.. Items("ProjectReference").Where(item => ValueOf(item, "ReferenceOutputAssembly") != "false").Select(Include).Select(System.IO.Path.GetFileNameWithoutExtension).OfType<string>()],
            [.. Items("PackageReference").Select(Include)],
            files.SelectMany(file => file.Descendants("IsAotCompatible")).Any(element => element.Value == "true"));

        IEnumerable<XElement> Items(string kind) => files.SelectMany(file => file.Descendants(kind));
        static string Include(XElement item) => (ValueOf(item, "Include") ?? "").Replace('\\', '/');
        static string? ValueOf(XElement item, string name) => item.Attribute(name)?.Value ?? item.Element(name)?.Value;
    }
}
