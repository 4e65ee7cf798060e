using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Mingsuan.Catalog;

/// <summary>
/// What a disclosure must satisfy beyond arithmetic (data/rules): about which things it speaks, when it applies, what it asserts, and
/// how a breach is told. Either an expression or a named check says what.
/// </summary>
public sealed record Rule(string Id, string Family, Message Message)
{
    /// <summary>The requirements (R1–R56) that it serves.</summary>
    public ImmutableArray<string> Requirements { get; init; } = [];

    /// <summary>The kind of things that it looks at, one by one.</summary>
    public required string Each { get; init; }

    /// <summary>The expressions as data/rules writes them, for explaining the rule.</summary>
    public required RuleSource Source { get; init; }

    /// <summary>What is looked for in the printed text of each thing; every match is one subject. Null where the thing itself is the subject.</summary>
    public Lazy<Regex>? Find { get; init; }

    /// <summary>Where it applies; null for everywhere.</summary>
    public RuleExpression? When { get; init; }

    /// <summary>What must be true; null where there must be no such thing at all, or where <see cref="Check"/> says what.</summary>
    public RuleExpression? Assert { get; init; }

    /// <summary>The named check that says what the language cannot, or null.</summary>
    public string? Check { get; init; }

    /// <summary>The patterns that <see cref="Check"/> works with, by their names: its words are data.</summary>
    public IReadOnlyDictionary<string, Lazy<Regex>> Patterns { get; init; } = new Dictionary<string, Lazy<Regex>>();

    /// <summary>What the words that <see cref="Find"/> looks for should be, in their order; empty where it looks for no wrong words.</summary>
    public ImmutableArray<string> RightWords { get; init; } = [];

    /// <summary>The things at whose places a breach is told; empty where it is the subject's own.</summary>
    public ImmutableArray<RuleExpression> At { get; init; } = [];

    /// <summary>The values for the message's slots.</summary>
    public ImmutableArray<(string Slot, RuleExpression Value)> Show { get; init; } = [];

    /// <summary>The first and the last fiscal year of its validity; null for open ends.</summary>
    public (int? From, int? Until) Years { get; init; }

    /// <summary>The jurisdictions where it holds; empty for all.</summary>
    public ImmutableArray<string> Jurisdictions { get; init; } = [];

    /// <summary>True where all broken subjects of a document are one finding with all places, not one each.</summary>
    public bool IsToldTogether { get; init; }

    /// <summary>The slot of <see cref="Show"/> by which broken subjects are one finding each; null where none is.</summary>
    public string? GroupedBy { get; init; }

    /// <summary>True where what was found must not be repeated: its letters and digits are shown as stars.</summary>
    public bool IsMasked { get; init; }

    /// <summary>True where a breach is that something is missing: what a cut-off file lacks could not be checked.</summary>
    public bool NeedsWhole { get; init; }

    public ImmutableArray<RuleExample> Examples { get; init; } = [];
}

/// <summary>The expressions of a rule as written; null where it has none.</summary>
public sealed record RuleSource(string? Find, string? When, string? Assert);

/// <summary>A small disclosure and what the rule makes of it: holds, broken or not-applicable. It is the rule's test and its explanation.</summary>
public sealed record RuleExample(string Outcome, string Text)
{
    /// <summary>What the check is told besides: the days of approval, publication and congress, by their names in the rule language.</summary>
    public IReadOnlyDictionary<string, string> Given { get; init; } = new Dictionary<string, string>();
}
