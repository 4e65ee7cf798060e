using System.Globalization;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Conformance.Tests;

/// <summary>
/// What a careful person found in a seed, with the rule that shows it by its cause and the lines where it does
/// (labels/truth-findings.csv, where the lines differ from the label's own).
/// </summary>
internal sealed record LabelledFinding(string Id, string Seed, string Severity, string Rule, LineRange Lines, int Findings, string Statement)
{
    private static readonly HashSet<string> Sure = new(StringComparer.Ordinal) { "certain", "likely" };

    /// <summary>The labels that a text can show: what the document itself says, surely or likely.</summary>
    public static IReadOnlyList<LabelledFinding> Read(string truth)
    {
        var entries = Csv.ReadOwn("truth-findings.csv").ToDictionary(row => row["id"], StringComparer.Ordinal);
        return [.. Csv.Read(Path.Combine(truth, "findings.csv")).Where(label => label["origin"] == "document" && Sure.Contains(label["confidence"])).Select(label => Of(label, entries[label["id"]]))];
    }

    /// <summary>True where findings of the rule stand on every stretch of the lines, or the rule could not be checked and the label asks for no more.</summary>
    public bool IsFoundIn(CheckReport report) => Findings == 0
        ? report.Rules.Any(outcome => outcome.Rule == Rule && outcome.CouldNotCheck > 0)
        : Lines.Stretches.All(stretch => FindingsIn(report).Any(finding => IsOn(finding, stretch)));

    /// <summary>The findings that show it.</summary>
    public IEnumerable<Finding> FindingsIn(CheckReport report) => report.Findings.Where(finding => finding.Rule == Rule && IsOn(finding, Lines));

    private static bool IsOn(Finding finding, LineRange lines) => finding.Places.Any(place => lines.Contains(place.Place.Line));

    private static LabelledFinding Of(CsvRow label, CsvRow entry) => new(
        label["id"],
        label["seed"],
        label["severity"],
        entry["rule"],
        LineRange.Parse(entry["lines"].Length > 0 ? entry["lines"] : label["lines"]),
        entry["findings"].Length > 0 ? int.Parse(entry["findings"], CultureInfo.InvariantCulture) : 1,
        label["statement"]);
}
