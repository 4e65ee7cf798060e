using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Writes the check report for people at a terminal: findings grouped by document and table, the counts at the end.</summary>
public sealed class TextReport(Phrases phrases, ReportOptions options) : IReportFormat
{
    private readonly TextStyle style = new(options.UsesColour);
    private readonly FindingText findings = new(phrases, new TextStyle(options.UsesColour));

    /// <inheritdoc/>
    public string Id => "text";

    /// <inheritdoc/>
    public string Extension => "txt";

    /// <inheritdoc/>
    public void Write(ReportModel report, TextWriter writer)
    {
        foreach (var document in report.Documents) WriteDocument(document, writer);
        if (options.Heads is { } heads) WriteHeads(report, heads, writer);
        if (report.Documents.Length > 1) WriteSum(report, writer);
        writer.WriteLine(style.Heading(Summaries.Verdict(phrases, report.Verdict, report.Totals)));
    }

    private void WriteDocument(ReportDocument document, TextWriter writer)
    {
        WriteFiles(document, writer);
        if (document.Refusal is { } refusal)
        {
            findings.Write(refusal, writer);
            writer.WriteLine();
            return;
        }

        writer.WriteLine(Summaries.Identity(phrases, document));
        writer.WriteLine(Summaries.Tables(phrases, document));
        writer.WriteLine();
        WriteFindings(document, writer);
        WriteNotes(document, writer);
        WriteCounts(document, writer);
    }

    /// <summary>The file, or the files with the numbers that places call them by; then whether it is one disclosure with others.</summary>
    private void WriteFiles(ReportDocument document, TextWriter writer)
    {
        for (var i = 0; i < document.Files.Length; i++)
        {
            var number = document.Files.Length > 1 ? $"{i + 1}" : string.Empty;
            writer.WriteLine(style.Heading($"{phrases["file"]}{number}  {SafeText.Of(document.Files[i].Path)}{Entry(document.Files[i])}"));
        }

        foreach (var note in document.Notes.Where(note => JoinNotes.IsOne(note.Id)))
            writer.WriteLine(phrases.Fill(ComparisonNotes.IsOne(note.Id) ? "comparing" : "joining", ("title", SafeText.Of(note.Text.Title)), ("remedy", SafeText.Of(note.Text.Remedy))));
    }

    /// <summary>The name within an archive.</summary>
    private static string Entry(ReportFile file)
    {
        var slash = file.Name.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? string.Empty : SafeText.Of(file.Name[slash..]);
    }

    private void WriteFindings(ReportDocument document, TextWriter writer)
    {
        foreach (var group in FindingGroups.Of(document, options, phrases))
        {
            writer.WriteLine(style.Heading($"■ {SafeText.Of(group.Label ?? phrases["running-text"])}"));
            foreach (var found in group.Findings) findings.Write(found, writer);
            writer.WriteLine();
        }
    }

    private void WriteNotes(ReportDocument document, TextWriter writer)
    {
        var listed = document.Notes.Where(note => options.ListsInformation || note.Severity > Severity.Information).ToList();
        if (listed.Count == 0) return;
        writer.WriteLine(style.Heading($"■ {phrases["reading-notes"]}"));
        findings.Write(listed, writer);
        writer.WriteLine();
    }

    private void WriteCounts(ReportDocument document, TextWriter writer)
    {
        writer.WriteLine(Summaries.Outcomes(phrases, document.Totals.Outcomes));
        foreach (var reason in document.Unchecked)
        {
            writer.WriteLine($"  {UncheckedWords.Reason(phrases, reason)}");
            foreach (var line in UncheckedWords.Short(phrases, reason)) writer.WriteLine(style.Muted($"    {SafeText.Of(line)}"));
        }

        WriteUncompared(document, writer);
        foreach (var line in Summaries.Rules(phrases, document)) writer.WriteLine(line);
        foreach (var line in Summaries.Review(phrases, document)) writer.WriteLine(SafeText.Of(line));
        writer.WriteLine(Summaries.Severities(phrases, document.Totals));
        if (document.Totals.Information > 0 && !options.ListsInformation) writer.WriteLine(style.Muted(phrases["information-hint"]));
        writer.WriteLine();
    }

    private void WriteUncompared(ReportDocument document, TextWriter writer)
    {
        if (document.Uncompared.IsEmpty) return;
        writer.WriteLine(UncheckedWords.Uncompared(phrases, document));
        foreach (var line in UncheckedWords.ShortUncompared(phrases, document)) writer.WriteLine(style.Muted($"    {SafeText.Of(line)}"));
    }

    /// <summary>How many errors and warnings each body has under each head.</summary>
    private void WriteHeads(ReportModel report, InspectionHeads heads, TextWriter writer)
    {
        writer.WriteLine(style.Heading($"■ {phrases["heads-by-body"]}"));
        var names = report.Documents.Select(document => SafeText.Of(document.Body ?? document.File)).ToList();
        var width = names.Append(phrases["sheet-body"]).Max(TextWidth.Of);
        writer.WriteLine($"  {TextWidth.PadRight(phrases["sheet-body"], width)}  {string.Join("  ", heads.All.Select(head => head.Name.In(phrases.Language)))}");
        foreach (var (document, name) in report.Documents.Zip(names))
            writer.WriteLine($"  {TextWidth.PadRight(name, width)}  {string.Join("  ", heads.All.Select(head => TextWidth.PadLeft($"{Summaries.Weighty(document, heads, head)}", TextWidth.Of(head.Name.In(phrases.Language)))))}");
        writer.WriteLine();
    }

    private void WriteSum(ReportModel report, TextWriter writer)
    {
        writer.WriteLine(style.Heading(phrases.Fill("all-documents", ("count", $"{report.Documents.Length}"))));
        writer.WriteLine(Summaries.Outcomes(phrases, report.Totals.Outcomes));
        writer.WriteLine(Summaries.Severities(phrases, report.Totals));
    }
}
