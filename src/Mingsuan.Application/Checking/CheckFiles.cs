using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;

namespace Mingsuan.Application;

/// <summary>The use case “check files”: paths in, checked documents out. Only cancellation is thrown.</summary>
public sealed class CheckFiles(DisclosureCatalog catalog)
{
    private readonly ReadFile reader = new(catalog);
    private readonly Checker checker = new(catalog);

    /// <summary>The files in the order in which they are named, several at a time: nothing of one depends on another.</summary>
    public IReadOnlyList<CheckedFile> Check(IReadOnlyList<string> paths, ReadLimits limits, CancellationToken cancellationToken)
    {
        var found = new CheckedFile[paths.Count];
        var settings = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, paths.Count, settings, number => found[number] = Check(paths[number], limits, cancellationToken));
        return found;
    }

    /// <summary>One file.</summary>
    public CheckedFile Check(string path, ReadLimits limits, CancellationToken cancellationToken)
    {
        var documents = ImmutableArray.CreateBuilder<CheckedDocument>();
        foreach (var document in reader.Read(path, limits, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            documents.Add(Check(document));
        }

        return new CheckedFile(path, documents.ToImmutable());
    }

    /// <summary>One document that was read.</summary>
    internal CheckedDocument Check(ReadDocument document) => document switch
    {
        ReadDocument.Read read => Check(read.Disclosure),
        ReadDocument.Refused refused => new CheckedDocument.Refused(refused.Name, refused.Reason),
        _ => throw new InvalidOperationException("a document is either read or refused"),
    };

    private CheckedDocument Check(Disclosure disclosure)
    {
        try
        {
            return new CheckedDocument.Checked(disclosure, checker.Check(disclosure));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var name = disclosure.Source.FileName;
            return new CheckedDocument.Refused(name, HostDiagnostics.InternalError(name, fault));
        }
    }
}
