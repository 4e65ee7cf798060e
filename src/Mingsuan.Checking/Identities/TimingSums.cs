using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// An amount of all money against this year's and the carried-over part, where these stand in other groups (two tables of projects, or the
/// columns of the revenue table by account).
/// </summary>
internal sealed class TimingSums(StatementIndex index)
{
    private readonly CubeSpace cube = index.Cube;

    public void Add(List<Identity> identities)
    {
        foreach (var stated in index.All)
        {
            if (stated.Coordinate[cube.Timing] is not { IsAll: true } || stated.Anchor is not { IsStated: true } whole || !Summation.IsAmount(stated.Coordinate)) continue;
            var current = Part(stated.Coordinate, "current", whole);
            var carryover = Part(stated.Coordinate, "carryover", whole);
            if (current is null || carryover is null || carryover.Figure.Value == 0) continue;
            var parts = new Side([new Term(current, 1), new Term(carryover, 1)]);
            identities.Add(new Identity(IdentityKind.CrossRollUp, RuleIds.CrossTable, whole.AsSide, parts) { Evidence = "timing" });
        }
    }

    /// <summary>That part in another group, in the same flow, or for an account (which has no year-end carryover) in the revenue that pays for it.</summary>
    private Claim? Part(Coordinate whole, string timing, Claim except)
    {
        var part = whole.With(cube.Timing[timing]);
        return InAnotherGroup(part, except) ?? (whole[cube.Nature]?.Id == "expenditure" && whole[cube.Function] is { IsAll: false } ? InAnotherGroup(part.With(cube.Flow["revenue"]).With(cube.Nature.Root), except) : null);
    }

    private Claim? InAnotherGroup(Coordinate coordinate, Claim except) =>
        index.Find(coordinate)?.Claims.Find(claim => claim.IsStated && claim.Group != except.Group);
}
