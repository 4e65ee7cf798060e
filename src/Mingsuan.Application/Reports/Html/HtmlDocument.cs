using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>Writes one document: what it is, its findings as a list, its tables with their findings, the narrative's findings, the reader's notes.</summary>
internal sealed class HtmlDocument
{
    private readonly Phrases phrases;
    private readonly ReportOptions options;
    private readonly ReportDocument document;
    private readonly IReadOnlyList<FindingGroup> groups;
    private readonly CellMarks marks;
    private readonly HtmlFinding findings;
    private readonly HtmlTable tables;
    private readonly HtmlForms forms;

    public HtmlDocument(Phrases phrases, ReportOptions options, int number, ReportDocument document)
    {
        (this.phrases, this.options, this.document) = (phrases, options, document);
        groups = FindingGroups.Of(document, options, phrases);
        marks = new CellMarks(number, groups.SelectMany(group => group.Findings));
        findings = new HtmlFinding(phrases, marks);
        tables = new HtmlTable(phrases, marks, new ScanMarks(phrases, document.Mended));
        forms = new HtmlForms(phrases, marks);
    }

    public void Write(HtmlWriter html)
    {
        html.Open("section", ("class", "document"), ("id", marks.DocumentId)).Line();
        html.Element("h2", document.Body ?? document.File).Line();
        if (document.Refusal is { } refusal) findings.Write([refusal], html);
        else WriteContent(html);
        html.Close("section").Line();
    }

    private void WriteContent(HtmlWriter html)
    {
        for (var i = 0; i < document.Files.Length; i++) html.Element("p", FileLine(i), ("class", "muted")).Line();
        foreach (var note in document.Notes.Where(note => JoinNotes.IsOne(note.Id)))
            html.Element("p", phrases.Fill(ComparisonNotes.IsOne(note.Id) ? "comparing" : "joining", ("title", note.Text.Title), ("remedy", note.Text.Remedy)), ("class", "muted")).Line();
        html.Element("p", Summaries.Identity(phrases, document)).Line();
        html.Element("p", Summaries.Tables(phrases, document)).Line();
        foreach (var line in Summaries.Rules(phrases, document)) html.Element("p", line).Line();
        WriteReview(html);
        WriteIndex(html);
        if (document.Tables.Any(table => ScanMarks.Concern(table.Table))) ScanMarks.WriteLegend(phrases, html);
        if (options.Heads is not null) WriteUntabled(html);
        if (document.Tables.Length + document.Forms.Length > 0) html.Element("h3", phrases["html-tables"]).Line();
        for (var i = 0; i < document.Tables.Length; i++) WriteTable(document.Tables[i], i + 1, html);
        foreach (var list in document.Forms) WriteForms(list, html);
        if (options.Heads is null) WriteUntabled(html);
        WriteNotes(html);
        WriteUnchecked(html);
        WriteUncompared(html);
    }

    /// <summary>Each amount that no equation checks.</summary>
    private void WriteUncompared(HtmlWriter html)
    {
        if (document.Uncompared.IsEmpty) return;
        html.Open("details", ("class", "table")).Element("summary", UncheckedWords.Uncompared(phrases, document)).Open("ul").Line();
        foreach (var amount in document.Uncompared) html.Open("li").Text(FindingWords.Label(phrases, amount.Place, null)).Text(" ").Element("span", amount.Place.Printed).Close("li").Line();
        html.Close("ul").Close("details").Line();
    }

    /// <summary>Each identity that could not be checked, with all its places.</summary>
    private void WriteUnchecked(HtmlWriter html)
    {
        if (document.Unchecked.IsEmpty) return;
        html.Open("details", ("class", "table")).Element("summary", phrases.Fill("html-unchecked-items", ("count", $"{document.Unchecked.Sum(reason => reason.Count)}"))).Line();
        foreach (var reason in document.Unchecked)
        {
            html.Element("p", UncheckedWords.Reason(phrases, reason)).Open("ul").Line();
            foreach (var item in reason.Items) html.Open("li").Text(UncheckedWords.Whole(phrases, item)).Text(" ").Element("span", item.Rule, ("class", "muted")).Close("li").Line();
            html.Close("ul").Line();
        }

        html.Close("details").Line();
    }

    private void WriteReview(HtmlWriter html)
    {
        var lines = Summaries.Review(phrases, document).ToList();
        if (lines.Count == 0) return;
        html.Open("details").Element("summary", phrases["html-review"]).Open("ul").Line();
        foreach (var line in lines) html.Element("li", line).Line();
        html.Close("ul").Close("details").Line();
    }

    private void WriteUntabled(HtmlWriter html)
    {
        foreach (var group in groups.Where(group => group.Table is null && !IsOfForms(group))) WriteGroup(group, html);
    }

    private string FileLine(int index) =>
        document.Files.Length > 1 ? $"{phrases["file"]}{index + 1} {document.Files[index].Name}" : $"{phrases["file"]} {document.File}";

    /// <summary>All findings in the order of their weight, each a link to its card.</summary>
    private void WriteIndex(HtmlWriter html)
    {
        html.Element("h3", phrases["html-findings"]).Line();
        var listed = groups.SelectMany(group => group.Findings).OrderBy(found => found.Finding.Id, StringComparer.Ordinal).ToList();
        if (listed.Count == 0) html.Element("p", phrases["html-no-findings"]).Line();
        else WriteIndex(listed, html);
        var hidden = options.ListsInformation ? 0 : document.Totals.Information;
        if (hidden > 0) html.Element("p", phrases.Fill("html-information-hint", ("count", $"{hidden}")), ("class", "muted")).Line();
    }

    private void WriteIndex(List<ReportFinding> listed, HtmlWriter html)
    {
        html.Open("ul", ("class", "index")).Line();
        foreach (var found in listed)
        {
            html.Open("li", ("class", HtmlReport.ClassOf(found.Finding.Severity)));
            html.Open("a", ("href", $"#{marks.FindingId(found)}")).Element("strong", $"{phrases[Summaries.SeverityId(found.Finding.Severity)]} {found.Finding.Id}");
            html.Text(" ").Text(found.Headline).Close("a");
            if (FindingWords.Amounts(phrases, found) is { Length: > 0 } amounts) html.Text(" ").Element("span", amounts, ("class", "muted"));
            html.Close("li").Line();
        }

        html.Close("ul").Line();
    }

    private bool IsOfForms(FindingGroup group) => options.Heads is null && group.Label is { } title && document.Forms.Any(list => list.Title == title);

    private void WriteForms(ReportForms list, HtmlWriter html)
    {
        var group = groups.FirstOrDefault(group => group.Table is null && IsOfForms(group) && group.Label == list.Title);
        if (group is not null) WriteGroup(group, html);
        forms.Write(list, isOpen: false, html);
    }

    private void WriteTable(ReportTable table, int number, HtmlWriter html)
    {
        var group = groups.FirstOrDefault(group => ReferenceEquals(group.Table, table));
        if (group is not null)
        {
            WriteGroup(group, html);
            tables.Write(table, number, isOpen: true, html);
        }
        else
        {
            tables.Write(table, number, isOpen: marks.Concern(table.Table), html);
        }
    }

    private void WriteGroup(FindingGroup group, HtmlWriter html)
    {
        html.Element("h3", group.Label ?? phrases["running-text"]).Line();
        foreach (var found in group.Findings) findings.Write(found, html);
    }

    private void WriteNotes(HtmlWriter html)
    {
        var listed = document.Notes.Where(note => options.ListsInformation || note.Severity > Severity.Information).ToList();
        if (listed.Count == 0) return;
        html.Element("h3", phrases["reading-notes"]).Line();
        foreach (var group in NoteGroups.Of(listed)) findings.Write(group, html);
    }
}
