using Mingsuan.Checking;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>What a careful person found is found, what only looks wrong is not reported, and nothing else is called an error.</summary>
public sealed class FindingTests
{
    /// <summary>The classes of labelled findings that concern amounts and damage; other classes are checks of their own.</summary>
    private static readonly HashSet<string> AmountClasses = new(StringComparer.Ordinal) { "narrative_vs_table", "cross_table", "yoy", "unit" };

    public static TheoryData<string> LabelledSeeds => ["000", "001", "004"];

    public static TheoryData<string> OtherSeeds => ["002", "003"];

    [Theory]
    [MemberData(nameof(LabelledSeeds))]
    public void The_labelled_findings_on_amounts_are_found(string seed)
    {
        var labels = Labels(seed).Where(label => AmountClasses.Contains(label["rule"])).ToList();
        var findings = CheckedSeed.Of(seed).Report.Findings.Where(finding => finding.Severity > Severity.Information || finding.Rule == RuleIds.RateFromZero).ToList(); // told as information: it is how offices write
        var misses = labels.Where(label => !Lines(label).Stretches.All(lines => findings.Exists(finding => Touches(finding, lines)))).Select(Described).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"{labels.Count - misses.Count} of {labels.Count} labelled findings on amounts of {seed} are found");
        KnownMisses.Judge("findings", seed, misses);
    }

    [Theory]
    [MemberData(nameof(LabelledSeeds))]
    public void The_labelled_damage_of_the_carrier_is_reported(string seed)
    {
        var labels = Labels(seed).Where(label => label["rule"].StartsWith("extraction_", StringComparison.Ordinal)).ToList();
        var diagnostics = CheckedSeed.Of(seed).Disclosure.Diagnostics;
        var misses = labels.Where(label => !IsReported(label, diagnostics)).Select(Described).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"{labels.Count - misses.Count} of {labels.Count} labelled damages of {seed} are reported");
        KnownMisses.Judge("damage", seed, misses);
    }

    [Fact]
    public void The_displaced_rows_of_a_form_are_one_finding()
    {
        var label = Labels("001").Single(label => label["id"] == "001-F05");
        var finding = Assert.Single(Errors("001"), error => Touches(error, LineRange.Parse(label["lines"])));
        Assert.Equal(Enumerable.Range(503, 6), finding.Places.Select(place => place.Place.Line).OfType<int>().Where(line => line is >= 503 and <= 508).Distinct());
    }

    [Theory]
    [MemberData(nameof(LabelledSeeds))]
    public void Every_error_is_one_that_a_person_found(string seed)
    {
        var labels = Labels(seed).Where(label => label["severity"] == "error").ToList();
        var alarms = Errors(seed).Where(error => !labels.Exists(label => Touches(error, LineRange.Parse(label["lines"])))).Select(Described);
        KnownMisses.Judge("false-alarms", seed, [.. alarms.Select(alarm => (seed, alarm))]);
    }

    [Theory]
    [MemberData(nameof(OtherSeeds))]
    public void Nothing_in_a_seed_without_labels_is_called_an_error(string seed) =>
        KnownMisses.Judge("false-alarms", seed, [.. Errors(seed).Select(error => (seed, Described(error)))]);

    [Theory]
    [InlineData(517, RuleIds.PartOf)] // the money that targets cover is called fiscal and is more than all fiscal expenditure
    [InlineData(584, RuleIds.PartOf)] // so do the forms of all projects
    [InlineData(597, "target-rate-in-count")] // satisfaction of at most 0 times
    public void What_a_careful_reader_finds_in_the_Fujian_seed_is_found(int line, string rule) =>
        Assert.Contains(CheckedSeed.Of("002").Report.Findings, finding => finding.Rule == rule && finding.Severity > Severity.Information && finding.Places.Any(place => place.Place.Line == line));

    [Fact]
    public void What_only_looks_wrong_is_no_error()
    {
        var misses = new List<(string, string)>();
        foreach (var trap in Csv.Read(Path.Combine(Repository.Truth(), "traps.csv")))
        {
            var lines = LineRange.Parse(trap["lines"].Replace(" vs ", "/", StringComparison.Ordinal));
            var labels = Labels(trap["seed"]).Where(label => label["severity"] == "error").ToList();
            var errors = Errors(trap["seed"]).Where(error => Touches(error, lines) && !labels.Exists(label => Touches(error, LineRange.Parse(label["lines"]))));
            misses.AddRange(errors.Select(error => ($"{trap["seed"]}/{trap["id"]}", Described(error))));
        }

        KnownMisses.Judge("traps", "", misses);
    }

    /// <summary>The lines of a label, or those of truth-places.csv where it is reported on fewer.</summary>
    private static LineRange Lines(CsvRow label) =>
        LineRange.Parse((Csv.ReadOwn("truth-places.csv").FirstOrDefault(row => row["id"] == label["id"]) ?? label)["lines"]);

    /// <summary>By every diagnostic that truth-damage.csv names, on every line that it names.</summary>
    private static bool IsReported(CsvRow label, IReadOnlyList<Diagnostic> diagnostics)
    {
        var expected = Csv.ReadOwn("truth-damage.csv").Where(row => row["id"] == label["id"]).ToList();
        return expected.Count > 0 && expected.TrueForAll(row => row["lines"].Split('+').All(line => diagnostics.Any(diagnostic =>
            diagnostic.Id == row["diagnostic"] && diagnostic.Severity < Severity.Error && LineRange.Parse(line).Contains(diagnostic.Place.Line))));
    }

    private static IEnumerable<CsvRow> Labels(string seed) => Csv.Read(Path.Combine(Repository.Truth(), "findings.csv")).Where(row => row["seed"] == seed);

    private static IEnumerable<Finding> Errors(string seed) => CheckedSeed.Of(seed).Report.Findings.Where(finding => finding.Severity == Severity.Error);

    private static bool Touches(Finding finding, LineRange lines) => finding.Places.Any(place => lines.Contains(place.Place.Line));

    private static (string, string) Described(CsvRow label) => ($"{label["seed"]}/{label["id"]}", $"{label["rule"]} lines {label["lines"]}: {label["statement"]}");

    private static string Described(Finding finding) =>
        $"{finding.Severity} {finding.Rule} expected {finding.Expected} stated {finding.Stated} at {string.Join("; ", finding.Places.Take(4).Select(place => $"line {place.Place.Line} {place.Caption}"))}";
}
