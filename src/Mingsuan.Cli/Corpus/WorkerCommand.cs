using System.CommandLine;
using System.Text;
using System.Text.Json;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Reading;

namespace Mingsuan.Cli;

/// <summary><c>corpus-worker</c>: measures the files that its input names, a line each, and answers a line each. Ends with its input.</summary>
internal sealed class WorkerCommand
{
    public const string Name = "corpus-worker";

    /// <summary>Where the workers of a run keep recognised pages for each other.</summary>
    public const string RecognisedName = "--recognised";

    /// <summary>After this part of a file's time no further scanned page is begun: half of it.</summary>
    private const int PartOfRecognition = 2;

    private readonly DisclosureCatalog catalog;
    private readonly CommandHost host;
    private readonly Option<bool> withoutLayouts = new(CorpusOptions.NoLayoutsName);
    private readonly Option<bool> withoutRecognition = new(CommonOptions.WithoutRecognitionName);
    private readonly Option<string?> recognised = new(RecognisedName);
    private readonly Option<int> timeout = new(CorpusOptions.TimeoutName) { DefaultValueFactory = _ => CorpusOptions.DefaultSeconds };

    public WorkerCommand(DisclosureCatalog catalog, CommandHost host, Wording wording)
    {
        (this.catalog, this.host) = (catalog, host);
        Command = new Command(Name, wording.Both("command-corpus-worker")) { withoutLayouts, withoutRecognition, recognised, timeout };
        Command.Hidden = true;
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var measure = new MeasureFile(result.GetValue(withoutLayouts) ? catalog.WithoutJurisdictions() : catalog, host.Time);
        var limit = TimeSpan.FromSeconds(result.GetValue(timeout));
        var limits = host.Limits with { RecognisesScans = !result.GetValue(withoutRecognition), MaxRecognitionTime = limit / PartOfRecognition, RecognitionFolder = result.GetValue(recognised) };
        using var input = new StreamReader(host.Input, Encoding.UTF8);
        await using var output = new StreamWriter(host.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n", AutoFlush = true };
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            if (JsonSerializer.Deserialize(line, CorpusJson.Default.CorpusRequest) is not { } request) return ExitCodes.NotRun;
            await output.WriteLineAsync(JsonSerializer.Serialize(Measure(measure, request, limits, limit, cancellationToken), CorpusJson.Default.CorpusEntry).AsMemory(), cancellationToken);
        }

        return ExitCodes.Clean;
    }

    private CorpusEntry Measure(MeasureFile measure, CorpusRequest request, ReadLimits limits, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(limit, host.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        using var orphanage = host.Time.CreateTimer(_ => Environment.Exit(ExitCodes.NotRun), null, limit + (2 * WorkerLimits.Grace), Timeout.InfiniteTimeSpan);
        try
        {
            var entry = measure.Of(request, limits, either.Token);
            return entry.Outcome == CorpusOutcome.Failed && entry.Values.GetValueOrDefault("kind") == nameof(OutOfMemoryException)
                ? CorpusEntry.Without(request.File, CorpusOutcome.Failed, HostDiagnostics.WorkerOutOfMemoryId, ("megabytes", $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20}"))
                : entry;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return CorpusEntry.Without(request.File, CorpusOutcome.Failed, HostDiagnostics.WorkerTimedOutId, ("seconds", $"{limit.TotalSeconds:0.##}"));
        }
    }
}
