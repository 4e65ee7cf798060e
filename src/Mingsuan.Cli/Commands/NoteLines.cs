using Mingsuan.Application;
using Mingsuan.Kernel;

namespace Mingsuan.Cli;

/// <summary>Writes a refusal for people: what, why, what to do.</summary>
internal static class NoteLines
{
    public static void Write(TextWriter writer, Phrases phrases, ReportNote note)
    {
        var severity = phrases[note.Severity switch
        {
            Severity.Error => "severity-error",
            Severity.Warning => "severity-warning",
            _ => "severity-information",
        }];
        writer.WriteLine($"{severity}  {note.Text.Title}  {note.Id}");
        if (note.Text.Why.Length > 0) writer.WriteLine($"  {phrases.Fill("why-line", ("text", note.Text.Why))}");
        if (note.Text.Remedy.Length > 0) writer.WriteLine($"  {phrases.Fill("remedy-line", ("text", note.Text.Remedy))}");
    }
}
