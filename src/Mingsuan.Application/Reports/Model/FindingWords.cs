using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The sentences of a finding that text and HTML share.</summary>
internal static class FindingWords
{
    private const int MarkCount = 20;
    private const char FirstMark = '\u2460';

    /// <summary>The number of a place: a circled one as far as there are any.</summary>
    public static string Mark(int index) =>
        index < MarkCount ? ((char)(FirstMark + index)).ToString() : string.Create(CultureInfo.InvariantCulture, $"({index + 1})");

    /// <summary>“Expected …, stated …, difference …”, or empty.</summary>
    public static string Amounts(Phrases phrases, ReportFinding found)
    {
        var parts = Parts(phrases, found).Select(part => phrases.Fill("amount", ("name", phrases[part.Phrase]), ("number", part.Number))).ToList();
        if (parts.Count == 0) return string.Empty;
        var amounts = string.Join(phrases["comma"], parts) + Unit(phrases, found);
        return found.Tolerance is { } tolerance ? amounts + phrases.Fill("tolerance", ("tolerance", tolerance)) : amounts;
    }

    /// <summary>Expected, stated and difference, as far as the finding has them, each with the id of its name.</summary>
    public static IEnumerable<(string Phrase, string Number)> Parts(Phrases phrases, ReportFinding found)
    {
        if (found.Finding.Expected is { } expected) yield return (found.Finding.IsLimit ? "expected-at-most" : "expected", Number(phrases, expected));
        if (found.Finding.Stated is { } stated) yield return ("stated", Number(phrases, stated));
        if (found.Finding.Difference is { } difference) yield return ("difference", Number(phrases, difference));
    }

    /// <summary>A number that brings a unit of its own, or a lone unit, gets it in the report's language.</summary>
    private static string Number(Phrases phrases, string number)
    {
        var blank = number.LastIndexOf(' ');
        return number[..(blank + 1)] + new PlaceWords(phrases, null).DisplayUnit(number[(blank + 1)..]);
    }

    /// <summary>The unit behind a number, with the blank before it, or empty.</summary>
    public static string Unit(Phrases phrases, ReportFinding found) =>
        found.DisplayUnit.Length == 0 ? string.Empty : phrases.Fill("behind-number", ("unit", found.DisplayUnit));

    /// <summary>Table, row, column, page and line, and how sure the recogniser was where the number stands in a scan; the table only where it is not <paramref name="table"/>.</summary>
    public static string Label(Phrases phrases, ReportPlace place, string? table)
    {
        var label = place.Place.Table is { } own && own != table && !place.Label.Contains(own, StringComparison.Ordinal)
            ? phrases.Fill("place-in-table", ("table", own), ("place", place.Label))
            : place.Label;
        var whole = label + Position(phrases, place.Position);
        return place.Place.Recognition is { } read ? phrases.Fill("recognised-place", ("place", whole), ("confidence", $"{read.Confidence}")) : whole;
    }

    /// <summary>Where a note or a table stands, in brackets, or empty; with the number of its file where there are several.</summary>
    public static string Position(Phrases phrases, Place place, int? file) => Position(phrases, new PlaceWords(phrases, null).Position(place, file));

    private static string Position(Phrases phrases, string position) =>
        position.Length == 0 ? string.Empty : phrases.Fill("position", ("position", position));
}
