using System.Globalization;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>
/// Every label of a seed is found by its cause and once; every other finding has a verdict of its own (docs/seed-findings.tsv).
/// </summary>
public sealed class LabelledFindingTests
{
    private const decimal LeastFound = 0.95m;
    private const decimal LeastRight = 0.95m;

    public static TheoryData<string> LabelledSeeds => ["000", "001", "004"];

    [Theory]
    [MemberData(nameof(LabelledSeeds))]
    public void What_a_person_found_is_found_by_its_cause(string seed)
    {
        var labels = Labels().Where(label => label.Seed == seed).ToList();
        var misses = Missed(labels).Select(label => ($"{seed}/{label.Id}", $"{label.Severity} {label.Rule} on {label.Lines}: {label.Statement}")).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine($"{labels.Count - misses.Count} of {labels.Count} labels of {seed} are found");
        KnownMisses.Judge("labels", seed, misses);
    }

    [Fact]
    public void Nineteen_of_twenty_labels_are_found_and_all_errors()
    {
        var labels = Labels();
        var missed = Missed(labels);
        Assert.DoesNotContain(missed, label => label.Severity == "error");
        Assert.True(labels.Count - missed.Count >= LeastFound * labels.Count, $"{labels.Count - missed.Count} of {labels.Count}");
    }

    [Theory]
    [MemberData(nameof(LabelledSeeds))]
    public void A_cause_is_one_finding(string seed)
    {
        var report = CheckedSeed.Of(seed).Report;
        Assert.Empty(Labels().Where(label => label.Seed == seed && label.FindingsIn(report).Count() > Math.Max(1, label.Findings)).Select(label => label.Id));
    }

    [Theory]
    [MemberData(nameof(LabelledSeeds))]
    public void A_finding_that_nobody_labelled_has_a_verdict(string seed)
    {
        var verdicts = Verdict.Read().Where(verdict => verdict.Seed == seed).ToList();
        var unlabelled = Unlabelled(seed);
        var (found, judged) = (unlabelled.Select(Verdict.KeyOf).Order(StringComparer.Ordinal), verdicts.Select(verdict => verdict.Key).Order(StringComparer.Ordinal));
        Assert.Equal(judged, found);
    }

    [Fact]
    public void Nineteen_of_twenty_findings_are_right()
    {
        var verdicts = Verdict.Read();
        var all = LabelledSeeds.SelectMany(seed => CheckedSeed.Of((string)seed).Report.Findings).ToList();
        var wrong = verdicts.Count(verdict => !verdict.IsRight);
        TestContext.Current.TestOutputHelper!.WriteLine($"{all.Count} findings, {wrong} wrong or repeated");
        Assert.True(all.Count - wrong >= LeastRight * all.Count, $"{wrong} of {all.Count} are wrong");
    }

    private static IReadOnlyList<LabelledFinding> Labels()
    {
        foreach (var seed in ReadDocuments.Seeds) ReadDocuments.SeedPath(seed);
        return LabelledFinding.Read(Repository.Truth());
    }

    private static List<LabelledFinding> Missed(IEnumerable<LabelledFinding> labels) =>
        [.. labels.Where(label => !label.IsFoundIn(CheckedSeed.Of(label.Seed).Report))];

    private static List<Finding> Unlabelled(string seed)
    {
        var report = CheckedSeed.Of(seed).Report;
        var labelled = Labels().Where(label => label.Seed == seed).SelectMany(label => label.FindingsIn(report)).ToHashSet();
        return [.. report.Findings.Where(finding => !labelled.Contains(finding))];
    }

    /// <summary>What a person thinks of a finding that no label shows.</summary>
    private sealed record Verdict(string Seed, string Rule, string Line, string Judged)
    {
        public bool IsRight => Judged == "right";

        public static IReadOnlyList<Verdict> Read() => [.. File.ReadLines(Path.Combine(Repository.Documents, "seed-findings.tsv")).Skip(1)
            .Select(line => line.Split('\t')).Select(cells => new Verdict(cells[0], cells[1], cells[2], cells[3]))];

        public string Key => $"{Rule} {Line}";

        public static string KeyOf(Finding finding) => $"{finding.Rule} {finding.Places.FirstOrDefault()?.Place.Line?.ToString(CultureInfo.InvariantCulture) ?? "-"}";
    }
}
