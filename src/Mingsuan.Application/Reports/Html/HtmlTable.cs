using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>Writes a table of the document as it was read, with the cells marked that findings concern.</summary>
internal sealed class HtmlTable(Phrases phrases, CellMarks marks, ScanMarks scans)
{
    /// <summary>Writes the table; where it has no title, it is called by its number in the document.</summary>
    public void Write(ReportTable report, int number, bool isOpen, HtmlWriter html)
    {
        var table = report.Table;
        html.Open("details", ("class", "table"), ("id", marks.TableId(table)), ("open", isOpen ? string.Empty : null)).Line();
        html.Open("summary").Text(Label(report, number)).Text(" ").Element("span", Facts(report), ("class", "muted")).Close("summary").Line();
        if (table.IsIllegible) html.Element("p", phrases["html-illegible"]).Line();
        html.Open("div", ("class", "panels"), ("role", "region"), ("aria-label", Label(report, number)), ("tabindex", "0")).Line();
        foreach (var panel in table.Panels) WritePanel(table, panel, html);
        html.Close("div").Line();
        foreach (var note in table.Notes) html.Element("p", note.Text, ("class", "muted")).Line();
        html.Close("details").Line();
    }

    private string Label(ReportTable report, int number) => report.Label.Length > 0 ? report.Label : phrases.Fill("html-no-title", ("number", $"{number}"));

    private string Facts(ReportTable report)
    {
        var table = report.Table;
        var unit = phrases.Fill("html-display-unit", ("unit", phrases[$"unit-{table.Unit.ToString().ToLowerInvariant()}"]));
        var position = FindingWords.Position(phrases, table.Place, report.File);
        return table.InferredScopes.IsEmpty
            ? unit + position
            : $"{unit}{position} {phrases.Fill("html-inferred", ("scopes", string.Join(phrases["list-separator"], table.InferredScopes.Select(scope => phrases.Language == Phrases.English && scope.Member.English.Length > 0 ? scope.Member.English : scope.Member.Label).Distinct())))}";
    }

    private void WritePanel(Table table, Panel panel, HtmlWriter html)
    {
        var hasCodes = panel.Rows.Any(row => row.Code is not null);
        html.Open("table", ("class", "read"));
        if (table.Panels.Length > 1) html.Element("caption", phrases.Fill("html-panel", ("number", $"{panel.Index + 1}")));
        html.Line();
        HtmlHead.Write(panel.Columns, hasCodes, phrases, html);
        WriteBody(table, panel, hasCodes, html);
        html.Close("table").Line();
    }

    private void WriteBody(Table table, Panel panel, bool hasCodes, HtmlWriter html)
    {
        var cells = panel.Cells.DistinctBy(cell => (cell.Row, cell.Column)).ToDictionary(cell => (cell.Row, cell.Column));
        html.Open("tbody").Line();
        foreach (var row in panel.Rows)
        {
            html.Open("tr");
            if (hasCodes) html.Element("td", row.Code ?? string.Empty, ("class", "code"));
            html.Element("th", row.Label, ("scope", "row"));
            foreach (var column in panel.Columns)
                WriteCell(new CellKey(table.Id, panel.Index, row.Index, column.Index), cells.GetValueOrDefault((row.Index, column.Index)), html);
            html.Close("tr").Line();
        }

        html.Close("tbody").Line();
    }

    private void WriteCell(CellKey key, TableCell? cell, HtmlWriter html)
    {
        var text = cell?.Figure.Text ?? string.Empty;
        var found = marks.Of(key);
        var scan = scans.Of(cell);
        if (found.Count == 0)
        {
            html.Open("td", ("class", scan?.Class), ("title", scan?.Title)).Text(text);
            WriteInstead(cell, html);
            html.Close("td");
            return;
        }

        var (name, phrase) = found[0].IsSuspect ? ("suspect", "html-suspect-cell") : ("involved", "html-involved-cell");
        html.Open("td", ("id", marks.CellId(key)), ("class", scan is null ? name : $"{name} {scan.Value.Class}"), ("title", scan is null ? phrases[phrase] : $"{phrases[phrase]}{phrases["list-separator"]}{scan.Value.Title}")).Text(text);
        WriteInstead(cell, html);
        foreach (var mark in found) html.Open("sup").Element("a", mark.Finding.Finding.Id, ("href", $"#{marks.FindingId(mark.Finding)}")).Close("sup");
        html.Close("td");
    }

    private void WriteInstead(TableCell? cell, HtmlWriter html)
    {
        if (scans.Instead(cell) is { Length: > 0 } mended) html.Text(" ").Element("ins", mended);
    }
}
