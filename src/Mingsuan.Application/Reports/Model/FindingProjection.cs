using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Puts the findings of one document into words.</summary>
internal sealed class FindingProjection(Phrases phrases, MessageTexts messages, Disclosure disclosure)
{
    private readonly PlaceWords places = new(phrases, new PlaceIndex(disclosure), messages.Personal);

    public ReportFinding Of(Finding finding)
    {
        var main = MainPlace(finding);
        return new ReportFinding
        {
            Finding = finding,
            Text = Warned(finding, messages.Of(finding.Message, finding.Values)),
            Headline = Warned(finding, messages.Of(finding.Message, WithoutTable(finding.Values, main?.Table))).Title,
            Table = main?.Table is { } table ? messages.Personal.Mask(table) : null,
            Places = QuotationMerge.Of([.. finding.Places.Select(place => places.Of(place.Caption, place.Place))]),
            Suspects = [.. finding.Suspects.Select(suspect => ToSuspect(finding, suspect))],
            DisplayUnit = places.DisplayUnit(finding.Unit),
            Tolerance = Tolerance(finding),
        };
    }

    /// <summary>An identity that could not be checked: the places of its numbers, and of a side that prints none.</summary>
    public ReportOpen Of(Identity identity) => new(identity.Rule, [.. new[] { identity.Left, identity.Right }
        .SelectMany(side => side.Terms.Where(term => term.Claim.Figure.IsStated || side.Terms.Length == 1))
        .Select(term => term.Claim.Place).Distinct()
        .Select(place => places.Of(string.Empty, place))]);

    /// <summary>An amount at its place.</summary>
    public ReportAmount Of(Fact fact)
    {
        var place = places.Of(string.Empty, fact.Place);
        return new ReportAmount(place, place.Place.Table);
    }

    /// <summary>What rests on a number that was recognised, or that a stamp covers, says so.</summary>
    private MessageText Warned(Finding finding, MessageText text) =>
        finding.IsRecognised ? Doubted(text, phrases.Fill("recognised-title", ("title", text.Title)), phrases.Fill("recognised-why", ("why", text.Why)))
        : finding.IsCovered ? Doubted(text, phrases.Fill("covered-title", ("title", text.Title)), phrases.Fill("covered-why", ("why", text.Why)))
        : text;

    private static MessageText Doubted(MessageText text, string title, string why) => text with { Title = title, Why = why };

    private static Dictionary<string, string> WithoutTable(IReadOnlyDictionary<string, string> values, string? table)
    {
        var prefix = $"{table} · ";
        return values.ToDictionary(
            value => value.Key,
            value => table is not null && value.Value.StartsWith(prefix, StringComparison.Ordinal) ? value.Value[prefix.Length..] : value.Value,
            StringComparer.Ordinal);
    }

    private ReportSuspect ToSuspect(Finding finding, Suspect suspect) =>
        new(places.Of(string.Empty, suspect.Place), suspect.MendedValue, suspect.Slip)
        {
            Repair = suspect.Repair,
            Index = finding.Places.Select(place => place.Place).ToList().FindIndex(place => ReferenceEquals(place, suspect.Place) || place == suspect.Place),
        };

    /// <summary>A suspect whose number is the stated one; else the place that the finding is filed under, one that prints the number, the one suspect, or the first.</summary>
    private Place? MainPlace(Finding finding)
    {
        var suspect = finding.Suspects.Select(suspect => suspect.Place).FirstOrDefault(place => places.Prints(place, finding.Stated));
        if ((suspect ?? finding.Main) is { } main) return main;
        var all = finding.Suspects.Select(suspect => suspect.Place).Concat(finding.Places.Select(place => place.Place)).ToList();
        return all.Find(place => places.Prints(place, finding.Stated)) ?? (finding.Suspects is [var only] ? only.Place : finding.Places.FirstOrDefault()?.Place);
    }

    private static string? Tolerance(Finding finding) =>
        finding.Values.TryGetValue("tolerance", out var tolerance) && tolerance.Any(digit => digit is >= '1' and <= '9') ? tolerance : null;
}
