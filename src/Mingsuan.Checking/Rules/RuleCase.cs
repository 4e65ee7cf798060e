using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>One subject of a rule and what came of it, with its places and the values for the message.</summary>
internal sealed record RuleCase(OutcomeKind Outcome, ImmutableArray<Place> Places, ImmutableArray<(string Slot, string Value)> Values)
{
    /// <summary>The id of its message where it is not the rule's own.</summary>
    public string? Message { get; init; }

    /// <summary>What was expected and what is stated, where both are amounts.</summary>
    public Amounts? Amounts { get; init; }

    /// <summary>A breach that a named check found.</summary>
    public static RuleCase Broken(IEnumerable<Place> places, params (string Slot, string Value)[] values) => new(OutcomeKind.Broken, [.. places], [.. values]);
}
