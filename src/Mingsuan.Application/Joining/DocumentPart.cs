using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// A document beside others: where its file lies, what was read, and which parts of a disclosure it holds. A table alone may be no disclosure by itself:
/// <paramref name="accepted"/> is what it says all the same.
/// </summary>
internal sealed class DocumentPart(string path, ReadDocument document, ReadDocument accepted, DisclosureCatalog catalog)
{
    private IReadOnlySet<string>? tables;

    /// <summary>The path as it was given.</summary>
    public string Path { get; } = path;

    public ReadDocument Document { get; } = document;

    /// <summary>What the format reader saw; null where the file could not be opened.</summary>
    public SourceDocument? Source => Disclosure?.Source ?? (Document as ReadDocument.Refused)?.Source;

    /// <summary>True where it says whose it is and of which year.</summary>
    public bool IsNamed => Disclosure is { Body: not null, Year: not null };

    private Disclosure? Disclosure => (accepted as ReadDocument.Read)?.Disclosure;

    /// <summary>The ids of the kinds of tables that it shows with columns of money.</summary>
    public IReadOnlySet<string> Tables => tables ??= KindsOf(Disclosure);

    /// <summary>True where it holds tables or forms, core tables or others, and no narrative.</summary>
    public bool IsOfTables => !IsNarrative && Disclosure is { } read && (!read.Forms.IsEmpty || read.Tables.Any(IsShown));

    /// <summary>True where sentences state amounts.</summary>
    public bool IsNarrative => Disclosure is { } read && Narratives.IsOne(Narratives.AmountsIn(read));

    /// <summary>True where both are of one body and year; a department and its unit of the same name are two.</summary>
    public bool IsOfSameBody(DocumentPart other) =>
        IsNamed && other.IsNamed && MayBeOfSameBody(other);

    /// <summary>True where neither says anything else of body and year than the other.</summary>
    public bool MayBeOfSameBody(DocumentPart other) =>
        (Disclosure, other.Disclosure) is ({ } mine, { } theirs)
        && (mine.Body is null || theirs.Body is null || mine.Body == theirs.Body) && (mine.Year is null || theirs.Year is null || mine.Year == theirs.Year)
        && (mine.BodyKind == theirs.BodyKind || mine.BodyKind == BodyKind.Unknown || theirs.BodyKind == BodyKind.Unknown);

    private HashSet<string> KindsOf(Disclosure? disclosure)
    {
        var shown = disclosure?.Tables.Where(IsShown).Select(table => table.Title).Distinct().ToList() ?? [];
        return [.. catalog.CoreTables.Where(kind => shown.Exists(kind.IsTitled)).Select(kind => kind.Id)];
    }

    private static bool IsShown(Table table) => table.IsIllegible || table.Panels.Any(panel => !panel.Columns.IsEmpty);
}
