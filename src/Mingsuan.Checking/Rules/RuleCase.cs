using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>One subject of a rule and what came of it, with its places and the values for the message.</summary>
internal sealed record RuleCase(OutcomeKind Outcome, ImmutableArray<Place> Places, ImmutableArray<(string Slot, string Value)> Values)
{
    /// <summary>A breach that a named check found.</summary>
    public static RuleCase Broken(IEnumerable<Place> places, params (string Slot, string Value)[] values) => new(OutcomeKind.Broken, [.. places], [.. values]);
}
