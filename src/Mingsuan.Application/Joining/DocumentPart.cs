using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>A document beside others: where its file lies, what was read, and which parts of a disclosure it holds.</summary>
internal sealed class DocumentPart(string path, ReadDocument document, DisclosureCatalog catalog)
{
    private IReadOnlySet<string>? tables;

    /// <summary>The path as it was given.</summary>
    public string Path { get; } = path;

    public ReadDocument Document { get; } = document;

    public Disclosure? Disclosure => (Document as ReadDocument.Read)?.Disclosure;

    /// <summary>What the format reader saw; null where the file could not be opened.</summary>
    public SourceDocument? Source => Disclosure?.Source ?? (Document as ReadDocument.Refused)?.Source;

    /// <summary>The ids of the kinds of tables that it shows with columns of money.</summary>
    public IReadOnlySet<string> Tables => tables ??= KindsOf(Disclosure);

    /// <summary>True where sentences state amounts.</summary>
    public bool IsNarrative => Disclosure is { } read && Narratives.IsOne(Narratives.AmountsIn(read));

    /// <summary>True where both are of one body and year; a department and its unit of the same name are two.</summary>
    public bool IsOfSameBody(DocumentPart other) =>
        (Disclosure, other.Disclosure) is ({ Body: { } body, Year: { } year } mine, { } theirs)
        && body == theirs.Body && year == theirs.Year
        && (mine.BodyKind == theirs.BodyKind || mine.BodyKind == BodyKind.Unknown || theirs.BodyKind == BodyKind.Unknown);

    private HashSet<string> KindsOf(Disclosure? disclosure)
    {
        var shown = disclosure?.Tables.Where(table => table.IsIllegible || table.Panels.Any(panel => !panel.Columns.IsEmpty)).Select(table => table.Title).Distinct().ToList() ?? [];
        return [.. catalog.CoreTables.Where(kind => shown.Exists(kind.IsTitled)).Select(kind => kind.Id)];
    }
}
