using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Writes one finding or note: what it is, its numbered places with the document's own text, the amounts, why, basis and remedy.</summary>
internal sealed class FindingText(Phrases phrases, TextStyle style)
{
    private const int MostQuoted = 80;
    private const int WidestLabelOfAmounts = 96;
    private const int WidestLabelOfWords = 48;

    /// <summary>Amounts stand under each other by their last digit; what is wider is words.</summary>
    private const int WidestAmount = 24;

    /// <summary>A finding of more places shows the first ones, the last one and those it suspects.</summary>
    private const int MostPlaces = 24;

    public void Write(ReportFinding found, TextWriter writer)
    {
        var severity = found.Finding.Severity;
        var head = $"{phrases[Summaries.SeverityId(severity)]} {found.Finding.Id}";
        writer.WriteLine($"{style.Of(severity, head)}  {SafeText.Of(found.Headline)}  {style.Muted(found.Finding.Rule)}");
        WritePlaces(found, writer);
        if (FindingWords.Amounts(phrases, found) is { Length: > 0 } amounts) WriteLine(amounts, writer);
        foreach (var suspect in SuspectWords.Of(phrases, found)) WriteLine(SafeText.Of(suspect), writer);
        WriteText(found.Text, writer);
    }

    public void Write(ReportNote note, TextWriter writer)
    {
        WriteTitle(note, writer);
        WriteText(note.Text, writer);
    }

    /// <summary>Notes of one kind: the first ones each with its title, and why and remedy once where they are the same.</summary>
    public void Write(IEnumerable<ReportNote> notes, TextWriter writer)
    {
        foreach (var group in NoteGroups.Of(notes))
        {
            foreach (var note in group.Take(NoteGroups.MostListed)) WriteTitle(note, writer);
            if (NoteGroups.LeftOut(phrases, group) is { } rest) WriteLine(style.Muted(rest), writer);
            WriteText(group[0].Text, writer);
        }
    }

    private void WriteTitle(ReportNote note, TextWriter writer)
    {
        var position = FindingWords.Position(phrases, note.Place, note.File);
        writer.WriteLine($"{style.Of(note.Severity, phrases[Summaries.SeverityId(note.Severity)])}  {SafeText.Of(note.Text.Title)}{position}  {style.Muted(note.Id)}");
    }

    private void WritePlaces(ReportFinding found, TextWriter writer)
    {
        var shown = Shown(found);
        var labels = found.Places.Select((place, index) => $"{FindingWords.Mark(index)} {SafeText.Of(FindingWords.Label(phrases, place, found.Table))}").ToList();
        var widest = shown.TrueForAll(index => TextWidth.Of(found.Places[index].Printed) <= WidestAmount) ? WidestLabelOfAmounts : WidestLabelOfWords;
        var labelWidth = shown.Select(index => TextWidth.Of(labels[index])).Where(width => width <= widest).DefaultIfEmpty(0).Max();
        var valueWidth = shown.Select(index => TextWidth.Of(found.Places[index].Printed)).Where(width => width <= WidestAmount).DefaultIfEmpty(0).Max();
        for (var (i, next) = (0, 0); i < shown.Count; next = shown[i++] + 1)
        {
            var place = found.Places[shown[i]];
            if (shown[i] > next) WriteLine(style.Muted(phrases.Fill("places-left-out", ("count", $"{shown[i] - next}"))), writer);
            var printed = SafeText.Of(place.Printed);
            writer.WriteLine(Repeats(labels[shown[i]], printed) ? $"  {labels[shown[i]]}" : $"  {TextWidth.PadRight(labels[shown[i]], labelWidth)}  {TextWidth.PadLeft(printed, valueWidth)}".TrimEnd());
            if (place.Quotation.Length > 0 && place.Quotation.Trim() != place.Printed.Trim()) writer.WriteLine(style.Muted($"     {phrases.Fill("quotation", ("text", Quote(place)))}"));
        }
    }

    /// <summary>True where a place is named by nothing but its own words.</summary>
    private static bool Repeats(string label, string printed) => TextWidth.Of(printed) > WidestAmount / 2 && label.Contains(printed.Trim(), StringComparison.Ordinal);

    private static List<int> Shown(ReportFinding found) =>
        [.. Enumerable.Range(0, found.Places.Length).Where(index => index < MostPlaces - 1 || index == found.Places.Length - 1 || found.Suspects.Any(suspect => suspect.Index == index))];

    private static string Quote(ReportPlace place) =>
        place.Spans is [var first, ..] && place.Spans[^1] is var last
            ? SafeText.Around(place.Quotation, first.Start, last.End - first.Start, MostQuoted)
            : SafeText.Around(place.Quotation, 0, 0, MostQuoted);

    private void WriteText(MessageText text, TextWriter writer)
    {
        if (text.Why.Length > 0) WriteLine(phrases.Fill("why-line", ("text", SafeText.Of(text.Why))), writer);
        if (text.Basis.Length > 0) WriteLine(phrases.Fill("basis-line", ("text", string.Join(phrases["list-separator"], text.Basis))), writer);
        if (text.Remedy.Length > 0) WriteLine(phrases.Fill("remedy-line", ("text", SafeText.Of(text.Remedy))), writer);
    }

    private static void WriteLine(string text, TextWriter writer) => writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {text}"));
}
