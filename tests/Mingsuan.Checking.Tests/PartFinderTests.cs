using CsCheck;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

public sealed class PartFinderTests
{
    private static readonly Member[] Accounts =
        [.. Given.Cube.Function.Members.Where(member => member.Id is "all" || member.Id.StartsWith("208", StringComparison.Ordinal) || member.Id.StartsWith("210", StringComparison.Ordinal)).Take(60)];

    [Fact]
    public void Walking_up_one_dimension_finds_the_same_parts_as_comparing_all_pairs() =>
        Gen.Int[0, Accounts.Length - 1].Array[1, 40].Sample(
            picks =>
            {
                var axis = picks.Distinct().Select(pick => Given.Cube.Blank.With(Accounts[pick])).ToArray();
                var finder = new TreePartFinder(axis, new bool[axis.Length], Given.Cube.Function);
                var expected = Partition.Of([.. axis.Select(coordinate => new AxisEntry(coordinate, false))]);
                for (var i = 0; i < axis.Length; i++) Assert.Equal(expected[i].Order(), finder.PartsOf(i).Parts.Order());
            },
            iter: 500);

    [Fact]
    public void Repeated_rows_overlap()
    {
        var axis = new[] { "all", "208", "208" }.Select(code => Given.Cube.Blank.With(Given.Cube.Function[code])).ToArray();
        Assert.True(new TreePartFinder(axis, new bool[3], Given.Cube.Function).PartsOf(0).Overlap);
    }
}
