using System.Text;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>Writes differences as one HTML page that needs nothing else: the counts, then table by table what changed.</summary>
public sealed class DiffHtml(Phrases phrases, ReportOptions options) : IDiffFormat
{
    private static readonly string[] Heads = ["diff-head-kind", "diff-head-label", "diff-head-before", "diff-head-after", "diff-head-difference", "diff-head-rate", "diff-head-place"];

    /// <inheritdoc/>
    public string Id => "html";

    /// <inheritdoc/>
    public void Write(DiffModel model, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(writer);
        HtmlPage.Begin(html, phrases, phrases["diff-title"]);
        html.Open("header").Line().Element("h1", phrases["diff-title"]).Line();
        foreach (var line in DiffWords.Heads(phrases, model)) html.Element("p", line).Line();
        html.Element("p", DiffWords.Counts(phrases, model.Counts), ("class", model.Entries.IsEmpty ? "verdict clean" : "verdict warning")).Line();
        html.Close("header").Line().Open("main").Line();
        foreach (var (title, lines) in DiffWords.Tables(phrases, model)) WriteTitles(title, lines, html);
        foreach (var group in model.Entries.GroupBy(entry => entry.Table)) Write(group.Key, group, html);
        foreach (var (title, lines) in DiffWords.Sections(phrases, model)) WriteTitles(title, lines, html);
        html.Close("main").Line();
        HtmlPage.End(html, phrases, options);
    }

    private static void WriteTitles(string title, IReadOnlyList<string> lines, HtmlWriter html)
    {
        html.Element("h2", title).Line().Open("ul").Line();
        foreach (var line in lines) html.Element("li", line).Line();
        html.Close("ul").Line();
    }

    private void Write(string? table, IEnumerable<DiffEntry> entries, HtmlWriter html)
    {
        html.Element("h3", table ?? phrases["running-text"]).Line();
        html.Open("div", ("class", "panels"), ("tabindex", "0"), ("role", "region"), ("aria-label", table ?? phrases["running-text"])).Open("table", ("class", "read")).Line();
        html.Open("thead").Open("tr");
        foreach (var head in Heads) html.Element("th", phrases[head], ("scope", "col"));
        html.Close("tr").Close("thead").Line().Open("tbody").Line();
        foreach (var entry in entries) Write(entry, html);
        html.Close("tbody").Close("table").Close("div").Line();
    }

    private void Write(DiffEntry entry, HtmlWriter html)
    {
        html.Open("tr");
        html.Element("td", DiffWords.Kind(phrases, entry.Kind), ("class", "code"));
        html.Element("th", entry.Label, ("scope", "row"));
        html.Element("td", DiffWords.Amount(entry.Before, entry)).Element("td", DiffWords.Amount(entry.After, entry));
        html.Element("td", entry.Difference is null ? string.Empty : $"{entry.Difference} {entry.Unit}".TrimEnd());
        html.Element("td", entry.Rate is null ? string.Empty : $"{entry.Rate}%");
        html.Element("td", string.Join(" → ", new[] { entry.Before?.Place.Position, entry.After?.Place.Position }.Where(position => !string.IsNullOrEmpty(position))), ("class", "code"));
        html.Close("tr").Line();
    }
}
