using System.Collections.Immutable;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>
/// Tables of the samples are hidden and derived: nothing that comes out may contradict what the hidden tables print. Every table alone; two and three
/// tables drawn at random (the benchmark <c>derive</c> hides every two and three).
/// </summary>
public sealed class HidingTests
{
    private const int Seed = 20261127;
    private const int Drawn = 4;

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Checkout.Samples, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Hiding_tables_gives_no_wrong_value(string sample)
    {
        var trials = new HidingTrials(DisclosureCatalog.Default, ReadDocuments.Open(ReadDocuments.SamplePath(sample)));
        var random = new Random(Seed);
        ImmutableArray<Table>[] chosen = [.. trials.Choices(1), .. Draw(trials.Choices(2), random), .. Draw(trials.Choices(3), random)];
        var counts = chosen.SelectMany(tables => Enum.GetValues<HidingMode>().Select(mode => trials.Hide(tables, mode))).Aggregate(HidingCounts.None, (left, right) => left + right);
        Assert.Empty(counts.Wrong);
        Assert.True(counts.Exact > 0, "nothing was derived at all");
    }

    [Fact]
    public void A_wrong_value_would_be_seen()
    {
        var trials = new HidingTrials(DisclosureCatalog.Default, ReadDocuments.Open(ReadDocuments.SamplePath("city-service-centre")));
        var other = ReadDocuments.Open(ReadDocuments.SamplePath("city-service-centre"));
        var changed = other with { Blocks = [.. other.Blocks.Select(block => block is Grid grid ? grid with { Rows = [.. grid.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell.Text == "91.95" ? cell with { Text = "91.96" } : cell)] })] } : block)] };
        var wrong = trials.Choices(1).Select(tables => trials.Hide(changed, tables, HidingMode.Amounts)).Sum(counts => counts.Wrong.Length);
        Assert.NotEqual(0, wrong);
    }

    private static IEnumerable<ImmutableArray<Table>> Draw(IEnumerable<ImmutableArray<Table>> choices, Random random)
    {
        var all = choices.ToArray();
        random.Shuffle(all);
        return all.Take(Drawn);
    }
}
