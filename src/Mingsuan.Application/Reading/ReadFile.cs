using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Reading;

namespace Mingsuan.Application;

/// <summary>The use case “read a file”: path in, disclosures out, one for each document that the file holds. Only cancellation is thrown.</summary>
public sealed class ReadFile(DisclosureCatalog catalog)
{
    private readonly FileReader files = new(catalog.Formats);
    private readonly DisclosureReader disclosures = new(catalog);
    private readonly DisclosureTest test = new(catalog);

    /// <summary>The documents of the file in order; at least one, if only a refusal.</summary>
    public ImmutableArray<ReadDocument> Read(string path, ReadLimits limits, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path)) return [new ReadDocument.Refused(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), HostDiagnostics.IsFolder(path))];
        return Read(Path.GetFileName(path), () => files.Open(path, limits, cancellationToken), cancellationToken);
    }

    /// <summary>The documents of a file that is not on a disk, under that name; the stream stays open.</summary>
    public ImmutableArray<ReadDocument> Read(Stream stream, string name, ReadLimits limits, CancellationToken cancellationToken) =>
        Read(name, () => files.Open(stream, name, limits, cancellationToken), cancellationToken);

    private ImmutableArray<ReadDocument> Read(string name, Func<ReadResult> open, CancellationToken cancellationToken)
    {
        try
        {
            return open() switch
            {
                ReadResult.Read read => ReadAll(read, cancellationToken),
                ReadResult.Refused refused => [new ReadDocument.Refused(refused.FileName, refused.Reason)],
                _ => throw new InvalidOperationException("a file is either read or refused"),
            };
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return [new ReadDocument.Refused(name, HostDiagnostics.InternalError(name, fault))];
        }
    }

    /// <summary>The same of any tables: what is no disclosure by itself may be the approval of one.</summary>
    public ImmutableArray<ReadDocument> ReadAny(string path, ReadLimits limits, CancellationToken cancellationToken) =>
        [.. Read(path, limits, cancellationToken).Select(document => Accept(document, cancellationToken))];

    /// <summary>The document, or what its tables say where it was refused because they are no disclosure by themselves.</summary>
    internal ReadDocument Accept(ReadDocument document, CancellationToken cancellationToken) =>
        document is ReadDocument.Refused { Source: { } source } refused ? RecogniseAny(refused, source, cancellationToken) : document;

    private ReadDocument RecogniseAny(ReadDocument.Refused refused, SourceDocument source, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var disclosure = disclosures.Read(source);
            return disclosure.Facts.IsEmpty ? refused : new ReadDocument.Read(disclosure);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new ReadDocument.Refused(source.FileName, HostDiagnostics.InternalError(source.FileName, fault));
        }
    }

    private ImmutableArray<ReadDocument> ReadAll(ReadResult.Read read, CancellationToken cancellationToken)
    {
        var documents = read.Documents.Select(source => Recognise(source, cancellationToken)).ToList();
        var isRead = documents.Exists(document => document is ReadDocument.Read);
        var notRead = read.Diagnostics.Select(reason => new ReadDocument.Refused(reason.Place.File, reason));
        return [.. documents.Select(document => isRead ? Excuse(document) : document), .. notRead];
    }

    /// <summary>The disclosure that the blocks of a document make.</summary>
    internal ReadDocument Recognise(SourceDocument source, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var disclosure = disclosures.Read(source);
            return test.Fault(disclosure) is { } fault
                ? new ReadDocument.Refused(source.FileName, fault) { Source = source }
                : new ReadDocument.Read(disclosure);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new ReadDocument.Refused(source.FileName, HostDiagnostics.InternalError(source.FileName, fault));
        }
    }

    /// <summary>A letter packed beside a disclosure is no error of the archive.</summary>
    private static ReadDocument Excuse(ReadDocument document) =>
        document is ReadDocument.Refused { Reason.Id: HostDiagnostics.NotADisclosureId or HostDiagnostics.WithoutAmountsId or HostDiagnostics.GovernmentAccountId } refused
            ? refused with { Reason = refused.Reason with { Severity = Severity.Warning } }
            : document;
}
