using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The diagnostics of archives and their entries; their words are in data/messages.</summary>
internal static class ZipDiagnostics
{
    private const int MaxNamed = 10;

    public static Diagnostic Damaged(string file) => FileDiagnostics.Of("archive-damaged", file);

    public static Diagnostic TooManyEntries(string file, int limit) => FileDiagnostics.Of("too-many-entries", file, ("limit", $"{limit}"));

    /// <summary>Names the first entries that were not read, each with its own reason's id or format.</summary>
    public static Diagnostic NothingReadable(string file, IReadOnlyList<Diagnostic> reasons)
    {
        var named = reasons.Take(MaxNamed).Select(reason => $"{reason.Place.File} ({reason.Values.GetValueOrDefault("format", reason.Id)})");
        var more = reasons.Count > MaxNamed ? [$"… +{reasons.Count - MaxNamed}"] : Array.Empty<string>();
        return FileDiagnostics.Of("archive-holds-nothing-readable", file, ("entries", reasons.Count == 0 ? "0" : string.Join("; ", named.Concat(more))));
    }

    public static Diagnostic Nested(string entry) => OfEntry("archive-in-archive", entry);

    public static Diagnostic Encrypted(string entry) => OfEntry("entry-encrypted", entry);

    public static Diagnostic TooLarge(string entry) => OfEntry("entry-too-large", entry);

    public static Diagnostic DamagedEntry(string entry) => OfEntry("entry-damaged", entry);

    private static Diagnostic OfEntry(string id, string entry) => FileDiagnostics.Of(id, entry) with { Severity = Severity.Warning };
}
