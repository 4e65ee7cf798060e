using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// A whole that divides completely into members of one dimension, as a sum that holds shows. Since no money is below zero, every cut of the whole
/// divides into the same members, and nothing lies beside them. What pays for uses divides them too.
/// </summary>
internal sealed record Division(Coordinate Whole, Dimension Dimension, ImmutableArray<Member> Members, Identity Basis, Canonical Canonical)
{
    /// <summary>True for the whole, or a cut of it, that is not already within one member.</summary>
    public bool Divides(Coordinate coordinate) =>
        coordinate[Dimension] is { } own && own.IsWithin(Whole[Dimension]!) && !Members.Any(own.IsWithin) && Reaches(coordinate); // a whole of a sum leaves nothing open

    /// <summary>True for a cut in which none of the members lies.</summary>
    public bool LeavesOut(Coordinate coordinate) => Divides(coordinate) && !Members.Any(member => member.IsWithin(coordinate[Dimension]!));

    private bool Reaches(Coordinate coordinate) =>
        coordinate.Refines(Whole) || (IsOfRevenue && (Dimension == coordinate.Cube.Source || Dimension == coordinate.Cube.Timing) && Canonical.Paying(coordinate).Refines(Whole));

    private bool IsOfRevenue => Canonical.Paying(Whole).Equals(Whole);
}
