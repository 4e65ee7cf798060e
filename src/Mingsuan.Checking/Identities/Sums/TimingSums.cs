using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// An amount of all money against this year's and the carried-over part, where these stand in other groups (two tables of projects, or the
/// columns of the revenue table by account).
/// </summary>
internal sealed class TimingSums
{
    private readonly StatementIndex index;
    private readonly Member current;
    private readonly Member carryover;
    private readonly HashSet<ClaimGroup> carrying;

    public TimingSums(StatementIndex index)
    {
        this.index = index;
        (current, carryover) = (index.Cube.Timing["current"], index.Cube.Timing["carryover"]);
        carrying = [.. index.All.Where(stated => stated.Coordinate[index.Cube.Timing] == carryover)
            .SelectMany(stated => stated.Claims).Where(claim => !claim.Figure.IsNothing && claim.Group.Kind == ClaimGroupKind.Panel).Select(claim => claim.Group)];
    }

    public void Add(List<Identity> identities)
    {
        foreach (var stated in index.All)
        {
            if (stated.Coordinate[index.Cube.Timing] is not { IsAll: true } || stated.Anchor is not { IsStated: true } whole || !Summation.IsAmount(stated.Coordinate)) continue;
            if (Part(stated.Coordinate.With(current), claim => claim.IsStated && claim.Group != whole.Group) is not { } printed) continue;
            var carryoverPart = stated.Coordinate.With(carryover);
            var carried = Part(carryoverPart, claim => claim.IsStated && claim.Group != whole.Group) ?? Part(carryoverPart, claim => IsLeftBlank(claim) && claim.Group != whole.Group);
            if (carried is null) continue;
            var parts = new Side([new Term(printed, 1), new Term(carried, 1)]);
            identities.Add(new Identity(IdentityKind.CrossRollUp, RuleIds.CrossTable, whole.AsSide, parts) { Evidence = "timing" });
        }
    }

    /// <summary>A cell of a table that prints carried-over money in other rows and none here: nothing was carried over.</summary>
    private bool IsLeftBlank(Claim claim) => claim is { IsStated: false, IsIllegible: false } && carrying.Contains(claim.Group);

    /// <summary>Such a claim in the same flow, or for an account, where nothing is left at the end of the year, in the revenue that pays for it.</summary>
    private Claim? Part(Coordinate part, Predicate<Claim> isMeant)
    {
        var cube = index.Cube;
        if (index.Find(part)?.Claims.Find(isMeant) is { } claim) return claim;
        if (part[cube.Nature]?.Id != "expenditure" || part[cube.Function] is not { IsAll: false } || YearEnd.IsStated(index, part)) return null;
        return index.Find(part.With(cube.Flow["revenue"]).With(cube.Nature.Root))?.Claims.Find(isMeant);
    }
}
