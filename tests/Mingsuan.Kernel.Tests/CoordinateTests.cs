using CsCheck;
using Xunit;

namespace Mingsuan.Kernel.Tests;

/// <summary>Coordinates name a member a dimension, or leave it open.</summary>
public sealed class CoordinateTests
{
    private static readonly SmallCube Small = new();

    private static readonly Gen<Coordinate> Any = Gen.Select(
        OneOf(null, Small.Nature.Root, Small.Basic, Small.Personnel, Small.Operating, Small.Project),
        OneOf(null, Small.Source.Root, Small.Fiscal, Small.General, Small.Fund, Small.Own),
        (nature, source) => Small.At([.. new[] { nature, source }.OfType<Member>()]));

    private static Gen<Member?> OneOf(params Member?[] members) => Gen.Int[0, members.Length - 1].Select(index => members[index]);

    [Fact]
    public void Equal_members_make_equal_coordinates()
    {
        Assert.Equal(Small.At(Small.Basic, Small.General), Small.At(Small.General, Small.Basic));
        Assert.Equal(Small.At(Small.Basic).GetHashCode(), Small.At(Small.Basic).GetHashCode());
        Assert.NotEqual(Small.At(Small.Basic), Small.At(Small.Basic, Small.Source.Root));
    }

    [Fact]
    public void The_closer_statement_wins() =>
        Assert.Equal(Small.At(Small.Project), Small.At(Small.Basic).Join(Small.At(Small.Project)));

    [Fact]
    public void A_closer_statement_that_is_merely_wider_takes_nothing_away() =>
        Assert.Equal(Small.At(Small.Personnel), Small.At(Small.Personnel).Join(Small.At(Small.Basic)));

    [Fact]
    public void A_default_fills_only_what_is_open() =>
        Assert.Equal(Small.At(Small.Project, Small.Source.Root), Small.At(Small.Project).Default(Small.At(Small.Nature.Root, Small.Source.Root)));

    [Fact]
    public void An_open_position_is_part_of_nothing_but_an_open_one()
    {
        Assert.False(Small.At(Small.Personnel).Refines(Small.At(Small.Basic, Small.Source.Root)));
        Assert.True(Small.At(Small.Personnel).Refines(Small.At(Small.Basic)));
    }

    [Fact]
    public void What_refines_a_whole_does_not_lie_apart_from_it() =>
        Gen.Select(Any, Any).Sample((a, b) => !(a.Refines(b) && a.IsDisjointFrom(b)));

    [Fact]
    public void Two_coordinates_refine_each_other_only_if_they_are_equal() =>
        Gen.Select(Any, Any).Sample((a, b) => (a.Refines(b) && b.Refines(a)) == a.Equals(b));

    [Fact]
    public void Joining_a_coordinate_to_itself_changes_nothing() => Any.Sample(a => a.Join(a).Equals(a));

    [Fact]
    public void Differences_are_where_the_members_differ()
    {
        Assert.Equal([Small.Source], Small.At(Small.Basic, Small.General).DifferencesFrom(Small.At(Small.Basic, Small.Own)));
        Any.Sample(a => !a.DifferencesFrom(a).Any());
    }

    [Fact]
    public void Leaving_a_dimension_open_forgets_its_member() =>
        Assert.Equal(Small.At(Small.Basic), Small.At(Small.Basic, Small.Own).Without(Small.Source));

    [Fact]
    public void A_local_member_hangs_below_a_known_one_and_is_no_child_of_the_catalog()
    {
        var local = Member.Local(Small.Project, "专项", "专项");
        Assert.True(local.IsWithin(Small.Project) && local.IsLocal);
        Assert.Empty(Small.Project.Children);
        Assert.True(Small.At(local).StrictlyRefines(Small.At(Small.Project)));
    }
}
