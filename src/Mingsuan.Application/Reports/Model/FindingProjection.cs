using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Puts the findings of one document into words.</summary>
internal sealed class FindingProjection(Phrases phrases, MessageTexts messages, Disclosure disclosure)
{
    private readonly PlaceWords places = new(phrases, new PlaceIndex(disclosure));

    public ReportFinding Of(Finding finding)
    {
        var main = MainPlace(finding);
        return new ReportFinding
        {
            Finding = finding,
            Text = messages.Of(finding.Rule, finding.Values),
            Headline = messages.Of(finding.Rule, WithoutTable(finding.Values, main?.Table)).Title,
            Table = main?.Table,
            Places = [.. finding.Places.Select(place => places.Of(place.Caption, place.Place))],
            Suspects = [.. finding.Suspects.Select(suspect => ToSuspect(finding, suspect))],
            DisplayUnit = finding.Unit ?? string.Empty,
            Tolerance = Tolerance(finding),
        };
    }

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
            Index = finding.Places.Select(place => place.Place).ToList().FindIndex(place => ReferenceEquals(place, suspect.Place) || place == suspect.Place),
        };

    /// <summary>The one suspect, or else the first place that has a number.</summary>
    private Place? MainPlace(Finding finding) =>
        finding.Suspects is [var only] ? only.Place
        : finding.Places.Select(place => place.Place).FirstOrDefault(place => places.DisplayUnit(place).Length > 0)
            ?? finding.Places.FirstOrDefault()?.Place;

    private static string? Tolerance(Finding finding) =>
        finding.Values.TryGetValue("tolerance", out var tolerance) && tolerance.Any(digit => digit is >= '1' and <= '9') ? tolerance : null;
}
