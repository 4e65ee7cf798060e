using System.Collections.Immutable;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>Writes the forms of performance targets as they were read, with links to the findings that concern their lines.</summary>
internal sealed class HtmlForms(Phrases phrases, CellMarks marks)
{
    private static readonly string[] TargetHeads =
        ["html-target-level1", "html-target-level2", "html-target-level3", "html-target-value", "html-target-unit", "html-target-deadline", "html-target-explanation"];

    public void Write(ReportForms list, bool isOpen, HtmlWriter html)
    {
        html.Open("details", ("class", "table"), ("open", isOpen ? string.Empty : null)).Line();
        html.Open("summary").Text(list.Title.Length > 0 ? list.Title : phrases["html-forms-no-title"]).Text(" ");
        html.Element("span", phrases.Fill("html-forms", ("count", $"{list.Forms.Length}")) + FindingWords.Position(phrases, list.Forms[0].Place, list.File), ("class", "muted")).Close("summary").Line();
        foreach (var form in list.Forms) Write(form, html);
        html.Close("details").Line();
    }

    private void Write(ReportForm form, HtmlWriter html)
    {
        html.Open("div", ("class", "panels")).Line();
        if (form.Fields.Length > 0) WriteLines(form.Project, [], form.Fields, html);
        if (form.Targets.Length > 0) WriteLines(form.Fields.IsEmpty ? form.Project : null, Used(form), [.. form.Targets.Select(line => line with { Cells = [.. line.Cells.Where((_, column) => IsUsed(form, column))] })], html);
        html.Close("div").Line();
    }

    private void WriteLines(string? caption, IReadOnlyList<string> heads, ImmutableArray<ReportFormLine> lines, HtmlWriter html)
    {
        html.Open("table", ("class", "read"));
        if (caption is not null) html.Element("caption", caption);
        if (heads.Count > 0)
        {
            html.Open("thead").Open("tr");
            foreach (var head in heads) html.Element("th", phrases[head], ("scope", "col"));
            html.Close("tr").Close("thead");
        }

        html.Open("tbody").Line();
        foreach (var line in lines) WriteLine(line, html);
        html.Close("tbody").Close("table").Line();
    }

    private void WriteLine(ReportFormLine line, HtmlWriter html)
    {
        var found = marks.Of(line.Place);
        html.Open("tr", ("class", found.Count > 0 ? "involved" : null));
        for (var i = 0; i < line.Cells.Length; i++)
        {
            html.Open("td", ("class", "words")).Text(line.Cells[i]);
            if (i == line.Cells.Length - 1)
                foreach (var finding in found) html.Open("sup").Element("a", finding.Finding.Id, ("href", $"#{marks.FindingId(finding)}")).Close("sup");
            html.Close("td");
        }

        html.Close("tr").Line();
    }

    private static List<string> Used(ReportForm form) => [.. TargetHeads.Where((_, column) => IsUsed(form, column))];

    private static bool IsUsed(ReportForm form, int column) => form.Targets.Any(line => line.Cells[column].Length > 0);
}
