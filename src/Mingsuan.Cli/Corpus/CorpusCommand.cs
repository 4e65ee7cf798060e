using System.CommandLine;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Programs;

namespace Mingsuan.Cli;

/// <summary><c>corpus DIR</c>: reads and checks many files in workers of their own and sums up.</summary>
internal sealed class CorpusCommand
{
    private readonly DisclosureCatalog catalog;
    private readonly CommandHost host;
    private readonly CorpusOptions options;

    public CorpusCommand(DisclosureCatalog catalog, CommandHost host, Wording wording)
    {
        (this.catalog, this.host, options) = (catalog, host, new CorpusOptions(wording));
        Command = options.ToCommand("corpus", wording.Both("command-corpus"));
        Command.SetAction((result, cancellationToken) => RunAsync(options.Read(result), cancellationToken));
    }

    public Command Command { get; }

    private async Task<int> RunAsync(CorpusOrder order, CancellationToken cancellationToken)
    {
        var phrases = new Phrases(catalog, order.Language);
        using var inputs = CorpusInputs.Open(order, catalog, out var fault);
        if (inputs is null) return Refuse(fault, order);
        if (inputs.Files.Count == 0) return Refuse(HostDiagnostics.Of(HostDiagnostics.CorpusIsEmptyId, order.Paths[0]), order);
        if (order.Pages is { Length: > 0 } folder) return await new CorpusPages(catalog, host).MeasureAsync(order, folder, inputs.Files, cancellationToken);
        var summary = await MeasureAsync(order, inputs, phrases, cancellationToken);
        var isDelivered = new CorpusDelivery(catalog, host).Deliver(order, summary);
        return !isDelivered ? ExitCodes.NotRun : summary.Unexpected.Any() ? ExitCodes.Unread : ExitCodes.Clean;
    }

    private async Task<CorpusSummary> MeasureAsync(CorpusOrder order, CorpusInputs inputs, Phrases phrases, CancellationToken cancellationToken)
    {
        using var live = new LiveLines(host, new CorpusProjection(catalog, phrases), inputs.Files.Count) { PrintsLines = order.Format is null or "text" || order.Out is not null };
        var settings = new CorpusSettings(ProgramIdentity.Of(host.ProgramFolder, order), order.Jobs, order.WithDetails) { Contexts = inputs.Contexts };
        var limits = new WorkerLimits(TimeSpan.FromSeconds(order.Seconds), (long)order.Megabytes << 20);
        TemporaryFolder.RemoveLeftovers(host.Time);
        using var recognised = new TemporaryFolder(); // a scan that is part of a whole is recognised once
        await using var run = new CorpusRun(settings, inputs.Journal, () => new ChildWorker(host.Worker, limits, [.. Arguments(order, recognised)], host.Time));
        var start = host.Time.GetTimestamp();
        var entries = await run.RunAsync(inputs.Files, live.Show, cancellationToken);
        var seconds = decimal.Round((decimal)host.Time.GetElapsedTime(start).Ticks / TimeSpan.TicksPerSecond, 2);
        var wholes = order.ExpectsRefusals ? [] : await run.RunWholesAsync(inputs.Files, entries, cancellationToken);
        var frame = new CorpusFrame(ProductVersion.Text, seconds, order.Jobs)
        {
            Resumed = run.Resumed,
            WithoutLayouts = order.WithoutLayouts,
            ExpectsRefusals = order.ExpectsRefusals,
            Wholes = wholes,
        };
        return new CorpusSummaries(catalog, inputs.Manifest, inputs.Judgements).Of(inputs.Files, entries, frame);
    }

    private static IEnumerable<string> Arguments(CorpusOrder order, TemporaryFolder recognised)
    {
        string[] common = [WorkerCommand.Name, CorpusOptions.TimeoutName, $"{order.Seconds}"];
        string[] layouts = order.WithoutLayouts ? [CorpusOptions.NoLayoutsName] : [];
        string[] recognition = order.WithoutRecognition ? [CommonOptions.WithoutRecognitionName] : [WorkerCommand.RecognisedName, recognised.Path];
        return [.. common, .. layouts, .. recognition];
    }

    private int Refuse(Diagnostic? fault, CorpusOrder order)
    {
        if (fault is not null) NoteLines.Write(host.Error, new Phrases(catalog, order.Language), new ReportProjection(catalog, order.Language).Of(fault));
        return ExitCodes.NotRun;
    }
}
