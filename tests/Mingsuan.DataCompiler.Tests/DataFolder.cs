namespace Mingsuan.DataCompiler.Tests;

/// <summary>A data folder of a test's own, in the temporary directory, deleted afterwards.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mingsuan-data-");

    public string FullName => folder.FullName;

    public DataFolder With(string path, string text)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public DataFolder WithSchema(string name, string text) => With($"schemas/{name}.schema.json", text);

    public void Dispose() => folder.Delete(recursive: true);
}
