using Mingsuan.Checking;

namespace Mingsuan.Application;

/// <summary>The sentences above derived tables that text and HTML share.</summary>
internal static class DerivationNotes
{
    /// <summary>What came out, and what was left out and why.</summary>
    public static IEnumerable<string> Of(Derivation derivation, Phrases phrases)
    {
        if (derivation.IsContradictory) yield return phrases["derive-contradictory"];
        else if (derivation.Tables.IsEmpty) yield return phrases["derive-none"];
        else
        {
            var counts = DerivationCounts.Of(derivation.Tables);
            yield return phrases.Fill("derive-counts", ("exact", $"{counts.Exact}"), ("bounded", $"{counts.Bounded}"), ("open", $"{counts.Open}"), ("undefined", $"{counts.Undefined}"));
            yield return phrases["derive-caution"];
        }

        if (derivation.HasNegatives) yield return phrases["derive-negatives"];
        if (!derivation.NotDrawn.IsEmpty) yield return phrases.Fill("derive-not-drawn", ("tables", string.Join(phrases["enumeration-comma"], derivation.NotDrawn)));
        if (derivation.Contested.IsEmpty) yield break;
        yield return phrases.Fill("derive-contested", ("count", $"{derivation.Contested.Length}"));
        var places = new PlaceWords(phrases, null);
        foreach (var claim in derivation.Contested) yield return $"  {phrases.Fill("derive-fact", ("place", FindingWords.Label(phrases, places.Of(string.Empty, claim.Place), null)), ("text", claim.Figure.Text))}";
    }

    /// <summary>The table's title, what is wrong with it, and its unit.</summary>
    public static string Heading(DerivedTable table, Phrases phrases) => phrases.Fill(
        "derive-heading",
        ("table", table.Title),
        ("kind", phrases[$"derive-kind-{DerivationIds.Of(table.Kind)}"]),
        ("unit", phrases[$"unit-{table.Unit.ToString().ToLowerInvariant()}"]));

    /// <summary>Whether the rows are all; null for a table whose rows are printed.</summary>
    public static string? Rows(DerivedTable table, DerivedPanel panel, Phrases phrases) =>
        table.Kind == DerivedTableKind.PartlyIllegible ? null : phrases[panel.HasAllRows ? "derive-rows-order" : "derive-rows-open"];
}
