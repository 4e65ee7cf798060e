namespace Mingsuan.Application;

/// <summary>How a corpus is run: the identity of program and options, how many workers at once, and whether details are wanted.</summary>
public sealed record CorpusSettings(string Program, int Jobs, bool WithDetails)
{
    /// <summary>What is known of each file.</summary>
    public FileContexts Contexts { get; init; } = FileContexts.None;
}

/// <summary>
/// The use case “measure a corpus”: every file once, several at a time, the largest first so that no worker is left over at the
/// end. What the journal knows is not measured again. The workers are kept for all that the run measures: a new one would have
/// to start and compile anew.
/// </summary>
public sealed class CorpusRun(CorpusSettings settings, CorpusJournal journal, Func<ICorpusWorker> hire) : IAsyncDisposable
{
    private readonly WorkerPool workers = new(hire);
    private int resumed;

    /// <summary>Files that the journal already knew.</summary>
    public int Resumed => resumed;

    /// <summary>The entries in the order of the files; <paramref name="finished"/> hears of each as it finishes, one at a time.</summary>
    public async Task<IReadOnlyList<CorpusEntry>> RunAsync(IReadOnlyList<CorpusFile> files, Action<CorpusEntry> finished, CancellationToken cancellationToken)
    {
        var entries = new CorpusEntry[files.Count];
        var turn = new Lock();
        await Parallel.ForEachAsync(LargestFirst(files), Options(cancellationToken), async (index, token) =>
        {
            var entry = await EntryAsync(files[index], token);
            lock (turn)
            {
                entries[index] = entry;
                finished(entry);
            }
        });
        return entries;
    }

    /// <summary>The disclosures that lie in several of the files, measured as one each; what the files themselves came to stays as it is.</summary>
    public async Task<IReadOnlyList<CorpusEntry>> RunWholesAsync(IReadOnlyList<CorpusFile> files, IReadOnlyList<CorpusEntry> entries, CancellationToken cancellationToken)
    {
        var groups = CorpusWholes.Candidates(entries);
        var wholes = new CorpusEntry?[groups.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, groups.Count), Options(cancellationToken), async (number, token) =>
        {
            var group = groups[number];
            var request = new CorpusRequest(files[group[0]].FullPath, string.Join(" + ", group.Select(index => files[index].Name)), settings.WithDetails) { Others = [.. group.Skip(1).Select(index => files[index].FullPath)] };
            wholes[number] = await EntryAsync(request, string.Join('+', group.Select(index => entries[index].Sha256)), token);
        });
        return [.. wholes.OfType<CorpusEntry>().Where(entry => entry.Documents is [{ Files.Count: > 1 }])];
    }

    /// <summary>Lets the workers go.</summary>
    public ValueTask DisposeAsync() => workers.DismissAsync();

    private ParallelOptions Options(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = settings.Jobs, CancellationToken = cancellationToken };

    /// <summary>One at a time is taken from the list: a partitioner that deals in chunks would leave a worker alone with the last.</summary>
    private static IEnumerable<int> LargestFirst(IReadOnlyList<CorpusFile> files) =>
        Enumerable.Range(0, files.Count).OrderByDescending(index => files[index].Length).ThenBy(index => index);

    private async Task<CorpusEntry> EntryAsync(CorpusFile file, CancellationToken cancellationToken)
    {
        var hash = await CorpusFiles.HashAsync(file.FullPath, cancellationToken);
        return await EntryAsync(new CorpusRequest(file.FullPath, file.Name, settings.WithDetails) { Context = settings.Contexts.Find(file.FullPath) }, hash, cancellationToken);
    }

    private async Task<CorpusEntry> EntryAsync(CorpusRequest request, string hash, CancellationToken cancellationToken)
    {
        var program = request.Context is { } context ? $"{settings.Program} {context}" : settings.Program;
        if (journal.Find(hash, program) is { } known)
        {
            Interlocked.Increment(ref resumed);
            return known with { File = request.File };
        }

        var worker = workers.Take();
        CorpusEntry entry;
        try
        {
            entry = await worker.MeasureAsync(request, cancellationToken);
        }
        finally
        {
            workers.Return(worker);
        }

        entry = entry with { Sha256 = hash, Program = program };
        journal.Add(entry);
        return entry;
    }

    /// <summary>Workers that wait for their next file.</summary>
    private sealed class WorkerPool(Func<ICorpusWorker> hire)
    {
        private readonly Lock gate = new();
        private readonly Stack<ICorpusWorker> idle = [];

        public ICorpusWorker Take()
        {
            lock (gate) return idle.Count > 0 ? idle.Pop() : hire();
        }

        public void Return(ICorpusWorker worker)
        {
            lock (gate) idle.Push(worker);
        }

        public async ValueTask DismissAsync()
        {
            foreach (var worker in idle) await worker.DisposeAsync();
        }
    }
}
