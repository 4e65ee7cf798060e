using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Makes the finding of a named check.</summary>
internal static class RuleFinding
{
    public static Finding Of(string rule, Severity severity, IEnumerable<Place> places, params (string Slot, string Value)[] values) => new()
    {
        Id = string.Empty,
        Fingerprint = new Fingerprints().Of(rule, values.Where(value => !value.Slot.EndsWith("English", StringComparison.Ordinal)).Select(value => $"{value.Slot}={value.Value}")),
        Rule = rule,
        Severity = severity,
        Values = values.ToDictionary(value => value.Slot, value => value.Value, StringComparer.Ordinal),
        Places = [.. places.Distinct().Select(place => new FindingPlace(place.Row ?? place.Text ?? place.Table ?? string.Empty, place))],
    };
}
