using Xunit;

namespace Mingsuan.Kernel.Tests;

/// <summary>Along an axis the parts of an entry are its largest proper parts, where these exclude one another.</summary>
public sealed class PartitionTests
{
    private static readonly SmallCube Small = new();

    [Fact]
    public void The_parts_are_the_next_level_printed() =>
        AssertParts([[1, 4], [2, 3], [], [], []], Small.Nature.Root, Small.Basic, Small.Personnel, Small.Operating, Small.Project);

    [Fact]
    public void Where_a_level_is_not_printed_the_parts_are_below_it() =>
        AssertParts([[1, 2, 3], [], [], []], Small.Nature.Root, Small.Personnel, Small.Operating, Small.Project);

    [Fact]
    public void The_order_of_the_rows_does_not_matter() =>
        AssertParts([[], [], [0, 1], [], [2, 3]], Small.Operating, Small.Personnel, Small.Basic, Small.Project, Small.Nature.Root);

    [Fact]
    public void An_of_which_entry_completes_no_sum()
    {
        AxisEntry[] axis = [new(Small.At(Small.Basic), false), new(Small.At(Small.Personnel), true)];
        Assert.Empty(Partition.Of(axis)[0]);
    }

    [Fact]
    public void Parts_that_overlap_are_no_partition()
    {
        var whole = Small.At(Small.Nature.Root, Small.Source.Root);
        AxisEntry[] axis = [new(whole, false), new(Small.At(Small.Basic, Small.Source.Root), false), new(Small.At(Small.Nature.Root, Small.Fiscal), false)];
        Assert.Empty(Partition.Of(axis)[0]);
    }

    private static void AssertParts(int[][] expected, params Member[] axis) =>
        Assert.Equal(expected, Partition.Of([.. axis.Select(member => new AxisEntry(Small.At(member), false))]).Select(parts => parts.ToArray()));
}
