using Mingsuan.Checking;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>The identities that a person evaluated are generated from the coordinates, with the same amounts and the same outcome.</summary>
public sealed class IdentityTests
{
    [Fact]
    public void The_labelled_identities_are_generated_with_the_same_outcome()
    {
        var truth = Repository.Truth();
        var labels = LabelledIdentity.Read(truth);
        var matchers = labels.Select(label => label.Seed).Distinct().ToDictionary(seed => seed, seed => new IdentityMatcher(truth, CheckedSeed.Of(seed)));
        var misses = new List<(string, string)>();
        var automatic = 0;
        foreach (var label in labels)
        {
            var found = matchers[label.Seed].Match(label);
            if (found.Count > 0 && IsSame(label, found)) automatic++;
            else misses.Add((label.Id, $"{label} L={label.Left.Sum} R={label.Right.Sum}: {(found.Count == 0 ? "nothing" : string.Join("; ", found.Where(f => !IdentityMatcher.IsExpected(label, f.Outcome)).Take(2)))}"));
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{automatic} of {labels.Count} labelled identities by lines and amounts");
        KnownMisses.Judge("identities", "", misses);
    }

    private static bool IsSame(LabelledIdentity label, IReadOnlyList<GeneratedIdentity> found) =>
        label.Rows is null
            ? found.Any(identity => IdentityMatcher.IsExpected(label, identity.Outcome))
            : found.All(identity => identity.Outcome is OutcomeKind.Holds or OutcomeKind.Rounded);
}
