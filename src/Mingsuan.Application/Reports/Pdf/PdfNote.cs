using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>A note in a PDF: on the box of its page as displayed, in points from the top left corner, or a note of its own where there is none.</summary>
internal sealed record PdfNote(int Page, Box? Box, Severity Severity, string Text);

/// <summary>Makes the notes of a report: one at each place of a finding in the file, and one on the first page for all that stands nowhere.</summary>
internal sealed class PdfNotes(Phrases phrases, ReportOptions options)
{
    public IReadOnlyList<PdfNote> Of(ReportDocument document)
    {
        var listed = document.Findings.Where(found => options.ListsInformation || found.Finding.Severity > Severity.Information).ToList();
        var notes = listed.SelectMany(found => Placed(document, found)).Concat(document.Notes.Where(IsPlaced).Select(ToNote)).ToList();
        var nowhere = listed.Where(found => !Placed(document, found).Any()).ToList();
        return nowhere.Count == 0 ? notes : [.. notes, new PdfNote(1, null, nowhere.Max(found => found.Finding.Severity), OfAll(nowhere))];
    }

    private bool IsPlaced(ReportNote note) =>
        (options.ListsInformation || note.Severity > Severity.Information) && note.Place is { Page: not null, Box: not null };

    private PdfNote ToNote(ReportNote note) => new(
        note.Place.Page!.Value, // filtered by its caller
        note.Place.Box,
        note.Severity,
        string.Join('\n', new[] { $"{phrases[Summaries.SeverityId(note.Severity)]}  {note.Text.Title}", note.Text.Why, note.Text.Remedy }.Where(line => line.Length > 0)));

    private IEnumerable<PdfNote> Placed(ReportDocument document, ReportFinding found) => found.Places
        .Where(place => place.Place.File == document.File && place.Place is { Page: not null, Box: not null })
        .DistinctBy(place => (place.Place.Page, place.Place.Box))
        .Select(place => new PdfNote(place.Place.Page!.Value, place.Place.Box, found.Finding.Severity, OfOne(found))); // filtered above

    private string OfOne(ReportFinding found)
    {
        string[] lines =
        [
            $"{phrases[Summaries.SeverityId(found.Finding.Severity)]} {found.Finding.Id}  {found.Text.Title}",
            .. found.Places.Take(8).Select((place, index) => $"{FindingWords.Mark(index)} {FindingWords.Label(phrases, place, null)}  {place.Printed}".TrimEnd()),
            FindingWords.Amounts(phrases, found),
            .. SuspectWords.Of(phrases, found),
            found.Text.Why.Length > 0 ? phrases.Fill("why-line", ("text", found.Text.Why)) : string.Empty,
            found.Text.Remedy.Length > 0 ? phrases.Fill("remedy-line", ("text", found.Text.Remedy)) : string.Empty,
        ];
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private string OfAll(List<ReportFinding> found) => string.Join('\n', found.Select(each => $"{phrases[Summaries.SeverityId(each.Finding.Severity)]} {each.Finding.Id}  {each.Text.Title}").Prepend(phrases["pdf-nowhere"]));
}
