using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The diagnostics of archives and their entries; their words are in data/messages.</summary>
internal static class ZipDiagnostics
{
    private const int MaxNamed = 10;
    private const int Megabyte = 1024 * 1024;

    public static Diagnostic Damaged(string file) => FileDiagnostics.Of("archive-damaged", file);

    public static Diagnostic TooManyEntries(string file, int limit) => FileDiagnostics.Of("too-many-entries", file, ("limit", $"{limit}"));

    /// <summary>An archive without a file in it.</summary>
    public static Diagnostic Empty(string file) => FileDiagnostics.Of("archive-is-empty", file);

    /// <summary>Why none of its entries was read, by the first of them.</summary>
    public static Diagnostic NothingReadable(string file, IReadOnlyList<Diagnostic> reasons) =>
        FileDiagnostics.Of("archive-holds-nothing-readable", file, ("count", $"{reasons.Count}")) with { Causes = [.. reasons.Take(MaxNamed)] };

    public static Diagnostic Nested(string entry) => OfEntry("archive-in-archive", entry);

    public static Diagnostic Encrypted(string entry) => OfEntry("entry-encrypted", entry);

    public static Diagnostic TooLarge(string entry, ReadLimits limits) => FileDiagnostics.Of(
        "entry-too-large",
        entry,
        ("limit", $"{limits.MaxBytes / Megabyte}"),
        ("total", $"{limits.MaxUnpackedBytes / Megabyte}"),
        ("ratio", $"{limits.MaxRatio}")) with
    { Severity = Severity.Warning };

    public static Diagnostic DamagedEntry(string entry) => OfEntry("entry-damaged", entry);

    private static Diagnostic OfEntry(string id, string entry) => FileDiagnostics.Of(id, entry) with { Severity = Severity.Warning };
}
