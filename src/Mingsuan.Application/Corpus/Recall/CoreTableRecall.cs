using System.Collections.Immutable;
using Mingsuan.Catalog;

namespace Mingsuan.Application;

/// <summary>A core table that a manifest names and the reader did not recognise, and why.</summary>
public sealed record MissedTable(string File, string Kind, string Reason);

/// <summary>How many of the tables of a kind that a manifest names were recognised.</summary>
public sealed record KindRecall(string Kind, bool IsCore, int Expected, int Recognised);

/// <summary>Compares the tables that were recognised with those that a manifest says are there.</summary>
public sealed class CoreTableRecall(ImmutableArray<CoreTable> kinds)
{
    private const string Performance = "performance";

    /// <summary>The ids of the kinds that one file shows: recognised tables, and performance where it has forms.</summary>
    public static IReadOnlySet<string> Recognised(CorpusEntry entry)
    {
        var found = entry.Documents.SelectMany(document => document.Tables).Where(table => table.State == TableState.Recognised).SelectMany(table => table.Kinds).ToHashSet(StringComparer.Ordinal);
        if (entry.Documents.Any(document => document.Forms > 0)) found.Add(Performance);
        return found;
    }

    /// <summary>Of each kind that these files' rows name, how many were recognised.</summary>
    public ImmutableArray<KindRecall> Of(IReadOnlyCollection<(CorpusEntry Entry, string? Letters)> files) =>
        [.. kinds.Select(kind => Of(kind, files)).Where(recall => recall.Expected > 0)];

    /// <summary>The ids of the core tables among these letters; null for no letters.</summary>
    public ImmutableArray<string>? Core(string? letters) =>
        letters is null ? null : [.. kinds.Where(kind => kind.IsCore && IsNamed(kind, letters)).Select(kind => kind.Id)];

    /// <summary>The kinds of one file that were missed.</summary>
    public IEnumerable<MissedTable> Misses(CorpusEntry entry, string? letters)
    {
        var found = Recognised(entry);
        return kinds.Where(kind => IsNamed(kind, letters) && !found.Contains(kind.Id)).Select(kind => new MissedTable(entry.File, kind.Id, ReasonOf(entry, kind)));
    }

    private static KindRecall Of(CoreTable kind, IReadOnlyCollection<(CorpusEntry Entry, string? Letters)> files)
    {
        var named = files.Where(file => IsNamed(kind, file.Letters)).ToList();
        return new KindRecall(kind.Id, kind.IsCore, named.Count, named.Count(file => Recognised(file.Entry).Contains(kind.Id)));
    }

    private static bool IsNamed(CoreTable kind, string? letters) => letters?.Contains(kind.Letter, StringComparison.Ordinal) == true;

    /// <summary>Core tables that one file shows and its row does not name: the manifest may be wrong there. None where it names none at all.</summary>
    public IEnumerable<string> Unnamed(CorpusEntry entry, string? letters) =>
        letters is null ? [] : kinds.Where(kind => kind.IsCore && !IsNamed(kind, letters) && Recognised(entry).Contains(kind.Id)).Select(kind => kind.Id);

    /// <summary>A message's id where the file was not read; else how far the reader came.</summary>
    private static string ReasonOf(CorpusEntry entry, CoreTable kind)
    {
        if (entry.Documents.Count == 0) return entry.Reason ?? "not-read";
        var titled = entry.Documents.SelectMany(document => document.Tables).Where(table => table.Kinds.Contains(kind.Id)).ToList();
        if (titled.Count == 0) return "no-title";
        return titled.Exists(table => table.State == TableState.Illegible) ? "illegible" : "no-columns";
    }
}
