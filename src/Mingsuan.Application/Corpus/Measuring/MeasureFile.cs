using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Reading;

namespace Mingsuan.Application;

/// <summary>The use case “measure a file”: reads and checks it and counts what came of it. Only cancellation is thrown.</summary>
public sealed class MeasureFile
{
    private readonly ReadFile reader;
    private readonly JoinFiles joining;
    private readonly CheckFiles checker;
    private readonly MeasureDocument measure;
    private readonly ContextChecks contexts;
    private readonly TimeProvider time;

    /// <summary>Measures with everything that the catalog knows.</summary>
    public MeasureFile(DisclosureCatalog catalog, TimeProvider time) =>
        (reader, joining, checker, measure, contexts, this.time) = (new ReadFile(catalog), new JoinFiles(catalog, FileJoin.Matching), new CheckFiles(catalog), new MeasureDocument(catalog), new ContextChecks(catalog), time);

    /// <summary>The entry of the file.</summary>
    public CorpusEntry Of(CorpusRequest request, ReadLimits limits, CancellationToken cancellationToken)
    {
        PeakMemory.Restart();
        var computed = Environment.CpuUsage.TotalTime;
        var start = time.GetTimestamp();
        var read = request.Others.Count == 0 ? reader.Read(request.Path, limits, cancellationToken) : Whole(request, limits, cancellationToken);
        var readTime = time.GetElapsedTime(start);
        cancellationToken.ThrowIfCancellationRequested();
        start = time.GetTimestamp();
        var checkedDocuments = request.Context is { } context ? contexts.Of(context).Check(read, limits, cancellationToken).ToList() : read.Select(checker.Check).ToList();
        var checkTime = time.GetElapsedTime(start);
        return ToEntry(request, checkedDocuments) with
        {
            ReadMilliseconds = Milliseconds(readTime),
            CheckMilliseconds = Milliseconds(checkTime),
            CpuMilliseconds = Milliseconds(Environment.CpuUsage.TotalTime - computed),
            PeakBytes = PeakMemory.Bytes,
        };
    }

    /// <summary>The one document that the files make; none where they are not one disclosure.</summary>
    private ImmutableArray<ReadDocument> Whole(CorpusRequest request, ReadLimits limits, CancellationToken cancellationToken)
    {
        string[] paths = [request.Path, .. request.Others];
        var joined = joining.Join([.. paths.Select(path => (path, reader.Read(path, limits, cancellationToken)))], cancellationToken);
        return joined is [{ Paths.Length: > 1 } whole] ? whole.Documents : [];
    }

    private CorpusEntry ToEntry(CorpusRequest request, List<CheckedDocument> documents)
    {
        var measured = documents.OfType<CheckedDocument.Checked>().Select(document => measure.Of(document, request.WithDetails)).ToList();
        var refused = documents.OfType<CheckedDocument.Refused>().Select(document => document.Reason).ToList();
        var reason = refused.Find(each => each.Severity == Severity.Error) ?? refused.FirstOrDefault();
        return new CorpusEntry
        {
            File = request.File,
            Outcome = OutcomeOf(measured.Count, reason),
            Reason = reason?.Id,
            Values = reason?.Values ?? new Dictionary<string, string>(),
            Documents = measured,
        };
    }

    private static CorpusOutcome OutcomeOf(int documents, Diagnostic? reason) =>
        documents > 0 ? CorpusOutcome.Read : reason?.Id == HostDiagnostics.InternalErrorId ? CorpusOutcome.Failed : CorpusOutcome.Refused;

    private static decimal Milliseconds(TimeSpan span) => decimal.Round((decimal)span.Ticks / TimeSpan.TicksPerMillisecond, 1);
}
