using System.Collections.Immutable;

namespace Mingsuan.Application;

/// <summary>What a manifest says of one file: its jurisdiction and the letters of the core tables that it holds; null where it does not say.</summary>
public sealed record ManifestRow(string FullPath, string Name, string? Jurisdiction, string? Letters)
{
    /// <summary>The SHA-256 of the file in hexadecimal, or null.</summary>
    public string? Sha256 { get; init; }

    /// <summary>What a later manifest adds or corrects.</summary>
    internal ManifestRow CorrectedBy(ManifestRow later) => this with
    {
        Jurisdiction = later.Jurisdiction ?? Jurisdiction,
        Letters = later.Letters ?? Letters,
        Sha256 = later.Sha256 ?? Sha256,
    };
}

/// <summary>
/// A tab-separated list of files with a heading: <c>file</c> (below the manifest's folder), and where known <c>jurisdiction</c>,
/// <c>core_tables</c> (letters of data/core-tables, - for none) and <c>sha256</c>. Of several, the later ones correct the earlier.
/// </summary>
public sealed class CorpusManifest
{
    private const char Tab = '\t';
    private const string NoTables = "-";

    private readonly Dictionary<string, ManifestRow> byPath = new(StringComparer.Ordinal);
    private readonly List<string> unusable = [];

    /// <summary>All rows in order.</summary>
    public IReadOnlyCollection<ManifestRow> Rows => byPath.Values;

    /// <summary>What stands in core_tables and is no list of letters: name and text.</summary>
    public ImmutableArray<string> Unusable => [.. unusable];

    /// <summary>The manifest in these files.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file cannot be read.</exception>
    /// <exception cref="FormatException">A file has no column <c>file</c>; the message is its path.</exception>
    public static CorpusManifest Read(IEnumerable<string> paths)
    {
        var manifest = new CorpusManifest();
        foreach (var path in paths) manifest.Take(path);
        return manifest;
    }

    /// <summary>The row of a file: by its path, else by its bytes, else by its name; null where there is none.</summary>
    public ManifestRow? Find(string fullPath, string sha256) =>
        byPath.GetValueOrDefault(fullPath)
        ?? Rows.FirstOrDefault(row => sha256.Length > 0 && row.Sha256 == sha256)
        ?? Rows.FirstOrDefault(row => row.Name == Path.GetFileName(fullPath));

    private void Take(string path)
    {
        var lines = File.ReadAllLines(path);
        var heading = lines.Length == 0 ? [] : lines[0].TrimStart('\uFEFF').Split(Tab);
        var column = Array.IndexOf(heading, "file");
        if (column < 0) throw new FormatException(path);
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0)) Take(path, heading, column, line.Split(Tab));
    }

    private void Take(string path, string[] heading, int column, string[] cells)
    {
        var full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path)) ?? string.Empty, cells[column]));
        var row = new ManifestRow(full, Path.GetFileName(full), Cell("jurisdiction"), Letters(cells[column], Cell("core_tables"))) { Sha256 = Cell("sha256") };
        var known = byPath.GetValueOrDefault(full) ?? Rows.FirstOrDefault(other => other.Sha256 is not null && other.Sha256 == row.Sha256);
        if (known is null) byPath.Add(full, row);
        else byPath[known.FullPath] = known.CorrectedBy(row);

        string? Cell(string name) =>
            Array.IndexOf(heading, name) is >= 0 and { } index && index < cells.Length && cells[index].Trim() is { Length: > 0 } text ? text : null;
    }

    private string? Letters(string file, string? text)
    {
        if (text is null) return null;
        if (text == NoTables) return string.Empty;
        if (text.All(char.IsAsciiLetterUpper)) return text;
        unusable.Add($"{file}: {text}");
        return null;
    }
}
