namespace Mingsuan.Application;

/// <summary>The rules that a report's results name, in the order in which they first occur.</summary>
internal sealed class SarifRules
{
    private readonly List<SarifRule> rules = [];
    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);

    public IReadOnlyList<SarifRule> All => rules;

    /// <summary>The index of the rule; a new one is described by why it matters and what to do.</summary>
    public int IndexOf(string id, MessageText text)
    {
        if (indices.TryGetValue(id, out var index)) return index;
        indices.Add(id, rules.Count);
        rules.Add(new SarifRule(
            id,
            new SarifMessage(text.Why.Length > 0 ? text.Why : id),
            text.Remedy.Length > 0 ? new SarifMessage(text.Remedy) : null));
        return rules.Count - 1;
    }
}
