using System.Text;
using Mingsuan.Application;

namespace Mingsuan.Cli;

/// <summary>Prints a line for each file as it finishes and, on a terminal, a bar below them.</summary>
internal sealed class LiveLines : IDisposable
{
    private const int BarWidth = 24;
    private const string ClearLine = "\r\u001B[K";

    private readonly CommandHost host;
    private readonly CorpusProjection projection;
    private readonly int all;
    private readonly StreamWriter output;
    private readonly long start;
    private int done;
    private int pages;

    public LiveLines(CommandHost host, CorpusProjection projection, int all)
    {
        (this.host, this.projection, this.all, start) = (host, projection, all, host.Time.GetTimestamp());
        output = new StreamWriter(host.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n", AutoFlush = true };
    }

    /// <summary>False where the output belongs to a report for programs.</summary>
    public bool PrintsLines { get; init; }

    /// <summary>Shows a finished file. Called for one at a time.</summary>
    public void Show(CorpusEntry entry)
    {
        done++;
        pages += entry.Documents.Sum(document => document.Pages);
        if (host.ShowsProgress) host.Error.Write(ClearLine);
        if (PrintsLines) output.WriteLine(projection.Line(entry));
        if (host.ShowsProgress) host.Error.Write(Bar());
    }

    public void Dispose()
    {
        if (host.ShowsProgress) host.Error.Write(ClearLine);
        output.Dispose();
    }

    private string Bar()
    {
        var full = BarWidth * done / all;
        var elapsed = host.Time.GetElapsedTime(start);
        var left = elapsed * (all - done) / done;
        return projection.Phrases.Fill(
            "corpus-bar",
            ("bar", $"[{new string('#', full)}{new string('.', BarWidth - full)}]"),
            ("done", $"{done}"),
            ("all", $"{all}"),
            ("pages", $"{pages}"),
            ("elapsed", $"{elapsed.TotalSeconds:0}"),
            ("left", $"{left.TotalSeconds:0}"));
    }
}
