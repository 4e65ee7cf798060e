using System.Globalization;
using System.Text;
using Mingsuan.Kernel;

namespace Mingsuan.Conformance.Tests;

/// <summary>The text that lists every kind of table cell, slot of a sentence and field of a form of documents, with the home of each.</summary>
internal sealed class HomesList
{
    private static readonly Func<string, string> Whole = text => text;

    /// <summary>What the reader says where a number or a row finds no coordinate.</summary>
    public static IReadOnlySet<string> Homeless { get; } = new HashSet<string>(StringComparer.Ordinal) { "unbound-number", "unknown-row", "unknown-column", "not-a-number" };

    private readonly StringBuilder text = new();
    private readonly Func<string, string> words;
    private readonly Func<Fact, Disclosure, string> slot;

    private HomesList(Func<string, string> words, Func<Fact, Disclosure, string> slot) => (this.words, this.slot) = (words, slot);

    /// <summary>With the document's own words; a sentence's slot is its line and number.</summary>
    public static HomesList AsPrinted => new(Whole, (fact, _) => $"{fact.Place.Line}: {fact.Figure.Text}");

    /// <summary>With nothing of a document but words that the project's data know.</summary>
    public static HomesList InKnownWords => new(KnownWords.Of, KnownWords.SlotOf);

    public string Text => text.ToString();

    /// <summary>Adds everything of a document.</summary>
    public void Append(string name, Disclosure disclosure)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {name}: {words(disclosure.Body ?? string.Empty)} {disclosure.Year}\n");
        foreach (var table in disclosure.Tables) Append(table, disclosure);
        Append("Sections", disclosure.Sections.Where(section => section.Title.Length > 0).Select(section => ($"{section.Number} {words(section.Title)}".Trim(), "text section")));
        Append("Sentences", disclosure.Facts.Where(fact => fact.Statement is Statement.Sentence).Select(fact => (slot(fact, disclosure), HomeOf(fact, disclosure))));
        Append("Forms: fields", disclosure.Forms.SelectMany(form => form.Fields).Select(field => (words(field.Label), $"field `{field.Id}`")));
        Append("Forms: amounts", disclosure.Forms.SelectMany(form => form.Amounts).Select(amount => (amount.Field, Kind(amount.Coordinate, disclosure))));
        Append("Forms: targets", disclosure.Forms.SelectMany(form => form.Targets).Select(target => ($"{words(target.Level1)} / {words(target.Level2)}", "target: level 1, 2, 3, operator, value, unit, deadline, explanation")));
        Append("Told, without a coordinate", disclosure.Diagnostics.Where(note => Homeless.Contains(note.Id)).CountBy(note => note.Id).Select(note => ($"{note.Key}", $"{note.Value} times")));
    }

    private void Append(Table table, Disclosure disclosure)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {words(table.Title)}\n\n");
        if (table.IsIllegible) text.Append("- illegible: reported, no cells\n");
        foreach (var panel in table.Panels)
        {
            foreach (var column in panel.Columns)
            {
                var homes = panel.Cells.Where(cell => cell.Column == column.Index).Select(cell => Kind(cell.Coordinate, disclosure)).Distinct(StringComparer.Ordinal);
                text.Append(CultureInfo.InvariantCulture, $"- {Flat(string.Join('/', column.Path.Select(words)))} → {string.Join(" · ", homes)}\n");
            }
        }

        foreach (var note in table.Notes) text.Append(CultureInfo.InvariantCulture, $"- note, line {note.Place.Line} → note of the table\n");
    }

    private void Append(string title, IEnumerable<(string Slot, string Home)> slots)
    {
        var lines = slots.Select(slot => $"- {Flat(slot.Slot)} → {slot.Home}\n").Distinct(StringComparer.Ordinal).ToList();
        if (lines.Count == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"\n### {title}\n\n").AppendJoin(string.Empty, lines);
    }

    private string HomeOf(Fact fact, Disclosure disclosure)
    {
        var home = Sentence(fact.Coordinate, disclosure);
        return fact.Base is { } known ? $"{home} against {Sentence(known, disclosure)}" : home;
    }

    /// <summary>Members that a document names by itself stand for their dimension where its words are not copied.</summary>
    private string Sentence(Coordinate coordinate, Disclosure disclosure) => ReferenceEquals(words, Whole)
        ? Positions(coordinate, disclosure)
        : Positions(coordinate, disclosure, member => member.IsLocal && member.Dimension != disclosure.Cube.Year ? Unnamed(member) : null);

    private static string Unnamed(Member member) => member.Parent is { IsAll: false } parent ? $"{member.Dimension.Id}={parent.Id}/…" : $"{member.Dimension.Id}=…";

    /// <summary>The coordinate with members of long dimensions named by their dimension only.</summary>
    private static string Kind(Coordinate coordinate, Disclosure disclosure)
    {
        var cube = disclosure.Cube;
        Dimension[] named = [cube.Function, cube.Economic, cube.GovernmentEconomic, cube.Project, cube.Body];
        return Positions(coordinate, disclosure, member => named.Contains(member.Dimension) ? $"{member.Dimension.Id}=…" : null);
    }

    private static string Positions(Coordinate coordinate, Disclosure disclosure, Func<Member, string?>? name = null)
    {
        string[] usual = [$"year={disclosure.Year}", "stage=budget", "period=fiscal-year", "measure=amount"];
        var positions = coordinate.Stated.Where(member => !member.IsAll).Select(member => name?.Invoke(member) ?? member.ToString()).Except(usual, StringComparer.Ordinal).ToList();
        return positions.Count == 0 ? "`all`" : $"`{string.Join(' ', positions)}`";
    }

    private static string Flat(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
