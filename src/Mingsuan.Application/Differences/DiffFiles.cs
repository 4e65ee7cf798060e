using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;

namespace Mingsuan.Application;

/// <summary>What came of comparing two files: their difference, or why one of them was not read.</summary>
public sealed record DiffResult(DisclosureDifference? Difference, ImmutableArray<Diagnostic> Notes);

/// <summary>The use case “tell two disclosures apart”: two paths in, what changed out. Only cancellation is thrown.</summary>
public sealed class DiffFiles(DisclosureCatalog catalog)
{
    private readonly ReadFile reader = new(catalog);

    /// <summary>What changed from the first to the second.</summary>
    public DiffResult Of(string before, string after, ReadLimits limits, CancellationToken cancellationToken)
    {
        var notes = ImmutableArray.CreateBuilder<Diagnostic>();
        var (earlier, later) = (Read(before, limits, notes, cancellationToken), Read(after, limits, notes, cancellationToken));
        return new DiffResult(earlier is null || later is null ? null : DisclosureDifference.Of(earlier, later, KindOf), notes.ToImmutable());
    }

    private string KindOf(string title) => catalog.CoreTables.FirstOrDefault(kind => kind.IsTitled(title))?.Id ?? ComparedTitles.Of(title);

    /// <summary>The disclosure of the file: a narrative and its tables in one archive are one; of several the first is taken, and that is said.</summary>
    private Disclosure? Read(string path, ReadLimits limits, ImmutableArray<Diagnostic>.Builder notes, CancellationToken cancellationToken)
    {
        var read = reader.ReadAny(path, limits, cancellationToken);
        var documents = new JoinFiles(catalog, FileJoin.Matching).Join([(path, read)], cancellationToken).SelectMany(file => file.Documents).ToList();
        var disclosures = documents.OfType<ReadDocument.Read>().Select(document => document.Disclosure).ToList();
        if (disclosures.Count == 0) notes.AddRange(documents.OfType<ReadDocument.Refused>().Select(document => document.Reason));
        if (disclosures.Count > 1) notes.Add(HostDiagnostics.SeveralDocuments(path, disclosures[0].Source.FileName, disclosures.Count));
        return disclosures.FirstOrDefault();
    }
}
