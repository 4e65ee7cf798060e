using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>A finding that a reviewer accepted before, with the entry that says why.</summary>
public sealed record AcceptedFinding(Finding Finding, AcceptedEntry Entry);

/// <summary>What a profile did to the findings and notes of one rule: how many it switched off or weighed anew, and why.</summary>
public sealed record ProfileEffect(ProfileRule Rule, int Count);

/// <summary>What a bureau makes of findings: its profile first, then what was accepted. Nothing is left out in silence: all of it is counted.</summary>
public sealed class ReviewPolicy(Profile? profile, Baseline? baseline)
{
    /// <summary>Every finding as it was found.</summary>
    public static ReviewPolicy None { get; } = new(null, null);

    /// <summary>The type of body that the profile names.</summary>
    public Profile? Profile => profile;

    /// <summary>The document as it is to be reported.</summary>
    public CheckedDocument Apply(CheckedDocument document) => document is CheckedDocument.Checked found && (profile is not null || baseline is not null) ? Apply(found) : document;

    private CheckedDocument.Checked Apply(CheckedDocument.Checked found)
    {
        var effects = new Dictionary<ProfileRule, int>();
        var findings = found.Report.Findings.Select(finding => Weighed(finding, effects)).OfType<Finding>().OrderByDescending(finding => finding.Severity).ToList();
        var notes = found.Disclosure.Diagnostics.Select(note => Weighed(note, effects)).OfType<Diagnostic>().ToImmutableArray();
        var accepted = findings.Select(finding => (Finding: finding, Entry: baseline?.Of(finding, found.Disclosure))).Where(each => each.Entry is not null).ToList();
        return found with
        {
            Disclosure = found.Disclosure with { Diagnostics = notes },
            Report = found.Report with { Findings = [.. findings.Except(accepted.Select(each => each.Finding))] },
            Accepted = [.. found.Accepted, .. accepted.Select(each => new AcceptedFinding(each.Finding, each.Entry!))], // filtered above
            Effects = [.. found.Effects, .. effects.Select(effect => new ProfileEffect(effect.Key, effect.Value))],
        };
    }

    private Finding? Weighed(Finding finding, Dictionary<ProfileRule, int> effects) =>
        Weigh(profile?.Of(finding.Rule, finding.Message), finding.Severity, effects) is { } severity ? finding with { Severity = severity } : null;

    private Diagnostic? Weighed(Diagnostic note, Dictionary<ProfileRule, int> effects) =>
        Weigh(profile?.Of(note.Id, note.Id), note.Severity, effects) is { } severity ? note with { Severity = severity } : null;

    /// <summary>The severity that counts; null where the rule is switched off.</summary>
    private static Severity? Weigh(ProfileRule? rule, Severity severity, Dictionary<ProfileRule, int> effects)
    {
        if (rule is null || rule.Severity == severity) return severity;
        effects[rule] = effects.GetValueOrDefault(rule) + 1;
        return rule.Severity;
    }
}
