using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Adds findings to a baseline by what a reviewer calls them: the fingerprint or how it begins, the number in the report (F003), or all.</summary>
public sealed class Acceptance(MessageTexts messages)
{
    /// <summary>Every finding of the check.</summary>
    public const string All = "all";

    /// <summary>Whether “all” means the notes too, which a report lists on request only: nobody accepts what was not shown.</summary>
    public bool TakesInformation { get; init; }

    /// <summary>A shorter beginning names too many.</summary>
    private const int ShortestBeginning = 6;

    /// <summary>The baseline with what is named, and the names that no finding, or several, answer to.</summary>
    public (Baseline Baseline, ImmutableArray<string> Unknown) Accept(Baseline baseline, IReadOnlyList<CheckedFile> files, IReadOnlyCollection<string> names, string reason, DateOnly on)
    {
        var documents = files.SelectMany(file => file.Documents).OfType<CheckedDocument.Checked>().ToList();
        var accepted = baseline.Accepted.ToBuilder();
        var unknown = ImmutableArray.CreateBuilder<string>();
        foreach (var name in names)
        {
            var found = documents.SelectMany(document => document.Report.Findings.Where(finding => IsNamed(finding, name)).Select(finding => (document, finding))).ToList();
            if (found.Count == 0 || (found.Count > 1 && name != All)) unknown.Add(name);
            else accepted.AddRange(found.Select(each => ToEntry(each.finding, each.document.Disclosure, reason, on)));
        }

        return (new Baseline([.. accepted.Distinct()]), unknown.ToImmutable());
    }

    private bool IsNamed(Finding finding, string name) =>
        (name == All && (TakesInformation || finding.Severity != Severity.Information)) || finding.Id == name || (name.Length >= ShortestBeginning && finding.Fingerprint.StartsWith(name, StringComparison.Ordinal));

    private AcceptedEntry ToEntry(Finding finding, Disclosure disclosure, string reason, DateOnly on) => new(finding.Fingerprint, reason)
    {
        Body = disclosure.Body,
        Year = disclosure.Year?.Value,
        Rule = finding.Rule,
        Difference = finding.Difference,
        Says = messages.Of(finding.Message, finding.Values).Title,
        On = on,
    };
}
