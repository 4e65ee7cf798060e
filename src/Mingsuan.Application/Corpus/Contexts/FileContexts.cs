using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// A CSV list with a heading of what is known of each file: <c>file</c>, <c>approved-on</c>, <c>published-on</c>, <c>congress-date</c>,
/// <c>approved</c>, <c>last-year</c>, <c>unit-type</c>, <c>profile</c>. Paths are below the list's folder; a blank cell says nothing.
/// </summary>
public sealed class FileContexts
{
    private const string FileColumn = "file";
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly string[] Days = ["approved-on", "published-on", "congress-date"];
    private static readonly string[] Files = ["approved", "last-year", "profile"];

    private readonly Dictionary<string, FileContext> byPath = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> faults = [];

    /// <summary>Nothing is known of any file.</summary>
    public static FileContexts None { get; } = new();

    /// <summary>Everything that is wrong with the list.</summary>
    public IReadOnlyList<Diagnostic> Faults => faults;

    /// <summary>The list in that file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be read.</exception>
    public static FileContexts Read(string path, DisclosureCatalog catalog)
    {
        var contexts = new FileContexts();
        var rows = CsvRows.Read(File.ReadAllText(path)).Where(row => row.Cells.Exists(cell => cell.Length > 0)).ToList();
        if (rows.Count == 0 || !rows[0].Cells.Contains(FileColumn)) contexts.faults.Add(HostDiagnostics.Of(HostDiagnostics.ContextsNotReadId, path));
        else contexts.Take(path, rows[0].Cells, rows.Skip(1), catalog);
        foreach (var profile in contexts.byPath.Values.Select(context => context.Profile).OfType<string>().Distinct()) contexts.faults.AddRange(new ProfileFile(catalog).Read(profile).Faults);
        return contexts;
    }

    /// <summary>What is known of the file; null where nothing is.</summary>
    public FileContext? Find(string fullPath) => byPath.GetValueOrDefault(fullPath);

    private void Take(string path, List<string> heads, IEnumerable<(int Line, List<string> Cells)> rows, DisclosureCatalog catalog)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? string.Empty;
        foreach (var head in heads.Where(head => head.Length > 0 && head != FileColumn && head != "unit-type" && !Days.Contains(head) && !Files.Contains(head))) Fault(path, 1, head, head);
        foreach (var (line, cells) in rows)
        {
            var values = heads.Zip(cells).Where(each => each.Second.Length > 0).ToDictionary(each => each.First, each => each.Second, StringComparer.Ordinal);
            foreach (var day in Days.Where(day => values.TryGetValue(day, out var text) && !DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))) Fault(path, line, day, values[day]);
            var type = values.TryGetValue("unit-type", out var word) ? catalog.BodyTypes.FirstOrDefault(each => each.IsNamed(word)) : null;
            if (word is not null && type is null) Fault(path, line, "unit-type", word);
            if (values.TryGetValue(FileColumn, out var file)) byPath[Path.GetFullPath(Path.Combine(folder, file))] = ToContext(values, folder) with { UnitType = type?.Id };
        }
    }

    private static FileContext ToContext(Dictionary<string, string> values, string folder)
    {
        return new FileContext
        {
            ApprovedOn = values.GetValueOrDefault("approved-on"),
            PublishedOn = values.GetValueOrDefault("published-on"),
            CongressDate = values.GetValueOrDefault("congress-date"),
            Approved = Full("approved"),
            LastYear = Full("last-year"),
            Profile = Full("profile"),
        };

        string? Full(string name) => values.TryGetValue(name, out var path) ? Path.GetFullPath(Path.Combine(folder, path)) : null;
    }

    private void Fault(string path, int line, string column, string value) =>
        faults.Add(HostDiagnostics.Of("contexts-fault", path, ("line", $"{line}"), ("column", column), ("value", value)));
}
