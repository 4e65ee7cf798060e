using System.Collections.Immutable;
using System.IO.Compression;
using System.IO.Enumeration;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Reads the entries of a ZIP archive, each as a file of its own named <c>archive.zip/entry</c>. An entry that cannot be
/// read is reported; archives within the archive stay closed. Nothing is written to disk.
/// </summary>
internal sealed class ZipArchiveReader(FormatReaders inner, IReadOnlyList<string> ignored) : IFormatReader
{
    /// <summary>The id of the format in data/formats.</summary>
    public const string FormatId = "zip";

    private const int RatioMattersFrom = 1024 * 1024;

    private static readonly EntryNameEncoding Names = new();

    /// <inheritdoc/>
    public string Format => FormatId;

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadBudget budget, CancellationToken cancellationToken)
    {
        using var archive = TryOpen(file.Bytes);
        if (archive is null) return file.Refuse(ZipDiagnostics.Damaged(file.Name));
        return archive.Entries.Count > budget.Limits.MaxEntries
            ? file.Refuse(ZipDiagnostics.TooManyEntries(file.Name, budget.Limits.MaxEntries))
            : ReadEntries(file, archive, budget, cancellationToken);
    }

    /// <summary>The archive with its directory read, or null where that is damaged.</summary>
    private static ZipArchive? TryOpen(byte[] bytes)
    {
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read, leaveOpen: false, Names);
            _ = archive.Entries;
            return archive;
        }
        catch (Exception fault) when (ZipFaults.IsDamage(fault))
        {
            archive?.Dispose();
            return null;
        }
    }

    private ReadResult ReadEntries(SourceFile file, ZipArchive archive, ReadBudget budget, CancellationToken cancellationToken)
    {
        var documents = ImmutableArray.CreateBuilder<SourceDocument>();
        var notRead = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var entry in archive.Entries.Where(IsFile))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (ReadEntry(NameOf(file, entry), entry, budget, cancellationToken))
            {
                case ReadResult.Read read:
                    documents.AddRange(read.Documents);
                    notRead.AddRange(read.Diagnostics);
                    break;
                case ReadResult.Refused refused:
                    notRead.Add(refused.Reason with { Severity = Severity.Warning });
                    break;
                default:
                    throw new InvalidOperationException("a result is either read or refused");
            }
        }

        if (documents.Count > 0) return new ReadResult.Read(documents.ToImmutable()) { Diagnostics = notRead.ToImmutable() };
        return file.Refuse(notRead.Count == 0 ? ZipDiagnostics.Empty(file.Name) : ZipDiagnostics.NothingReadable(file.Name, notRead));
    }

    private ReadResult ReadEntry(string name, ZipArchiveEntry entry, ReadBudget budget, CancellationToken cancellationToken)
    {
        if (entry.IsEncrypted) return new ReadResult.Refused(name, ZipDiagnostics.Encrypted(name));
        var (bytes, fault) = Unpack(name, entry, budget, cancellationToken);
        if (bytes is null) return new ReadResult.Refused(name, fault ?? ZipDiagnostics.TooLarge(name, budget.Limits));
        var file = new SourceFile(name, bytes);
        return inner.Recognise(file)?.Id == FormatId
            ? file.Refuse(ZipDiagnostics.Nested(name))
            : inner.Read(file, budget, cancellationToken);
    }

    /// <summary>The entry's bytes, or what is wrong with it.</summary>
    private static (byte[]? Bytes, Diagnostic? Fault) Unpack(string name, ZipArchiveEntry entry, ReadBudget budget, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = UnpackWithin(entry, budget, cancellationToken);
            return bytes is not null && Crc32.Of(bytes) != entry.Crc32 ? (null, ZipDiagnostics.DamagedEntry(name)) : (bytes, null);
        }
        catch (Exception fault) when (ZipFaults.IsDamage(fault))
        {
            return (null, ZipDiagnostics.DamagedEntry(name));
        }
    }

    /// <summary>The entry's bytes, or null where they are more than the limits allow, whatever the directory claims.</summary>
    private static byte[]? UnpackWithin(ZipArchiveEntry entry, ReadBudget budget, CancellationToken cancellationToken)
    {
        var byRatio = Math.Max(RatioMattersFrom, entry.CompressedLength * budget.Limits.MaxRatio);
        var limit = (int)Math.Min(byRatio, Math.Min(budget.Limits.MaxBytes, budget.UnpackedBytes));
        if (entry.Length > limit) return null;
        using var stream = entry.Open();
        var bytes = stream.ReadAtMost(limit, cancellationToken);
        budget.SpendUnpacked(bytes?.Length ?? limit);
        return bytes;
    }

    private bool IsFile(ZipArchiveEntry entry) =>
        !entry.FullName.EndsWith('/')
        && !entry.FullName.EndsWith('\\')
        && !ignored.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, entry.FullName.Replace('\\', '/')));

    private static string NameOf(SourceFile archive, ZipArchiveEntry entry) =>
        $"{archive.Name}/{string.Concat(entry.FullName.Replace('\\', '/').Where(letter => !char.IsControl(letter)))}";
}
