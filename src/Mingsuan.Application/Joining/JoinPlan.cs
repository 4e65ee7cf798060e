using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Documents that are one disclosure, in reading order, or one document alone; and what is to be said of that.</summary>
internal sealed record JoinGroup(IReadOnlyList<DocumentPart> Parts)
{
    public Diagnostic? Note { get; init; }

    public bool IsJoined => Parts.Count > 1;
}

/// <summary>
/// Tells which documents are one disclosure: where nothing else is said, files of tables of one body and year, with a narrative without tables or
/// without one. Files that hold the same tables are the same disclosure twice: they stay apart, and it is said. What holds tables and does not say
/// whose they are goes with the others where these are all of one body and year.
/// </summary>
internal sealed class JoinPlan(DisclosureCatalog catalog, FileJoin join)
{
    /// <summary>The groups in the order of their first documents; every document is in one of them.</summary>
    public IReadOnlyList<JoinGroup> Of(IReadOnlyList<DocumentPart> parts) => join switch
    {
        FileJoin.None => [.. parts.Select(Alone)],
        FileJoin.All => AsTold(parts),
        FileJoin.Matching => InOrder(parts, BySameBody(parts).SelectMany(Matched)),
        _ => throw new InvalidOperationException("unknown way of joining"),
    };

    private static JoinGroup Alone(DocumentPart part) => new([part]);

    private static List<JoinGroup> InOrder(IReadOnlyList<DocumentPart> parts, IEnumerable<JoinGroup> groups)
    {
        var positions = parts.Index().ToDictionary(each => each.Item, each => each.Index);
        return [.. groups.OrderBy(group => group.Parts.Min(part => positions[part]))];
    }

    private static List<JoinGroup> AsTold(IReadOnlyList<DocumentPart> parts)
    {
        var readable = parts.Where(part => part.Source is not null).ToList();
        if (readable.Count < 2 || HaveOneName(readable)) return [.. parts.Select(Alone)];
        var joined = new JoinGroup(NarrativeFirst(readable)) { Note = JoinNotes.AsTold(readable) };
        return [joined, .. parts.Except(readable).Select(Alone)];
    }

    private static List<List<DocumentPart>> BySameBody(IReadOnlyList<DocumentPart> parts)
    {
        var groups = new List<List<DocumentPart>>();
        foreach (var part in parts.Where(part => part.IsNamed))
        {
            if (groups.Find(group => group.TrueForAll(part.IsOfSameBody)) is { } group) group.Add(part);
            else groups.Add([part]);
        }

        var only = groups is [var one] ? one : [];
        var nameless = parts.Where(part => !part.IsNamed).ToLookup(part => only.Count > 0 && part.IsOfTables && only.TrueForAll(part.MayBeOfSameBody));
        only.AddRange(nameless[true]);
        return [.. groups, .. nameless[false].Select(part => new List<DocumentPart> { part })];
    }

    private IEnumerable<JoinGroup> Matched(List<DocumentPart> parts)
    {
        if (parts.Count == 1) return [Alone(parts[0])];
        if (Repeated(parts) is { Count: > 0 } repeated) return parts.Select(part => Alone(part) with { Note = JoinNotes.SameTables(parts, part, repeated) });
        var isDisclosure = parts.Count(part => part.IsNarrative) <= 1 && parts.Exists(part => part.Tables.Count > 0) && parts.TrueForAll(part => part.IsNarrative ? part.Tables.Count == 0 : part.IsOfTables) && !HaveOneName(parts);
        return isDisclosure ? [new JoinGroup(NarrativeFirst(parts)) { Note = JoinNotes.Matched(parts) }] : parts.Select(Alone);
    }

    /// <summary>The names of the kinds of tables that several documents hold.</summary>
    private List<string> Repeated(List<DocumentPart> parts)
    {
        var ids = parts.SelectMany(part => part.Tables).CountBy(id => id).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
        return [.. catalog.CoreTables.Where(kind => ids.Contains(kind.Id)).Select(kind => kind.Name.Chinese)];
    }

    /// <summary>True where two files are called the same: no place could tell them apart.</summary>
    private static bool HaveOneName(List<DocumentPart> parts) => parts.Select(part => part.Document.FileName).Distinct(StringComparer.Ordinal).Count() < parts.Count;

    private static List<DocumentPart> NarrativeFirst(IEnumerable<DocumentPart> parts) => [.. parts.OrderBy(part => part.IsOfTables)];
}
