namespace Mingsuan.DataCompiler;

/// <summary>Reads the data folder: each schema <c>schemas/X.schema.json</c> names a folder <c>X/</c> of YAML and CSV files, or one file <c>X.csv</c> or <c>X.yaml</c>.</summary>
internal sealed class DataSetReader(string folder, FaultList faults)
{
    private const string SchemaEnding = ".schema.json";
    private static readonly string[] FoldersWithoutSchema = ["samples", "schemas"];
    private static readonly string[] Endings = [".yaml", ".csv"];

    public DataSet Read()
    {
        var schemas = ReadSchemas();
        ReportEntriesWithoutSchema(schemas);
        return new DataSet([.. schemas.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => ReadLists(pair.Key, pair.Value))]);
    }

    private Dictionary<string, Schema> ReadSchemas() =>
        Files(Path.Combine(folder, "schemas"), SchemaEnding)
            .ToDictionary(
                file => Path.GetFileName(file)[..^SchemaEnding.Length],
                file => new SchemaReader(file, faults).Read(File.ReadAllText(file)));

    private IEnumerable<DataList> ReadLists(string name, Schema schema)
    {
        var files = FilesOf(name);
        if (schema.FileIsList && files.Count > 0)
            return files.Select(file => ReadList(name, file, schema));
        return [new DataList(name, null, schema, [.. files.SelectMany(file => ReadFile(file, schema))], files.Count > 0)];
    }

    private DataList ReadList(string name, string file, Schema schema)
    {
        var key = Path.GetFileNameWithoutExtension(file);
        return new DataList($"{name}-{key}", key, schema, ReadFile(file, schema), IsPresent: true);
    }

    private IReadOnlyList<DataNode> ReadFile(string file, Schema schema)
    {
        var text = File.ReadAllText(file);
        return Path.GetExtension(file) == ".csv"
            ? new CsvReader(file, schema, faults).Read(text)
            : new YamlReader(file, faults).Read(text);
    }

    private List<string> FilesOf(string name) =>
        [.. Endings.Select(ending => Path.Combine(folder, name + ending)).Where(File.Exists),
            .. Endings.SelectMany(ending => Files(Path.Combine(folder, name), ending)).Order(StringComparer.Ordinal)];

    private void ReportEntriesWithoutSchema(Dictionary<string, Schema> schemas)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder))
        {
            var name = Path.GetFileNameWithoutExtension(entry);
            if (!schemas.ContainsKey(name) && !FoldersWithoutSchema.Contains(name) && Path.GetExtension(entry) != ".md")
                faults.Add(Place.StartOf(entry), $"“{name}” has no schema", $"data/schemas/{name}{SchemaEnding}");
        }
        foreach (var file in schemas.Keys.SelectMany(name => Files(Path.Combine(folder, name), "")).Where(file => !Endings.Append(".md").Contains(Path.GetExtension(file))))
            faults.Add(Place.StartOf(file), $"“{Path.GetFileName(file)}” is not a file that is read", $"a name that ends in {string.Join(" or ", Endings)}");
    }

    private static IEnumerable<string> Files(string path, string ending) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, $"*{ending}", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
}
