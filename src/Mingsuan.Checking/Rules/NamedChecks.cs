using System.Collections.Frozen;
using Mingsuan.Catalog;

namespace Mingsuan.Checking;

/// <summary>The checks that the rule language cannot say, by the name that a rule calls them.</summary>
internal static class NamedChecks
{
    private static readonly FrozenDictionary<string, Func<DisclosureThings, Rule, IEnumerable<RuleCase>>> All = new Dictionary<string, Func<DisclosureThings, Rule, IEnumerable<RuleCase>>>(StringComparer.Ordinal)
    {
        ["empty-explanations"] = (things, _) => EmptyExplanations.Of(things.Disclosure, things.Catalog),
        ["form-fields"] = (things, _) => FormFields.Of(things.Disclosure),
        ["project-names"] = (things, _) => new ProjectNames(things.Disclosure, things.Catalog.Names).Contradictions(),
        ["denied-transfers"] = (things, _) => new ProjectNames(things.Disclosure, things.Catalog.Names).DeniedTransfers(),
        ["costing"] = (things, rule) => new Costings(rule).Differing(things.Disclosure),
        ["costing-rounded"] = (things, rule) => new Costings(rule).Rounded(things.Disclosure),
        ["costing-quantity"] = (things, rule) => new Costings(rule).TooFew(things.Disclosure),
        ["target-conflicts"] = (things, rule) => new TargetConflicts(rule).Of(things.Disclosure),
        ["copied-targets"] = (things, rule) => CopiedForms.Targets(things.Disclosure, rule),
        ["copied-fields"] = (things, rule) => CopiedForms.Fields(things.Disclosure, rule),
        ["near-texts"] = (things, rule) => new NearTexts(things, rule).Of(),
        ["near-projects"] = (things, rule) => NearNames.Of(things, rule),
        ["document-numbers"] = (things, rule) => DocumentNumbers.Of(things, rule),
        ["unused-terms"] = (things, rule) => UnusedTerms.Of(things, rule),
        ["repeated-paragraphs"] = (things, rule) => RepeatedParagraphs.Of(things, rule),
        ["repeated-rows"] = (things, _) => RepeatedRows.Of(things.Disclosure),
        ["blank-pages"] = (things, _) => BlankPages.Of(things),
        ["subset-sums"] = (things, rule) => new SubsetSums(things, rule).Of(),
        ["years-of-amounts"] = (things, _) => YearsOfAmounts.Of(things),
        ["other-bodies"] = (things, rule) => new OtherBodies(things, rule).Of(),
        ["approved"] = (things, _) => CrossDocument.Cases(things, ReferenceKind.Approved),
        ["last-year"] = (things, _) => CrossDocument.Cases(things, ReferenceKind.LastYear),
        ["same-body"] = (things, _) => CrossDocument.Cases(things, ReferenceKind.SameBody),
        ["units"] = (things, _) => CrossDocument.Cases(things, ReferenceKind.BudgetUnit),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The check of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none; a test holds the rules against the names.</exception>
    public static Func<DisclosureThings, Rule, IEnumerable<RuleCase>> Of(string name) => All[name];
}
