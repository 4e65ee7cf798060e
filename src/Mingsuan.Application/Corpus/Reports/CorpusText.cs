using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Writes the summary as text for people: a line a file, then the tables.</summary>
public sealed class CorpusText(CorpusProjection projection) : ICorpusReportFormat
{
    private const int WidestWords = 72;

    /// <inheritdoc/>
    public string Id => "text";

    /// <inheritdoc/>
    public bool IsMarked => false;

    /// <inheritdoc/>
    public void Write(CorpusSummary summary, TextWriter writer)
    {
        foreach (var line in summary.Lines) writer.WriteLine(projection.Line(line.Entry));
        WriteSummary(summary, writer);
    }

    /// <summary>The tables without the files.</summary>
    public void WriteSummary(CorpusSummary summary, TextWriter writer)
    {
        foreach (var section in projection.Sections(summary)) Write(section, writer);
    }

    /// <summary>A table of words and figures.</summary>
    internal static void Write(CorpusSection section, TextWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine(section.Title);
        var rows = section.Heads.IsEmpty ? section.Rows : section.Rows.Insert(0, section.Heads);
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => TextWidth.Of(row[column]))).ToList();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column < section.WordColumns
                ? TextWidth.PadRight(cell, Math.Min(widths[column], WidestWords))
                : TextWidth.PadLeft(cell, widths[column]));
            writer.WriteLine($"  {string.Join("  ", cells)}".TrimEnd());
        }

        if (section.Note.Length > 0) writer.WriteLine($"  {section.Note}");
    }
}
