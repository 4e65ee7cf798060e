using System.Collections.Immutable;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>Writes the summary as one HTML page that needs nothing else.</summary>
public sealed class CorpusHtml(CorpusProjection projection) : ICorpusReportFormat
{
    private readonly Phrases phrases = projection.Phrases;

    /// <inheritdoc/>
    public string Id => "html";

    /// <inheritdoc/>
    public bool IsMarked => false;

    /// <inheritdoc/>
    public void Write(CorpusSummary summary, TextWriter writer)
    {
        var html = new HtmlWriter(writer);
        HtmlPage.Begin(html, phrases, phrases["corpus-title"]);
        html.Open("main").Line();
        html.Element("h1", phrases["corpus-title"]).Line();
        foreach (var section in projection.Sections(summary)) Write(section, html);
        WriteFiles(summary, html);
        html.Close("main").Line();
        HtmlPage.End(html, phrases, new ReportOptions { ProductVersion = summary.Version });
    }

    private static void Write(CorpusSection section, HtmlWriter html)
    {
        html.Element("h2", section.Title).Line();
        html.Open("div", ("class", "panels")).Open("table", ("class", "read")).Line();
        if (!section.Heads.IsEmpty) WriteHeads(section.Heads, html);
        html.Open("tbody").Line();
        foreach (var row in section.Rows) WriteRow(row, section.WordColumns, html);
        html.Close("tbody").Close("table").Close("div").Line();
        if (section.Note.Length > 0) html.Element("p", section.Note, ("class", "muted")).Line();
    }

    private static void WriteHeads(ImmutableArray<string> heads, HtmlWriter html)
    {
        html.Open("thead").Open("tr");
        foreach (var head in heads) html.Element("th", head, ("scope", "col"));
        html.Close("tr").Close("thead").Line();
    }

    private static void WriteRow(ImmutableArray<string> row, int wordColumns, HtmlWriter html)
    {
        html.Open("tr");
        for (var column = 0; column < row.Length; column++)
        {
            if (column == 0) html.Element("th", row[column], ("scope", "row"));
            else html.Element("td", row[column], ("class", column < wordColumns ? "code" : null));
        }

        html.Close("tr").Line();
    }

    private void WriteFiles(CorpusSummary summary, HtmlWriter html)
    {
        string[] heads =
        [
            "corpus-head-file", "corpus-head-jurisdiction", "corpus-head-outcome", "corpus-head-pages", "corpus-head-tables", "corpus-head-cells", "corpus-head-bound",
            "corpus-head-evaluated", "corpus-head-broken", "corpus-head-errors", "corpus-head-warnings", "corpus-head-milliseconds", "corpus-head-reason",
        ];
        Write(new CorpusSection(phrases["corpus-all-files"], [.. heads.Select(head => phrases[head])], [.. summary.Lines.Select(ToRow)]) { WordColumns = 3 }, html);
    }

    private ImmutableArray<string> ToRow(CorpusLine line)
    {
        var counts = line.Counts;
        return
        [
            line.Entry.File, line.Jurisdiction ?? string.Empty, projection.OutcomeOf(line.Entry), $"{counts.Pages}", $"{counts.Tables}", $"{counts.MoneyCells}", $"{counts.BoundCells}",
            $"{counts.Evaluated}", $"{counts.Outcome(OutcomeIds.Broken)}", $"{counts.OfSeverity("error")}", $"{counts.OfSeverity("warning")}",
            $"{line.Entry.ReadMilliseconds + line.Entry.CheckMilliseconds:0}", projection.Why(line.Entry),
        ];
    }
}
