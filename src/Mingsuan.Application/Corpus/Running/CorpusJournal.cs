using System.Text;
using System.Text.Json;

namespace Mingsuan.Application;

/// <summary>
/// The finished files of a run, a line of JSON each, written as they finish. A run that is started again takes over what the
/// same program with the same options measured on the same bytes; failed files are measured again.
/// </summary>
public sealed class CorpusJournal : IDisposable
{
    private readonly Dictionary<(string Sha256, string Program), CorpusEntry> finished = [];
    private readonly StreamWriter? writer;
    private readonly Lock turn = new();

    private CorpusJournal(StreamWriter? writer) => this.writer = writer;

    /// <summary>A journal that keeps nothing.</summary>
    public static CorpusJournal None => new(null);

    /// <summary>Lines that could not be read: the last one of a run that was cut off.</summary>
    public int BrokenLines { get; private set; }

    /// <summary>The journal in that file, made where there is none, in a folder that exists.</summary>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be read or written.</exception>
    public static CorpusJournal Open(string path)
    {
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        var journal = new CorpusJournal(new StreamWriter(path, append: true, new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true });
        foreach (var line in lines) journal.Take(line);
        if (journal.BrokenLines > 0) journal.writer!.WriteLine(); // a cut-off line must not swallow the next one
        return journal;
    }

    /// <summary>What that program made of these bytes, or null.</summary>
    public CorpusEntry? Find(string sha256, string program)
    {
        lock (turn) return sha256.Length == 0 ? null : finished.GetValueOrDefault((sha256, program));
    }

    /// <summary>Writes a finished file down.</summary>
    public void Add(CorpusEntry entry)
    {
        if (entry.Outcome == CorpusOutcome.Failed || entry.Sha256.Length == 0) return;
        lock (turn)
        {
            finished[(entry.Sha256, entry.Program)] = entry;
            writer?.WriteLine(JsonSerializer.Serialize(entry, CorpusJson.Default.CorpusEntry));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => writer?.Dispose();

    private void Take(string line)
    {
        if (line.Length == 0) return;
        try
        {
            if (JsonSerializer.Deserialize(line, CorpusJson.Default.CorpusEntry) is { } entry) finished[(entry.Sha256, entry.Program)] = entry;
        }
        catch (JsonException)
        {
            BrokenLines++;
        }
    }
}
