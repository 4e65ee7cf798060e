using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The diagnostics of archives and their entries; their words are in data/messages.</summary>
internal static class ZipDiagnostics
{
    private const int MaxNamed = 10;

    public static Diagnostic Damaged(string file) => FileDiagnostics.Of("ZIP-0001", file);

    public static Diagnostic TooManyEntries(string file, int limit) => FileDiagnostics.Of("ZIP-0002", file, ("limit", $"{limit}"));

    /// <summary>Names the first entries that were not read, each with its own reason's id or format.</summary>
    public static Diagnostic NothingReadable(string file, IReadOnlyList<Diagnostic> reasons)
    {
        var named = reasons.Take(MaxNamed).Select(reason => $"{reason.Place.File} ({reason.Values.GetValueOrDefault("format", reason.Id)})");
        var more = reasons.Count > MaxNamed ? [$"… +{reasons.Count - MaxNamed}"] : Array.Empty<string>();
        return FileDiagnostics.Of("ZIP-0003", file, ("entries", reasons.Count == 0 ? "0" : string.Join("; ", named.Concat(more))));
    }

    public static Diagnostic Nested(string entry) => OfEntry("ZIP-0004", entry);

    public static Diagnostic Encrypted(string entry) => OfEntry("ZIP-0005", entry);

    public static Diagnostic TooLarge(string entry) => OfEntry("ZIP-0006", entry);

    public static Diagnostic DamagedEntry(string entry) => OfEntry("ZIP-0007", entry);

    private static Diagnostic OfEntry(string id, string entry) => FileDiagnostics.Of(id, entry) with { Severity = Severity.Warning };
}
