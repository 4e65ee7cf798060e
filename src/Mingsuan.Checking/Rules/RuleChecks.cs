using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Holds a disclosure against every rule of the catalog (data/rules): what each came to, and the findings of those that are broken.</summary>
internal sealed class RuleChecks
{
    private readonly DisclosureThings things;
    private readonly RuleEvaluator evaluator;
    private readonly Fingerprints fingerprints = new();
    private readonly ImmutableArray<RuleOutcome>.Builder outcomes = ImmutableArray.CreateBuilder<RuleOutcome>();
    private readonly List<Finding> findings = [];

    private RuleChecks(DisclosureThings things) => (this.things, evaluator) = (things, new RuleEvaluator(things));

    /// <summary>The outcome of each rule, and the findings.</summary>
    public static (ImmutableArray<RuleOutcome> Outcomes, IReadOnlyList<Finding> Findings, ImmutableArray<DisclosureComparison> Comparisons) Of(Disclosure disclosure, DisclosureCatalog catalog, CheckContext context)
    {
        var checks = new RuleChecks(new DisclosureThings(disclosure, catalog, context));
        foreach (var rule in catalog.Rules) checks.Add(rule);
        return (checks.outcomes.ToImmutable(), checks.findings, checks.things.Comparisons);
    }

    private void Add(Rule rule)
    {
        var cases = IsInForce(rule) ? Cases(rule).Select(each => IsOpen(rule, each) ? Case(OutcomeKind.CouldNotCheck) : each).ToList() : [Case(OutcomeKind.NotApplicable)];
        if (cases.Count == 0) cases.Add(Case(rule.Assert is null ? OutcomeKind.Holds : OutcomeKind.NotApplicable)); // nothing of what must not be was found
        outcomes.Add(new RuleOutcome(rule.Id, Count(cases, OutcomeKind.Holds), Count(cases, OutcomeKind.Broken), Count(cases, OutcomeKind.NotApplicable), Count(cases, OutcomeKind.CouldNotCheck)));
        var broken = cases.Where(each => each.Outcome == OutcomeKind.Broken).ToList();
        if (broken.Count == 0) return;
        findings.AddRange(Groups(rule, broken).Select(group => Finding(rule, group)));
    }

    /// <summary>True for a breach that a whole file might not show: something is missing behind the cut, or it stands in the line that is cut. Personal data stay what they are.</summary>
    private bool IsOpen(Rule rule, RuleCase found) => found.Outcome == OutcomeKind.Broken && !rule.IsMasked && things.Disclosure.CutOff is { } cutOff
        && (rule.NeedsWhole ? rule.Each is not ("table" or "form") || found.Places.Any(place => place.Line >= BeginOf(cutOff)) : cutOff.IsInLine && found.Places.Any(place => place.Line == cutOff.Place.Line));

    /// <summary>The line where the table or form begins that a cut-off file breaks off in.</summary>
    private int? BeginOf(CutOff cutOff) =>
        (things.Disclosure.Tables.FirstOrDefault(table => table.Id == cutOff.Inside)?.Place ?? things.Disclosure.Forms.FirstOrDefault(form => form.Id == cutOff.Inside)?.Place ?? cutOff.Place).Line;

    /// <summary>What is told as one: all, those of one value, or each by itself.</summary>
    private static IEnumerable<List<RuleCase>> Groups(Rule rule, List<RuleCase> broken) =>
        rule.IsToldTogether ? [broken]
        : rule.GroupedBy is { } slot ? broken.GroupBy(each => each.Values.FirstOrDefault(value => value.Slot == slot).Value, StringComparer.Ordinal).Select(group => group.ToList())
        : broken.Select(each => new List<RuleCase> { each });

    private bool IsInForce(Rule rule) =>
        (rule.Jurisdictions.IsEmpty || rule.Jurisdictions.Contains(things.Disclosure.Jurisdiction ?? string.Empty))
        && (things.Disclosure.Year is not { } year || (year.Value >= (rule.Years.From ?? int.MinValue) && year.Value <= (rule.Years.Until ?? int.MaxValue)));

    private IEnumerable<RuleCase> Cases(Rule rule) => rule.Check is { } check
        ? NamedChecks.Of(check)(things, rule)
        : evaluator.Properties.All(rule.Each).SelectMany(thing => Subjects(rule, thing)).Select(subject => Case(rule, subject));

    /// <summary>The thing itself, or what the pattern finds in it.</summary>
    private IEnumerable<object> Subjects(Rule rule, object thing)
    {
        if (rule.Find is null) return [thing];
        return evaluator.Properties.Of(thing, "print") is string print ? RuleMatches.In(thing, print, rule, evaluator.Properties.PlaceOf(thing), things.Catalog.Personal) : [];
    }

    private RuleCase Case(Rule rule, object subject)
    {
        var scope = Scope(rule, subject);
        var outcome = Applies(rule, scope) switch
        {
            false => OutcomeKind.NotApplicable,
            null => OutcomeKind.CouldNotCheck,
            true => Asserted(rule, scope) switch { true => OutcomeKind.Holds, false => OutcomeKind.Broken, null => OutcomeKind.CouldNotCheck },
        };
        return outcome == OutcomeKind.Broken ? new RuleCase(outcome, Places(rule, subject, scope), [.. rule.Show.Select(show => (show.Slot, RuleTexts.Of(evaluator.Value(show.Value, scope))))]) : Case(outcome);
    }

    private ImmutableArray<Place> Places(Rule rule, object subject, ImmutableList<object> scope)
    {
        var things = rule.At.Select(at => evaluator.Value(at, scope)).SelectMany(value => value as IEnumerable<object> ?? (value is null ? [] : [value]));
        var places = things.SelectMany(evaluator.Properties.PlacesOf).ToImmutableArray();
        return places.IsEmpty ? [.. evaluator.Properties.PlacesOf(subject)] : places;
    }

    private bool? Applies(Rule rule, ImmutableList<object> scope) => rule.When is null ? true : evaluator.Truth(rule.When, scope);

    /// <summary>A thing that is looked for and must not be is a breach by being there.</summary>
    private bool? Asserted(Rule rule, ImmutableList<object> scope) => rule.Assert is null ? false : evaluator.Truth(rule.Assert, scope);

    private static ImmutableList<object> Scope(Rule rule, object subject) => (rule.Each, subject) switch
    {
        ("document", RuleMatch match) => [match],
        ("document", _) => [],
        (_, RuleMatch match) => [match.Subject, match],
        _ => [subject],
    };

    private Finding Finding(Rule rule, List<RuleCase> broken)
    {
        var values = broken[0].Values.Append(("count", RuleTexts.Of((decimal)CountPlaces(broken)))).ToDictionary(value => value.Item1, value => value.Item2, StringComparer.Ordinal);
        return new Finding
        {
            Id = string.Empty,
            Fingerprint = fingerprints.Of(rule.Id, broken.SelectMany(each => each.Values).Where(value => !value.Slot.EndsWith("English", StringComparison.Ordinal)).Select(value => $"{value.Slot}={value.Value}")),
            Rule = rule.Id,
            Message = broken[0].Message ?? rule.Id,
            Severity = rule.Message.Severity,
            Values = values,
            Expected = broken[0].Amounts?.Expected,
            Stated = broken[0].Amounts?.Stated,
            Difference = broken[0].Amounts?.Difference,
            Unit = broken[0].Amounts?.Unit,
            Places = [.. broken.SelectMany(each => each.Places).Distinct().Select(place => new FindingPlace(place.Row ?? place.Text ?? place.Table ?? string.Empty, place))],
        };
    }

    /// <summary>How many there are to look at: a form that prints a target for two terms in one row says it in one place.</summary>
    private static int CountPlaces(List<RuleCase> broken) => broken.Select(each => each.Places.IsEmpty ? (object)each : each.Places[0]).Distinct().Count();

    private static RuleCase Case(OutcomeKind outcome) => new(outcome, [], []);

    private static int Count(List<RuleCase> cases, OutcomeKind outcome) => cases.Count(each => each.Outcome == outcome);
}
