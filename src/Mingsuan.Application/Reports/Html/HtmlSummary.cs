using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>Writes the head of the report: the verdict, the counts, what could not be checked, and the documents.</summary>
internal sealed class HtmlSummary(Phrases phrases, InspectionHeads? heads)
{
    public void Write(ReportModel report, HtmlWriter html)
    {
        html.Open("header").Line();
        html.Element("h1", phrases["html-title"]).Line();
        html.Element("p", Summaries.Verdict(phrases, report.Verdict, report.Totals), ("class", $"verdict {ClassOf(report)}")).Line();
        WriteCounts(report.Totals, html);
        WriteUnchecked(report, html);
        if (report.Documents.Length > 1) WriteDocuments(report, html);
        if (heads is not null) WriteHeads(report, heads, html);
        html.Close("header").Line();
    }

    private static string ClassOf(ReportModel report) => report switch
    {
        { Verdict: Verdict.Clean } => "clean",
        { Verdict: Verdict.Faulty, Totals.Errors: 0 } => "warning",
        _ => "error",
    };

    /// <summary>How many errors and warnings each body has under each head.</summary>
    private void WriteHeads(ReportModel report, InspectionHeads all, HtmlWriter html)
    {
        html.Element("h2", phrases["heads-by-body"]).Line();
        html.Open("div", ("class", "panels")).Open("table", ("class", "read")).Open("thead").Open("tr").Element("th", phrases["sheet-body"], ("scope", "col"));
        foreach (var head in all.All) html.Element("th", head.Name.In(phrases.Language), ("scope", "col"), ("title", head.Note.In(phrases.Language)));
        html.Close("tr").Close("thead").Open("tbody").Line();
        foreach (var document in report.Documents)
        {
            html.Open("tr").Element("th", document.Body ?? document.File, ("scope", "row"));
            foreach (var head in all.All) html.Element("td", $"{Summaries.Weighty(document, all, head)}");
            html.Close("tr").Line();
        }

        html.Close("tbody").Close("table").Close("div").Line();
    }

    private void WriteCounts(ReportTotals totals, HtmlWriter html)
    {
        html.Open("dl", ("class", "counts")).Line();
        WriteCount(html, "severity-error", totals.Errors, totals.Errors > 0 ? "error" : null);
        WriteCount(html, "severity-warning", totals.Warnings, totals.Warnings > 0 ? "warning" : null);
        WriteCount(html, "severity-information", totals.Information, null);
        html.Close("dl").Line();
        html.Element("h2", phrases["html-identities"]).Line();
        html.Open("dl", ("class", "counts small")).Line();
        WriteOutcomes(totals.Outcomes, html);
        html.Close("dl").Line();
    }

    private void WriteOutcomes(OutcomeCounts counts, HtmlWriter html)
    {
        WriteCount(html, "html-holds", counts.Holds, null);
        WriteCount(html, "html-rounded", counts.Rounded, null);
        WriteCount(html, "html-broken", counts.Broken, counts.Broken > 0 ? "error" : null);
        WriteCount(html, "html-not-applicable", counts.NotApplicable, null);
        WriteCount(html, "html-could-not-check", counts.CouldNotCheck, null);
    }

    private void WriteCount(HtmlWriter html, string phrase, int count, string? weight) =>
        html.Open("div", ("class", weight)).Element("dt", phrases[phrase]).Element("dd", $"{count}").Close("div").Line();

    private void WriteUnchecked(ReportModel report, HtmlWriter html)
    {
        var lines = report.Documents.SelectMany(Unchecked)
            .GroupBy(reason => reason.Reason)
            .Select(group => new ReportReason(group.Key, group.Sum(reason => reason.Count)))
            .OrderByDescending(reason => reason.Count)
            .ToList();
        var refused = report.Documents.Where(document => document.Refusal is not null).ToList();
        var hasUncompared = report.Documents.Any(document => !document.Uncompared.IsEmpty);
        if (lines.Count == 0 && refused.Count == 0 && !hasUncompared) return;
        html.Element("h2", phrases["html-unchecked"]).Line().Open("ul").Line();
        foreach (var document in refused) html.Element("li", document.Refusal?.Text.Title ?? document.File).Line();
        foreach (var reason in lines) html.Element("li", UncheckedWords.Reason(phrases, reason)).Line();
        if (hasUncompared) html.Element("li", UncheckedWords.Uncompared(phrases, report.Documents)).Line();
        html.Close("ul").Line();
    }

    private static IEnumerable<ReportReason> Unchecked(ReportDocument document) => document.Unchecked;

    private void WriteDocuments(ReportModel report, HtmlWriter html)
    {
        html.Open("nav", ("aria-label", phrases["html-contents"])).Element("h2", phrases["html-contents"]).Open("ol").Line();
        for (var i = 0; i < report.Documents.Length; i++)
        {
            var document = report.Documents[i];
            html.Open("li").Element("a", document.Body ?? document.File, ("href", $"#d{i + 1}")).Text(" ");
            html.Element("span", Counts(document), ("class", "muted")).Close("li").Line();
        }

        html.Close("ol").Close("nav").Line();
    }

    private string Counts(ReportDocument document) =>
        phrases.Fill("html-document-severity", ("errors", $"{document.Totals.Errors}"), ("warnings", $"{document.Totals.Warnings}"));
}
