using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>One item of the check form: what was checked, how often, and what was found.</summary>
internal sealed record CheckItem(string Id, InspectionHead Head, string Title, string Basis, OutcomeCounts Outcomes, ImmutableArray<ReportFinding> Findings)
{
    /// <summary>True where all that was found had been accepted.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>How many things were held against it.</summary>
    public int Times => Outcomes.Checked;

    private Severity? Worst => Findings.IsEmpty ? null : Findings.Max(found => found.Finding.Severity);

    /// <summary>The phrase of its verdict.</summary>
    public string VerdictId => this switch
    {
        { Worst: Severity.Error } => "sheet-broken",
        { Worst: Severity.Warning } => "sheet-explain",
        { IsAccepted: true } => "sheet-accepted",
        { Worst: Severity.Information } => "sheet-hint",
        { Times: > 0 } => "sheet-holds",
        { Outcomes.CouldNotCheck: > 0 } => "sheet-open",
        _ => "sheet-not-applicable",
    };

    public SheetLook Look => Worst is { } severity ? LookOf(severity) : Times > 0 ? SheetLook.Good : SheetLook.Centred;

    public static SheetLook LookOf(Severity severity) => severity switch
    {
        Severity.Error => SheetLook.Error,
        Severity.Warning => SheetLook.Warning,
        _ => SheetLook.Note,
    };
}

/// <summary>Makes the items of the check form of the rules and of the families of identities.</summary>
internal sealed class CheckItems(DisclosureCatalog catalog, Phrases phrases)
{
    private readonly MessageTexts messages = new(catalog, phrases);

    /// <summary>All items of a document in the order of the heads.</summary>
    public IEnumerable<CheckItem> Of(ReportDocument document)
    {
        var found = document.Findings.ToLookup(each => each.Finding.Rule, StringComparer.Ordinal);
        var rules = document.Rules.Select(rule => (rule.Rule, Counts: new OutcomeCounts(rule.Holds, 0, rule.Broken, rule.NotApplicable, rule.CouldNotCheck)));
        var all = document.Identities.Concat(rules).ToList();
        var others = found.Select(group => group.Key).Except(all.Select(each => each.Rule)).Select(rule => (Rule: rule, Counts: new OutcomeCounts(0, 0, found[rule].Count(), 0, 0)));
        var heads = catalog.Inspections.All;
        return all.Concat(others).Select(each => Item(document, each.Rule, each.Counts, [.. found[each.Rule]])).OrderBy(item => heads.IndexOf(item.Head)).ThenBy(item => item.Id, StringComparer.Ordinal);
    }

    /// <summary>What could not be checked: the rules for which nothing was known, and identities by reason.</summary>
    public IEnumerable<(string Title, string Reason, int Count)> Unchecked(ReportDocument document) =>
        document.Unchecked.Select(reason => (phrases["html-identities"], reason.Reason, reason.Count))
            .Concat(document.Rules.Where(rule => rule is { Broken: 0, Holds: 0, CouldNotCheck: > 0 }).Select(rule => (messages.Open(rule.Rule), phrases["sheet-not-told"], rule.CouldNotCheck)))
            .Concat(document.Uncompared.IsEmpty ? [] : [(phrases["sheet-amounts"], phrases["uncompared-reason"], document.Uncompared.Length)]);

    private CheckItem Item(ReportDocument document, string rule, OutcomeCounts counts, ImmutableArray<ReportFinding> findings) =>
        new(rule, catalog.Inspections.OfRule(rule), messages.Open(rule), string.Join('\n', messages.Of(rule, new Dictionary<string, string>()).Basis), counts, findings)
        {
            IsAccepted = findings.IsEmpty && document.Accepted.Any(accepted => accepted.Finding.Finding.Rule == rule),
        };
}
