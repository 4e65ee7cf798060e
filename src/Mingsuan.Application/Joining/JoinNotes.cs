using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>What is said of documents that were joined, or that look like one disclosure and were not.</summary>
internal static class JoinNotes
{
    private const string MatchedId = "files-joined";
    private const string AsToldId = "files-joined-as-told";
    private const string SameTablesId = "files-with-same-tables";
    private const int MostTables = 3;
    private const string Separator = " + ";

    /// <summary>True where the note says how documents were put together, or what they were compared with: a report shows it at the head of the document.</summary>
    public static bool IsOne(string id) => id is MatchedId or AsToldId or SameTablesId || ComparisonNotes.IsOne(id);

    public static Diagnostic Matched(IReadOnlyList<DocumentPart> parts) => Of(MatchedId, parts[0], parts, []);

    public static Diagnostic AsTold(IReadOnlyList<DocumentPart> parts) => Of(AsToldId, parts[0], parts, []);

    /// <summary>Said of each of the documents: what the others are, and which tables they hold as well.</summary>
    public static Diagnostic SameTables(IReadOnlyList<DocumentPart> parts, DocumentPart part, IReadOnlyList<string> tables) =>
        Of(SameTablesId, part, [.. parts.Where(other => other != part)], tables);

    private static Diagnostic Of(string id, DocumentPart where, IEnumerable<DocumentPart> named, IReadOnlyList<string> tables) =>
        new(id, Severity.Information, new Place { File = where.Document.FileName })
        {
            Values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["files"] = string.Join(Separator, named.Select(part => part.Document.FileName)),
                ["tables"] = string.Join(", ", tables.Take(MostTables)),
            },
        };
}
