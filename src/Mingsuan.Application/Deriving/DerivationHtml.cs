using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>Writes derivations as one HTML file that needs nothing else: drawn tables in which what is derived has its own colour, with numbered proofs below each.</summary>
public sealed class DerivationHtml(Phrases phrases, ReportProjection projection) : IDerivationFormat
{
    private static readonly string[] Legend = ["printed", "exact", "bounded", "open"];

    /// <inheritdoc/>
    public string Id => "html";

    /// <inheritdoc/>
    public bool NeedsByteOrderMark => false;

    /// <inheritdoc/>
    public void Write(IReadOnlyList<DerivedDocument> documents, TextWriter writer)
    {
        var html = new HtmlWriter(writer);
        html.DocumentType().Open("html", ("lang", phrases["html-language"])).Line();
        WriteHead(html);
        html.Open("body").Line();
        html.Element("h1", phrases["derive-title"]).Line();
        WriteLegend(html);
        html.Open("main").Line();
        for (var i = 0; i < documents.Count; i++) Write(documents[i], i + 1, html);
        html.Close("main").Line().Close("body").Line().Close("html").Line();
    }

    private void WriteHead(HtmlWriter html)
    {
        html.Open("head").Line();
        html.Open("meta", ("charset", "utf-8")).Line();
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", HtmlReport.Policy)).Line();
        html.Open("meta", ("name", "color-scheme"), ("content", "light dark")).Line();
        html.Element("title", phrases["derive-title"]).Line();
        html.Style(HtmlReport.ReadStyle() + HtmlReport.ReadStyle("derivation.css"));
        html.Close("head").Line();
    }

    private void WriteLegend(HtmlWriter html)
    {
        html.Open("p", ("class", "legend"));
        foreach (var state in Legend) html.Element("span", phrases[$"derive-legend-{state}"], ("class", $"derived {state}")).Text(" ");
        html.Close("p").Line();
    }

    private void Write(DerivedDocument document, int number, HtmlWriter html)
    {
        html.Open("section", ("class", "document")).Line();
        html.Element("h2", document.Disclosure?.Body ?? document.File).Line();
        html.Element("p", $"{phrases["file"]} {document.File}", ("class", "muted")).Line();
        if (document.Refusal is { } refusal) html.Element("p", projection.Of(refusal).Text.Title).Line();
        var derivation = document.Derivation ?? new Derivation([]);
        if (document.Derivation is not null)
        {
            foreach (var note in DerivationNotes.Of(derivation, phrases)) html.Element("p", note).Line();
        }

        for (var i = 0; i < derivation.Tables.Length; i++) Write(derivation.Tables[i], $"d{number}-{i + 1}", html);
        html.Close("section").Line();
    }

    private void Write(DerivedTable table, string id, HtmlWriter html)
    {
        var words = new DerivationWords(phrases, table);
        var proofs = new ProofNumbers(words);
        html.Open("details", ("class", "table"), ("open", string.Empty), ("id", id)).Line();
        html.Element("summary", DerivationNotes.Heading(table, phrases)).Line();
        html.Open("div", ("class", "panels"), ("role", "region"), ("aria-label", table.Title), ("tabindex", "0")).Line();
        foreach (var panel in table.Panels) Write(table, panel, id, words, proofs, html);
        html.Close("div").Line();
        WriteProofs(id, proofs, html);
        html.Close("details").Line();
    }

    private void WriteProofs(string id, ProofNumbers proofs, HtmlWriter html)
    {
        if (proofs.All.Count == 0) return;
        html.Open("details", ("class", "proofs")).Line().Element("summary", phrases["derive-proofs"]).Line().Open("ol").Line();
        for (var i = 0; i < proofs.All.Count; i++)
        {
            html.Open("li", ("id", $"{id}-p{i + 1}"));
            foreach (var step in proofs.All[i]) html.Element("div", step);
            html.Close("li").Line();
        }

        html.Close("ol").Line().Close("details").Line();
    }

    private void Write(DerivedTable table, DerivedPanel panel, string id, DerivationWords words, ProofNumbers proofs, HtmlWriter html)
    {
        var hasCodes = panel.Rows.Any(row => row.Code is not null);
        html.Open("table", ("class", "read"));
        if (DerivationNotes.Rows(table, panel, phrases) is { } note) html.Element("caption", note);
        html.Line();
        HtmlHead.Write(panel.Columns, hasCodes, phrases, html);
        html.Open("tbody").Line();
        foreach (var row in panel.Rows)
        {
            html.Open("tr");
            if (hasCodes) html.Element("td", row.Code ?? string.Empty, ("class", "code"));
            html.Element("th", row.Label, ("scope", "row"));
            foreach (var cell in panel.Cells.Where(cell => cell.Row == row.Index)) Write(cell, id, words, proofs, html);
            html.Close("tr").Line();
        }

        html.Close("tbody").Line().Close("table").Line();
    }

    private static void Write(DerivedCell cell, string id, DerivationWords words, ProofNumbers proofs, HtmlWriter html)
    {
        var number = cell.Fact is { } fact ? proofs.Of(fact) : null;
        html.Open("td", ("class", cell.Printed is null ? $"derived {DerivationIds.State(cell)}" : null), ("title", number is null ? null : string.Join('\n', proofs.All[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) - 1]))).Text(words.Amount(cell));
        if (number is not null) html.Open("sup").Element("a", number, ("href", $"#{id}-p{number}")).Close("sup");
        html.Close("td");
    }
}
