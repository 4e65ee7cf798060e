using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The sentences about whole documents that text, HTML and the command share.</summary>
public static class Summaries
{
    /// <summary>The verdict in one sentence.</summary>
    public static string Verdict(Phrases phrases, Verdict verdict, ReportTotals totals) => verdict switch
    {
        Application.Verdict.Clean => phrases["verdict-clean"],
        Application.Verdict.Faulty => phrases.Fill("verdict-faulty", ("errors", $"{totals.Errors}"), ("warnings", $"{totals.Warnings}")),
        Application.Verdict.Unread => phrases.Fill("verdict-unread", ("refused", $"{totals.Refused}"), ("errors", $"{totals.Errors}"), ("warnings", $"{totals.Warnings}")),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "unknown verdict"),
    };

    /// <summary>Body, year and jurisdiction.</summary>
    public static string Identity(Phrases phrases, ReportDocument document) => phrases.Fill(
        "document-identity",
        ("body", SafeText.Of(document.Body ?? phrases["not-stated"])),
        ("year", document.Year?.ToString() ?? phrases["not-stated"]),
        ("jurisdiction", document.JurisdictionName ?? phrases["not-recognised"]));

    /// <summary>How much was read.</summary>
    public static string Tables(Phrases phrases, ReportDocument document) => document.Forms.IsEmpty ? Money(phrases, document) : phrases.Fill(
        "document-forms",
        ("tables", Money(phrases, document)),
        ("forms", $"{document.Forms.Sum(list => list.Forms.Length)}"),
        ("targets", $"{document.Forms.Sum(list => list.Forms.Sum(form => form.Targets.Length))}"));

    private static string Money(Phrases phrases, ReportDocument document) => phrases.Fill(
        "document-tables",
        ("tables", $"{document.Tables.Length}"),
        ("illegible", $"{document.Tables.Count(table => table.Table.IsIllegible)}"),
        ("cells", $"{document.Tables.Sum(table => table.MoneyCells)}"),
        ("bound", $"{document.Tables.Sum(table => table.BoundCells)}"));

    /// <summary>The counts of all outcomes.</summary>
    public static string Outcomes(Phrases phrases, OutcomeCounts counts) => phrases.Fill(
        "outcomes",
        ("holds", $"{counts.Holds}"),
        ("rounded", $"{counts.Rounded}"),
        ("broken", $"{counts.Broken}"),
        ("notApplicable", $"{counts.NotApplicable}"),
        ("couldNotCheck", $"{counts.CouldNotCheck}"));

    /// <summary>
    /// How many rules had each outcome, that what is broken is a hint only where that is so, and which could not be checked. A rule is broken where
    /// one thing breaks it, and holds where none does and one could be checked.
    /// </summary>
    public static IEnumerable<string> Rules(Phrases phrases, ReportDocument document)
    {
        var rules = document.Rules;
        if (rules.Length == 0) yield break;
        yield return phrases.Fill(
            "rule-outcomes",
            ("rules", $"{rules.Length}"),
            ("holds", $"{rules.Count(rule => rule is { Broken: 0, CouldNotCheck: 0, Holds: > 0 })}"),
            ("broken", $"{rules.Count(rule => rule.Broken > 0)}"),
            ("hints", $"{rules.Count(rule => rule.Broken > 0 && IsHint(document, rule.Rule))}"),
            ("notApplicable", $"{rules.Count(rule => rule is { Broken: 0, CouldNotCheck: 0, Holds: 0 })}"),
            ("couldNotCheck", $"{document.UncheckedRules.Length}"));
        if (document.UncheckedRules.Length > 0)
            yield return phrases.Fill("rules-unchecked", ("rules", string.Join(phrases["semicolon"], document.UncheckedRules.Select(rule => phrases.Fill("rule-unchecked", ("title", rule.Title), ("rule", rule.Id))))));
    }

    private static bool IsHint(ReportDocument document, string rule) =>
        document.Findings.All(found => found.Finding.Rule != rule || found.Finding.Severity == Severity.Information);

    /// <summary>Errors and warnings under a head, those of the reader among them.</summary>
    internal static int Weighty(ReportDocument document, InspectionHeads heads, InspectionHead head) =>
        document.Findings.Count(found => found.Finding.Severity > Severity.Information && heads.OfRule(found.Finding.Rule) == head)
        + (head == heads.OfNotes ? document.Notes.Count(note => note.Severity > Severity.Information) : 0);

    /// <summary>What was accepted before, and what the profile switched off or weighed anew; nothing where neither was given.</summary>
    public static IEnumerable<string> Review(Phrases phrases, ReportDocument document)
    {
        if (document.Accepted.Length > 0) yield return phrases.Fill("accepted-count", ("count", $"{document.Accepted.Length}"));
        foreach (var accepted in document.Accepted)
            yield return phrases.Fill("accepted-line", ("severity", phrases[SeverityId(accepted.Finding.Finding.Severity)]), ("title", accepted.Finding.Text.Title), ("reason", accepted.Entry.Reason));
        foreach (var effect in document.Effects)
            yield return phrases.Fill("profile-line", ("rule", effect.Rule.Rule), ("count", $"{effect.Count}"), ("weight", phrases[effect.Rule.Severity is { } severity ? SeverityId(severity) : "profile-off"]), ("reason", effect.Rule.Reason));
    }

    /// <summary>The counts of all severities.</summary>
    public static string Severities(Phrases phrases, ReportTotals totals) => phrases.Fill(
        "severities",
        ("errors", $"{totals.Errors}"),
        ("warnings", $"{totals.Warnings}"),
        ("information", $"{totals.Information}"));

    /// <summary>The id of a severity's phrase.</summary>
    internal static string SeverityId(Severity severity) => $"severity-{severity.ToString().ToLowerInvariant()}";
}
