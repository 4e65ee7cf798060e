using System.Collections.Concurrent;
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

    /// <summary>Files that the checked ones are held against.</summary>
    public IReadOnlyList<ReferenceFile> References { get; init; } = [];

    /// <summary>What a bureau makes of the findings.</summary>
    public ReviewPolicy Policy { get; init; } = ReviewPolicy.None;

    /// <summary>
    /// The files in the order in which they are named, several at a time; files that are one disclosure are one of them, at the place of
    /// the first. Files to compare with that could not be read come behind them.
    /// </summary>
    public IReadOnlyList<CheckedFile> Check(IReadOnlyList<string> paths, ReadLimits limits, CancellationToken cancellationToken)
    {
        var read = new ImmutableArray<ReadDocument>[paths.Count];
        AtOnce([.. paths.Select(SizeOf)], number => read[number] = reader.Read(paths[number], limits, cancellationToken), cancellationToken);
        var files = joining.Join([.. paths.Zip(read)], cancellationToken);
        var (named, refused) = Application.References.Read(catalog, References, limits, cancellationToken);
        var references = named.With(files.SelectMany(file => file.Documents).OfType<ReadDocument.Read>().Select(document => document.Disclosure));
        var found = new CheckedFile[files.Count];
        AtOnce([.. files.Select(file => (long)file.Documents.OfType<ReadDocument.Read>().Sum(document => document.Disclosure.Facts.Length))], number => found[number] = Check(files[number], references, cancellationToken), cancellationToken);
        return [.. found, .. refused];
    }

    /// <summary>One file.</summary>
    public CheckedFile Check(string path, ReadLimits limits, CancellationToken cancellationToken) => Check([path], limits, cancellationToken)[0];

    /// <summary>One document that was read.</summary>
    internal CheckedDocument Check(ReadDocument document) => Check(document, null);

    /// <summary>Documents of one file that were read.</summary>
    internal IEnumerable<CheckedDocument> Check(IEnumerable<ReadDocument> documents, ReadLimits limits, CancellationToken cancellationToken)
    {
        var (named, refused) = Application.References.Read(catalog, References, limits, cancellationToken);
        return [.. documents.Select(document => Check(document, named)), .. refused.SelectMany(file => file.Documents)];
    }

    private CheckedDocument Check(ReadDocument document, References? references) => document switch
    {
        ReadDocument.Read read => Policy.Apply(Check(read.Disclosure, ContextOf(read.Disclosure, references))),
        ReadDocument.Refused refused => new CheckedDocument.Refused(refused.Name, refused.Reason),
        _ => throw new InvalidOperationException("a document is either read or refused"),
    };

    /// <summary>One piece of work for each of the sizes, the largest first, so that no long one is left for the end.</summary>
    private static void AtOnce(IReadOnlyList<long> sizes, Action<int> work, CancellationToken cancellationToken)
    {
        var settings = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        var order = Enumerable.Range(0, sizes.Count).OrderByDescending(number => sizes[number]);
        Parallel.ForEach(Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering), settings, work);
    }

    /// <summary>The bytes of a file; 0 where it cannot be asked, which reading it will tell.</summary>
    private static long SizeOf(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true } file ? file.Length : 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return 0;
        }
    }

    private CheckContext ContextOf(Disclosure disclosure, References? references)
    {
        var known = context ?? CheckContext.None;
        if (known.UnitType is null && Policy.Profile?.UnitType is { } type) known = known with { UnitType = type };
        return references is null ? known : known with { References = references.Of(disclosure) };
    }

    private CheckedFile Check(JoinedFile file, References references, CancellationToken cancellationToken)
    {
        var documents = ImmutableArray.CreateBuilder<CheckedDocument>(file.Documents.Length);
        foreach (var document in file.Documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            documents.Add(Check(document, references));
        }

        return new CheckedFile(file.Paths[0], documents.ToImmutable()) { Others = file.Paths[1..] };
    }

    private CheckedDocument Check(Disclosure disclosure, CheckContext known)
    {
        try
        {
            var report = checker.Check(disclosure, known);
            var noted = WithNotes(disclosure, report);
            return new CheckedDocument.Checked(report.Outcomes.Checked > 0 ? noted : WithNothingChecked(noted), report);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var name = disclosure.Source.FileName;
            return new CheckedDocument.Refused(name, HostDiagnostics.InternalError(name, fault));
        }
    }

    private static Disclosure WithNotes(Disclosure disclosure, CheckReport report)
    {
        var notes = report.Comparisons.Select(comparison => ComparisonNotes.Of(comparison, disclosure)).Concat(report.Mended.Select(HostDiagnostics.Mended)).ToList();
        return notes.Count == 0 ? disclosure : disclosure with { Diagnostics = disclosure.Diagnostics.AddRange(notes) };
    }

    private static Disclosure WithNothingChecked(Disclosure disclosure) => disclosure with
    {
        Diagnostics = disclosure.Diagnostics.Add(HostDiagnostics.NothingChecked(disclosure.Source.FileName, disclosure.Tables.Length)),
    };
}
