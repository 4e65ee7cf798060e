using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>Writes a finding or a note as a card.</summary>
internal sealed class HtmlFinding(Phrases phrases, CellMarks marks)
{
    public void Write(ReportFinding found, HtmlWriter html)
    {
        var severity = found.Finding.Severity;
        html.Open("article", ("class", $"finding {HtmlReport.ClassOf(severity)}"), ("id", marks.FindingId(found))).Line();
        html.Open("h4").Element("span", $"{phrases[Summaries.SeverityId(severity)]} {found.Finding.Id}", ("class", "badge"));
        html.Text(" ").Text(found.Headline).Close("h4").Line();
        WritePlaces(found, html);
        WriteAmounts(found, html);
        foreach (var suspect in SuspectWords.Of(phrases, found)) html.Element("p", suspect, ("class", "mending")).Line();
        WriteText(found.Text, html);
        html.Element("p", found.Finding.Rule, ("class", "rule muted")).Line();
        html.Close("article").Line();
    }

    /// <summary>Notes of one kind and weight.</summary>
    public void Write(IReadOnlyList<ReportNote> notes, HtmlWriter html)
    {
        html.Open("article", ("class", $"finding {HtmlReport.ClassOf(notes[0].Severity)}")).Line();
        foreach (var note in notes.Take(NoteGroups.MostListed)) WriteTitle(note, html);
        if (NoteGroups.LeftOut(phrases, notes) is { } rest) html.Element("p", rest, ("class", "muted")).Line();
        WriteText(notes[0].Text, html);
        html.Element("p", notes[0].Id, ("class", "rule muted")).Line();
        html.Close("article").Line();
    }

    private void WriteTitle(ReportNote note, HtmlWriter html)
    {
        html.Open("h4").Element("span", phrases[Summaries.SeverityId(note.Severity)], ("class", "badge"));
        html.Text(" ").Text(note.Text.Title).Text(FindingWords.Position(phrases, note.Place, note.File)).Close("h4").Line();
    }

    private void WritePlaces(ReportFinding found, HtmlWriter html)
    {
        if (found.Places.IsEmpty) return;
        html.Open("table", ("class", "places")).Open("thead").Open("tr");
        html.Element("th", phrases["html-places"], ("scope", "col")).Element("th", phrases["html-printed"], ("scope", "col"));
        html.Close("tr").Close("thead").Open("tbody").Line();
        for (var i = 0; i < found.Places.Length; i++) WritePlace(found.Places[i], $"{FindingWords.Mark(i)} {FindingWords.Label(phrases, found.Places[i], found.Table)}", html);
        html.Close("tbody").Close("table").Line();
    }

    private void WritePlace(ReportPlace place, string label, HtmlWriter html)
    {
        html.Open("tr").Open("th", ("scope", "row"));
        if (place.Cell is { } cell) html.Element("a", label, ("href", $"#{marks.CellId(cell)}"));
        else html.Text(label);
        WriteQuotation(place, html);
        html.Close("th").Element("td", place.Printed).Close("tr").Line();
    }

    private static void WriteQuotation(ReportPlace place, HtmlWriter html)
    {
        if (place.Quotation.Length == 0) return;
        html.Open("q");
        var written = 0;
        foreach (var span in place.Spans)
        {
            html.Text(place.Quotation[written..span.Start]).Element("mark", place.Quotation[span.Start..span.End]);
            written = span.End;
        }

        html.Text(place.Quotation[written..]).Close("q");
    }

    private void WriteAmounts(ReportFinding found, HtmlWriter html)
    {
        var parts = FindingWords.Parts(phrases, found).ToList();
        if (parts.Count == 0) return;
        var unit = FindingWords.Unit(phrases, found);
        html.Open("dl", ("class", "amounts")).Line();
        foreach (var (phrase, number) in parts)
            html.Open("div", ("class", phrase)).Element("dt", phrases[phrase]).Element("dd", number + unit).Close("div").Line();
        html.Close("dl").Line();
        if (found.Tolerance is { } tolerance) html.Element("p", phrases.Fill("tolerance", ("tolerance", tolerance)), ("class", "muted")).Line();
    }

    private void WriteText(MessageText text, HtmlWriter html)
    {
        html.Open("dl", ("class", "text")).Line();
        WriteLine("html-why", text.Why, html);
        WriteLine("html-basis", string.Join(phrases["list-separator"], text.Basis), html);
        WriteLine("html-remedy", text.Remedy, html);
        html.Close("dl").Line();
    }

    private void WriteLine(string phrase, string text, HtmlWriter html)
    {
        if (text.Length > 0) html.Element("dt", phrases[phrase]).Element("dd", text).Line();
    }
}
