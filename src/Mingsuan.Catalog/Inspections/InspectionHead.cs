using System.Collections.Immutable;

namespace Mingsuan.Catalog;

/// <summary>A head under which inspections count what they find (公开率, 及时性 …), with the rules and families of rules that stand under it.</summary>
public sealed record InspectionHead(string Id, Bilingual Name, Bilingual Note, ImmutableArray<string> Families, ImmutableArray<string> Rules);

/// <summary>The heads in their order, and which one a rule stands under.</summary>
public sealed class InspectionHeads(ImmutableArray<InspectionHead> heads, ImmutableArray<Rule> rules)
{
    /// <summary>The family of what arithmetic finds.</summary>
    public const string Identities = "identities";

    /// <summary>The family of what the reader notes.</summary>
    public const string Reading = "reading";

    private readonly Dictionary<string, string> families = rules.ToDictionary(rule => rule.Id, rule => rule.Family, StringComparer.Ordinal);

    /// <summary>All heads.</summary>
    public ImmutableArray<InspectionHead> All { get; } = heads;

    /// <summary>The head of a finding's rule; what is no rule of data/rules is an identity.</summary>
    public InspectionHead OfRule(string rule) =>
        All.FirstOrDefault(head => head.Rules.Contains(rule)) ?? OfFamily(families.GetValueOrDefault(rule, Identities));

    /// <summary>The head of what the reader notes.</summary>
    public InspectionHead OfNotes => OfFamily(Reading);

    private InspectionHead OfFamily(string family) => All.First(head => head.Families.Contains(family)); // a test holds the families against the heads
}
