using System.Globalization;
using System.Text;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>
/// Nothing is without a home: docs/homes.md lists every kind of table cell, every slot of a sentence and every field of a form of the samples
/// with the coordinate, the target field or the text section that it becomes. The samples hold every table, slot and field of the real
/// documents that they were made from.
/// </summary>
public sealed class HomesTests
{
    private static readonly string[] Samples = ["city-service-centre", "district-bureau", "city-fund-centre", "province-service-centre", "county-service-centre"];

    [Fact]
    public void Every_slot_has_a_home_and_the_list_of_them_is_current() =>
        Golden.Equal(Path.Combine("..", "..", "..", "docs", "homes.md"), List());

    [Fact]
    public void No_number_of_a_sample_is_left_without_a_fact()
    {
        var homeless = Samples.SelectMany(name => ReadDocuments.Sample(name).Diagnostics).Where(diagnostic => diagnostic.Id is "unbound-number" or "unknown-row" or "not-a-number");
        Assert.Empty(homeless.Select(diagnostic => $"{diagnostic.Id} line {diagnostic.Place.Line}: {string.Join(", ", diagnostic.Values.Values)}"));
    }

    private static string List()
    {
        var text = new StringBuilder(
            """
            # Where everything goes

            Generated from data/samples by a test (MINGSUAN_UPDATE_GOLDEN=1 rewrites it). A coordinate lists the positions that are not *all*;
            year, stage, period and measure only where they are not the document's year, `budget`, `fiscal-year` and `amount`.

            """);
        foreach (var name in Samples) Append(text, name, ReadDocuments.Sample(name));
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder text, string name, Disclosure disclosure)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {name}: {disclosure.Body} {disclosure.Year}\n");
        foreach (var table in disclosure.Tables) Append(text, table, disclosure);
        Append(text, "Sections", disclosure.Sections.Where(section => section.Title.Length > 0).Select(section => ($"{section.Number} {section.Title}".Trim(), "text section")));
        Append(text, "Sentences", disclosure.Facts.Where(fact => fact.Statement is Statement.Sentence).Select(fact => ($"{fact.Place.Line}: {fact.Figure.Text}", HomeOf(fact, disclosure))));
        Append(text, "Forms: fields", disclosure.Forms.SelectMany(form => form.Fields).Select(field => (field.Label, $"field `{field.Id}`")));
        Append(text, "Forms: amounts", disclosure.Forms.SelectMany(form => form.Amounts).Select(amount => (amount.Field, WithoutProject(amount.Coordinate, disclosure))));
        Append(text, "Forms: targets", disclosure.Forms.SelectMany(form => form.Targets).Select(target => ($"{target.Level1} / {target.Level2}", "target: level 1, 2, 3, operator, value, unit, deadline, explanation")));
    }

    private static void Append(StringBuilder text, Table table, Disclosure disclosure)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {table.Title}\n\n");
        if (table.IsIllegible) text.Append("- illegible: reported, no cells\n");
        foreach (var panel in table.Panels)
        {
            foreach (var column in panel.Columns)
            {
                var homes = panel.Cells.Where(cell => cell.Column == column.Index).Select(cell => Kind(cell.Coordinate, disclosure)).Distinct(StringComparer.Ordinal);
                text.Append(CultureInfo.InvariantCulture, $"- {Flat(column.Label)} → {string.Join(" · ", homes)}\n");
            }
        }

        foreach (var note in table.Notes) text.Append(CultureInfo.InvariantCulture, $"- note, line {note.Place.Line} → note of the table\n");
    }

    private static void Append(StringBuilder text, string title, IEnumerable<(string Slot, string Home)> slots)
    {
        var lines = slots.Select(slot => $"- {Flat(slot.Slot)} → {slot.Home}\n").Distinct(StringComparer.Ordinal).ToList();
        if (lines.Count == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"\n### {title}\n\n").AppendJoin(string.Empty, lines);
    }

    private static string HomeOf(Fact fact, Disclosure disclosure)
    {
        var home = Positions(fact.Coordinate, disclosure);
        return fact.Base is { } known ? $"{home} against {Positions(known, disclosure)}" : home;
    }

    private static string WithoutProject(Coordinate coordinate, Disclosure disclosure) => Kind(coordinate, disclosure);

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
