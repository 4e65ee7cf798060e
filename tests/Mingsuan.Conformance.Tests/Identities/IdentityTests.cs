using Mingsuan.Checking;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>
/// The identities that a person evaluated are generated from the coordinates, with the same amounts and the same outcome.
/// Lines and amounts find most of them; labels/truth-identities.csv says how the others are expressed, or why they cannot be.
/// </summary>
public sealed class IdentityTests
{
    [Fact]
    public void The_labelled_identities_are_generated_with_the_same_outcome()
    {
        var truth = Repository.Truth();
        var labels = LabelledIdentity.Read(truth);
        var entries = Csv.ReadOwn("truth-identities.csv").ToDictionary(row => row["id"], StringComparer.Ordinal);
        var matchers = labels.Select(label => label.Seed).Distinct().ToDictionary(seed => seed, seed => new IdentityMatcher(truth, CheckedSeed.Of(seed)));
        var counts = (Automatic: 0, ByTable: 0, Impossible: 0);
        var misses = new List<(string, string)>();
        foreach (var label in labels)
        {
            var entry = entries.GetValueOrDefault(label.Id);
            if (entry?["how"] == "none") counts.Impossible++;
            else if ((entry is null ? MissByMatching(matchers[label.Seed], label) : MissByTable(truth, label, entry)) is { } miss) misses.Add((label.Id, miss));
            else if (entry is null) counts.Automatic++;
            else counts.ByTable++;
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{labels.Count} labelled identities: {counts.Automatic} by lines and amounts, {counts.ByTable} by the table, {counts.Impossible} cannot be generated, {misses.Count} missed");
        Assert.Empty(entries.Keys.Except(labels.Select(label => label.Id), StringComparer.Ordinal));
        KnownMisses.Judge("identities", "", misses);
    }

    private static string? MissByMatching(IdentityMatcher matcher, LabelledIdentity label)
    {
        var found = matcher.Match(label);
        return found.Count > 0 && IsSame(label, found) ? null : $"{label}: {(found.Count == 0 ? "nothing" : string.Join("; ", found.Take(2)))}";
    }

    private static string? MissByTable(string truth, LabelledIdentity label, CsvRow entry)
    {
        var terms = new CellTerms(truth, CheckedSeed.Of(label.Seed));
        if (entry["how"] == "follows") return terms.MissingFollows(entry["detail"]);
        if (entry["how"] == "terms") return terms.MissingOne(entry["detail"], outcome => IdentityMatcher.IsExpected(label, outcome));
        if (entry["how"] == "rows") return terms.MissingRows(entry["detail"], outcome => IdentityMatcher.IsExpected(label, outcome));
        if (entry["how"] == "amounts") return new IdentityMatcher(truth, CheckedSeed.Of(label.Seed)).IsFoundAt(label, LineRange.Parse(entry["detail"])) ? null : $"{label}: no such amounts";
        var missing = new CellPairs(truth, CheckedSeed.Of(label.Seed)).Missing(entry["detail"]);
        return missing.Count == 0 ? null : $"{label}: {string.Join("; ", missing.Take(4))} ({missing.Count})";
    }

    private static bool IsSame(LabelledIdentity label, IReadOnlyList<GeneratedIdentity> found) =>
        label.Rows is null
            ? found.Any(identity => IdentityMatcher.IsExpected(label, identity.Outcome))
            : found.All(identity => identity.Outcome is OutcomeKind.Holds or OutcomeKind.Rounded);
}
