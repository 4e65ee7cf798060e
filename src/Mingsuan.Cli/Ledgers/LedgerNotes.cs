using Mingsuan.Application;
using Mingsuan.Kernel;

namespace Mingsuan.Cli;

/// <summary>Prints all that is wrong with what was imported, a line each, and behind them what to do about each kind once.</summary>
internal static class LedgerNotes
{
    public static void Write(TextWriter writer, Phrases phrases, IReadOnlyList<ReportNote> notes)
    {
        foreach (var note in notes) writer.WriteLine($"{Severities(phrases, note.Severity)}  {note.Text.Title}  {note.Id}");
        foreach (var group in notes.Where(note => note.Text.Remedy.Length > 0).GroupBy(note => note.Text.Remedy))
            writer.WriteLine($"  {phrases.Fill("remedy-line", ("text", group.Key))}  {string.Join(' ', group.Select(note => note.Id).Distinct())}");
    }

    private static string Severities(Phrases phrases, Severity severity) => phrases[severity switch
    {
        Severity.Error => "severity-error",
        Severity.Warning => "severity-warning",
        _ => "severity-information",
    }];
}
