namespace Mingsuan.Application;

/// <summary>Measures one file after another, apart from the run, so that a file that crashes or hangs takes down the worker and not the run.</summary>
public interface ICorpusWorker : IAsyncDisposable
{
    /// <summary>The entry of the file, a failed one where the worker crashed or ran into a limit. Only cancellation is thrown.</summary>
    Task<CorpusEntry> MeasureAsync(CorpusRequest request, CancellationToken cancellationToken);
}
