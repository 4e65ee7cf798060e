using System.Collections.Frozen;

namespace Mingsuan.Checking;

/// <summary>The checks that the rule language cannot say, by the name that a rule calls them.</summary>
internal static class NamedChecks
{
    private static readonly FrozenDictionary<string, Func<DisclosureThings, IEnumerable<RuleCase>>> All = new Dictionary<string, Func<DisclosureThings, IEnumerable<RuleCase>>>(StringComparer.Ordinal)
    {
        ["empty-explanations"] = things => EmptyExplanations.Of(things.Disclosure, things.Catalog),
        ["form-fields"] = things => FormFields.Of(things.Disclosure),
        ["project-names"] = things => new ProjectNames(things.Disclosure, things.Catalog.Names).Contradictions(),
        ["denied-transfers"] = things => new ProjectNames(things.Disclosure, things.Catalog.Names).DeniedTransfers(),
        ["approved"] = things => CrossDocument.Cases(things, ReferenceKind.Approved),
        ["last-year"] = things => CrossDocument.Cases(things, ReferenceKind.LastYear),
        ["same-body"] = things => CrossDocument.Cases(things, ReferenceKind.SameBody),
        ["units"] = things => CrossDocument.Cases(things, ReferenceKind.BudgetUnit),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The check of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none; a test holds the rules against the names.</exception>
    public static Func<DisclosureThings, IEnumerable<RuleCase>> Of(string name) => All[name];
}
