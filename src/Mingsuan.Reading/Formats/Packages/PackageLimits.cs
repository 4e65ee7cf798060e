using System.IO.Compression;

namespace Mingsuan.Reading;

/// <summary>
/// Holds the parts of a zipped document against the limits before a library unpacks them. What the directory says is binding:
/// the framework never unpacks more of an entry than its directory states.
/// </summary>
internal static class PackageLimits
{
    private const int RatioMattersFrom = 1024 * 1024;

    /// <summary>Spends what the package unpacks to.</summary>
    /// <exception cref="RefusedFileException">It is too much, or the directory is damaged.</exception>
    public static void Check(SourceFile file, ReadBudget budget)
    {
        var size = 0L;
        foreach (var entry in EntriesOf(file))
        {
            size += entry.Length;
            var isBomb = entry.Length > RatioMattersFrom && entry.Length / Math.Max(1, entry.CompressedLength) > budget.Limits.MaxRatio;
            if (isBomb || entry.Length > budget.Limits.MaxBytes || size > budget.UnpackedBytes) throw new RefusedFileException(ZipDiagnostics.TooLarge(file.Name, budget.Limits) with { Severity = Kernel.Severity.Error });
        }

        budget.SpendUnpacked((int)size);
    }

    private static IReadOnlyList<ZipArchiveEntry> EntriesOf(SourceFile file)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
            return archive.Entries;
        }
        catch (Exception fault) when (ZipFaults.IsDamage(fault))
        {
            throw new RefusedFileException(FileDiagnostics.Damaged(file.Name));
        }
    }
}
