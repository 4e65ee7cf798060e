using System.Text;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Writes differences for people at a terminal: table by table, a line a coordinate.</summary>
public sealed class DiffText(Phrases phrases, ReportOptions options) : IDiffFormat
{
    private const int WidestLabel = 60;

    private readonly TextStyle style = new(options.UsesColour);

    /// <inheritdoc/>
    public string Id => "text";

    /// <inheritdoc/>
    public void Write(DiffModel model, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var line in DiffWords.Heads(phrases, model)) writer.WriteLine(SafeText.Of(line));
        writer.WriteLine();
        foreach (var (title, lines) in DiffWords.Tables(phrases, model)) Write(title, lines, writer);
        foreach (var group in model.Entries.GroupBy(entry => entry.Table)) Write(group.Key, [.. group], writer);
        foreach (var (title, lines) in DiffWords.Sections(phrases, model)) Write(title, lines, writer);
        writer.WriteLine(style.Heading(DiffWords.Counts(phrases, model.Counts)));
    }

    private void Write(string title, IReadOnlyList<string> lines, StreamWriter writer)
    {
        writer.WriteLine(style.Heading($"■ {title}"));
        foreach (var line in lines) writer.WriteLine($"  {SafeText.Of(line)}");
        writer.WriteLine();
    }

    private void Write(string? table, List<DiffEntry> entries, StreamWriter writer)
    {
        writer.WriteLine(style.Heading($"■ {SafeText.Of(table ?? phrases["running-text"])}"));
        var labels = entries.Select(entry => $"{DiffWords.Kind(phrases, entry.Kind)} {SafeText.Of(entry.Label)}").ToList();
        var width = Math.Min(WidestLabel, labels.Max(TextWidth.Of));
        var before = entries.Max(entry => TextWidth.Of(DiffWords.Amount(entry.Before, entry)));
        var after = entries.Max(entry => TextWidth.Of(DiffWords.Amount(entry.After, entry)));
        for (var index = 0; index < entries.Count; index++)
        {
            var entry = entries[index];
            var amounts = $"{TextWidth.PadLeft(SafeText.Of(DiffWords.Amount(entry.Before, entry)), before)} → {TextWidth.PadLeft(SafeText.Of(DiffWords.Amount(entry.After, entry)), after)}";
            writer.WriteLine($"  {TextWidth.PadRight(labels[index], width)}  {amounts}  {DiffWords.Difference(phrases, entry)}".TrimEnd());
        }

        writer.WriteLine();
    }
}
