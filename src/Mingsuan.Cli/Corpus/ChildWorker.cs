using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Mingsuan.Application;

namespace Mingsuan.Cli;

/// <summary>
/// A worker in a process of its own. It is asked a line and answers a line; one that does not answer in time, takes too much
/// memory or ends is killed, and the next file gets a new one.
/// </summary>
internal sealed class ChildWorker(WorkerProgram program, WorkerLimits limits, ImmutableArray<string> arguments, TimeProvider time) : ICorpusWorker
{
    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(100);

    private Process? process;

    /// <inheritdoc/>
    public async Task<CorpusEntry> MeasureAsync(CorpusRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (process is null or { HasExited: true }) process = StartNew();
            var entry = await AskAsync(process, request, cancellationToken);
            if (entry.Outcome == CorpusOutcome.Failed) await KillAsync();
            return entry;
        }
        catch (Exception fault) when (fault is Win32Exception or FileNotFoundException or PlatformNotSupportedException)
        {
            return CorpusEntry.Without(request.File, CorpusOutcome.Failed, HostDiagnostics.WorkerNotStartedId);
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process?.Dispose();
        process = null;
    }

    private Process StartNew()
    {
        process?.Dispose();
        process = null; // where the new one cannot be started there is none
        var started = Process.Start(program.Start(limits, arguments)) ?? throw new Win32Exception();
        started.ErrorDataReceived += static (_, _) => { }; // what a dying runtime prints is no message for people
        started.BeginErrorReadLine();
        return started;
    }

    private async Task<CorpusEntry> AskAsync(Process child, CorpusRequest request, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(limits.Time + WorkerLimits.Grace, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            await child.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request, CorpusJson.Default.CorpusRequest).AsMemory(), either.Token);
            await child.StandardInput.FlushAsync(either.Token);
            var answer = child.StandardOutput.ReadLineAsync(either.Token).AsTask();
            return await IsTooLargeAsync(child, answer, either.Token)
                ? CorpusEntry.Without(request.File, CorpusOutcome.Failed, HostDiagnostics.WorkerOutOfMemoryId, ("megabytes", $"{limits.MemoryBytes >> 20}"))
                : Understand(await answer, request) ?? await CrashedAsync(child, request, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return CorpusEntry.Without(request.File, CorpusOutcome.Failed, HostDiagnostics.WorkerTimedOutId, ("seconds", $"{limits.Time.TotalSeconds:0.##}"));
        }
        catch (IOException)
        {
            return await CrashedAsync(child, request, either.Token);
        }
    }

    /// <summary>Watches until the answer is there; true where the worker grew beyond its limit before.</summary>
    private async Task<bool> IsTooLargeAsync(Process child, Task answer, CancellationToken cancellationToken)
    {
        while (await Task.WhenAny(answer, Task.Delay(WatchInterval, time, cancellationToken)) != answer)
        {
            cancellationToken.ThrowIfCancellationRequested();
            child.Refresh();
            if (!child.HasExited && child.WorkingSet64 > limits.WorkingSetBytes) return true;
        }

        return false;
    }

    private static CorpusEntry? Understand(string? answer, CorpusRequest request)
    {
        try
        {
            return answer is null ? null : JsonSerializer.Deserialize(answer, CorpusJson.Default.CorpusEntry) is { } entry ? entry with { File = request.File } : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<CorpusEntry> CrashedAsync(Process child, CorpusRequest request, CancellationToken cancellationToken)
    {
        child.StandardOutput.Close();
        await child.WaitForExitAsync(cancellationToken);
        return CorpusEntry.Without(request.File, CorpusOutcome.Failed, HostDiagnostics.WorkerCrashedId, ("code", $"{child.ExitCode}"));
    }

    private async Task KillAsync()
    {
        if (process is not { } child) return;
        try
        {
            child.Kill(entireProcessTree: true);
            await child.WaitForExitAsync();
        }
        catch (Exception fault) when (fault is InvalidOperationException or Win32Exception)
        {
            // it has ended by itself
        }
    }
}
