using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>How a bureau weighs a rule, a message of an identity or a note of the reader, and why; a null severity switches it off.</summary>
public sealed record ProfileRule(string Rule, Severity? Severity, string Reason);

/// <summary>A bureau's own weights: each rule switched off, lowered or raised, with the reason (--profile).</summary>
public sealed record Profile(string Name, ImmutableArray<ProfileRule> Rules)
{
    /// <summary>The type of body that is meant where nothing else is said.</summary>
    public BodyType? UnitType { get; init; }

    /// <summary>What it says of a rule or of the message of a finding; null where it says nothing.</summary>
    public ProfileRule? Of(string rule, string message) => Rules.FirstOrDefault(each => each.Rule == rule) ?? Rules.FirstOrDefault(each => each.Rule == message);
}
