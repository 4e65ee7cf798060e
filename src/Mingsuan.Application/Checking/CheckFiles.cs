using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;

namespace Mingsuan.Application;

/// <summary>The use case “check files”: paths in, checked documents out. Only cancellation is thrown.</summary>
public sealed class CheckFiles(DisclosureCatalog catalog, FileJoin join = FileJoin.Matching, CheckContext? context = null)
{
    private readonly ReadFile reader = new(catalog);
    private readonly JoinFiles joining = new(catalog, join);
    private readonly Checker checker = new(catalog);

    /// <summary>
    /// The files in the order in which they are named, several at a time; files that are one disclosure are one of them, at the place of
    /// the first.
    /// </summary>
    public IReadOnlyList<CheckedFile> Check(IReadOnlyList<string> paths, ReadLimits limits, CancellationToken cancellationToken)
    {
        var read = new ImmutableArray<ReadDocument>[paths.Count];
        AtOnce(paths.Count, number => read[number] = reader.Read(paths[number], limits, cancellationToken), cancellationToken);
        var files = joining.Join([.. paths.Zip(read)], cancellationToken);
        var found = new CheckedFile[files.Count];
        AtOnce(files.Count, number => found[number] = Check(files[number], cancellationToken), cancellationToken);
        return found;
    }

    /// <summary>One file.</summary>
    public CheckedFile Check(string path, ReadLimits limits, CancellationToken cancellationToken) => Check([path], limits, cancellationToken)[0];

    /// <summary>One document that was read.</summary>
    internal CheckedDocument Check(ReadDocument document) => document switch
    {
        ReadDocument.Read read => Check(read.Disclosure),
        ReadDocument.Refused refused => new CheckedDocument.Refused(refused.Name, refused.Reason),
        _ => throw new InvalidOperationException("a document is either read or refused"),
    };

    private static void AtOnce(int count, Action<int> work, CancellationToken cancellationToken)
    {
        var settings = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, count, settings, work);
    }

    private CheckedFile Check(JoinedFile file, CancellationToken cancellationToken)
    {
        var documents = ImmutableArray.CreateBuilder<CheckedDocument>(file.Documents.Length);
        foreach (var document in file.Documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            documents.Add(Check(document));
        }

        return new CheckedFile(file.Paths[0], documents.ToImmutable()) { Others = file.Paths[1..] };
    }

    private CheckedDocument Check(Disclosure disclosure)
    {
        try
        {
            var report = checker.Check(disclosure, context);
            if (report.Mended.Length > 0) disclosure = disclosure with { Diagnostics = disclosure.Diagnostics.AddRange(report.Mended.Select(HostDiagnostics.Mended)) };
            return new CheckedDocument.Checked(report.Outcomes.Checked > 0 ? disclosure : WithNothingChecked(disclosure), report);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var name = disclosure.Source.FileName;
            return new CheckedDocument.Refused(name, HostDiagnostics.InternalError(name, fault));
        }
    }

    private static Disclosure WithNothingChecked(Disclosure disclosure) => disclosure with
    {
        Diagnostics = disclosure.Diagnostics.Add(HostDiagnostics.NothingChecked(disclosure.Source.FileName, disclosure.Tables.Length)),
    };
}
