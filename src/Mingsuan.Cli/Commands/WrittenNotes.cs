using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Application;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Cli;

/// <summary>Tells what is to be known of a written document: what stayed open, what its form has no place for, what the check of it found.</summary>
internal sealed class WrittenNotes(TextWriter writer, Phrases phrases)
{
    /// <summary>So many open slots of one place are named, the rest counted.</summary>
    private const int MostNamed = 6;

    /// <summary>What stayed open, place by place; the first few of each place by name, the rest counted.</summary>
    public void Open(WrittenDocument document)
    {
        if (document.Open.IsEmpty) return;
        writer.WriteLine(phrases.Fill("write-open", ("count", Text(document.Open.Length))));
        foreach (var (where, slots) in WrittenFiles.ByPlace(document))
        {
            writer.WriteLine(phrases.Fill("write-open-place", ("where", where), ("count", Text(slots.Length))));
            foreach (var slot in slots.Take(MostNamed)) writer.WriteLine(Named(slot));
            if (slots.Length > MostNamed) writer.WriteLine(phrases.Fill("write-open-more", ("count", Text(slots.Length - MostNamed))));
        }
    }

    /// <summary>The money that stands in totals only.</summary>
    public void Unprinted(ImmutableArray<UnprintedAmount> amounts)
    {
        if (amounts.IsEmpty) return;
        writer.WriteLine(phrases["write-unprinted"]);
        foreach (var amount in amounts)
            writer.WriteLine(phrases.Fill("write-unprinted-amount", ("what", phrases.Language == Phrases.English ? amount.Kind.English : amount.Kind.Label), ("yuan", amount.Yuan.ToString("N2", CultureInfo.InvariantCulture))));
    }

    /// <summary>What the check found, a line each.</summary>
    public void Found(ImmutableArray<ReportFinding> findings) => Found(phrases.Fill("write-found", ("count", Text(findings.Length))), findings);

    /// <summary>What only a printed file shows, a line each.</summary>
    public void Printed(string path, ImmutableArray<ReportFinding> findings) => Found(phrases.Fill("write-found-printed", ("count", Text(findings.Length)), ("path", path)), findings);

    private void Found(string title, ImmutableArray<ReportFinding> findings)
    {
        if (findings.IsEmpty) return;
        writer.WriteLine(title);
        foreach (var found in findings) writer.WriteLine($"  {phrases[found.Finding.Severity == Severity.Error ? "severity-error" : "severity-warning"]}  {found.Text.Title}  {found.Finding.Rule}");
    }

    /// <summary>What is open, with the question that would fill it or where its money would lie.</summary>
    private string Named(OpenSlot slot) =>
        (slot.Question ?? Words(slot.Coordinate)) is { Length: > 0 } needs ? phrases.Fill("write-open-slot", ("what", slot.What), ("question", needs)) : phrases.Fill("write-open-field", ("what", slot.What));

    /// <summary>What a coordinate states, in the words of the field.</summary>
    private static string Words(Coordinate? coordinate) => coordinate is null ? string.Empty : string.Join(' ', coordinate.Stated.Where(member => !member.IsAll).Select(member => member.Label));

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
