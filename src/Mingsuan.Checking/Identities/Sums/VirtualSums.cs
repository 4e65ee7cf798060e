using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Coordinates that a group does not print but says by its parts: the margin of a printed partition along one dimension, where
/// no part straddles it, and the sum of all children of an exhaustive member.
/// </summary>
internal sealed class VirtualSums(StatementIndex index)
{
    private readonly CubeSpace cube = index.Cube;
    private readonly Dimension[] additive = [.. index.Cube.Dimensions.Where(dimension => dimension.Kind == DimensionKind.Additive)];

    /// <summary>Adds to the index what the roll-ups and the exhaustive children say.</summary>
    public void AddAll(IEnumerable<Identity> rollUps)
    {
        var printed = index.All.ToList();
        foreach (var rollUp in rollUps)
        {
            if (rollUp.Kind == IdentityKind.RollUp && rollUp.Outcome.Kind != OutcomeKind.CouldNotCheck) AddMargins(rollUp);
        }

        Dimension[] divided = [cube.Timing, cube.Source, cube.FundingLevel];
        foreach (var stated in printed)
        {
            foreach (var dimension in divided) AddChildren(stated, dimension);
        }
    }

    private void AddMargins(Identity rollUp)
    {
        var parts = rollUp.Right.Terms;
        if (!Summation.IsAmount(parts[0].Claim.Coordinate)) return;
        var whole = index.Canonical.Of(rollUp.Left.Terms[0].Claim);
        var places = new Coordinate[parts.Length];
        for (var i = 0; i < places.Length; i++) places[i] = index.Canonical.Of(parts[i].Claim);
        foreach (var dimension in additive)
        {
            if (whole[dimension] is { } top && !ReferenceEquals(places[0][dimension], top))
                AddMargins(rollUp, places, whole, top);
        }
    }

    private void AddMargins(Identity rollUp, Coordinate[] places, Coordinate whole, Member top)
    {
        var dimension = top.Dimension;
        var margins = new Dictionary<Member, List<Claim>?>();
        for (var i = 0; i < places.Length; i++)
        {
            var own = places[i][dimension];
            if (own is null || ReferenceEquals(own, top)) return; // undivided here: it straddles every margin
            if (dimension == cube.Project && !own.IsWithin(top)) return; // the total of a list of tasks, which are not all projects
            var isAlone = places[i].EqualsWith(whole, own);
            for (var member = isAlone ? own.Parent : own; member is not null && !ReferenceEquals(member, top); member = member.Parent)
            {
                if (!margins.TryGetValue(member, out var list)) margins.Add(member, list = []);
                list?.Add(rollUp.Right.Terms[i].Claim);
            }
        }

        foreach (var (member, claims) in margins)
        {
            if (claims is not null && !IsStraddled(member, places, dimension)) Add(whole.With(member), claims, "margin");
        }
    }

    /// <summary>A part that contains the margin, or an unknown one that might lie in it, leaves its sum open.</summary>
    private bool IsStraddled(Member margin, Coordinate[] places, Dimension dimension)
    {
        if (dimension == cube.Body || dimension == cube.Project) return false;
        foreach (var place in places)
        {
            var own = place[dimension];
            while (own is { IsLocal: true }) own = own.Parent;
            if (own is not null && !ReferenceEquals(own, margin) && margin.IsWithin(own)) return true;
        }

        return false;
    }

    private void AddChildren(Stated stated, Dimension dimension)
    {
        if (stated.Coordinate[dimension] is not { Parent: { IsExhaustive: true } parent } member) return;
        if (!ReferenceEquals(parent.Children[0], member) || !Summation.IsAmount(stated.Coordinate)) return;
        var siblings = new Stated[parent.Children.Count];
        for (var i = 0; i < siblings.Length; i++)
        {
            if (index.Find(stated.Coordinate, parent.Children[i]) is not { } sibling) return;
            siblings[i] = sibling;
        }

        if (siblings.Distinct().Count() < siblings.Length) return; // collapsed into one
        foreach (var group in stated.Claims.ConvertAll(claim => claim.Group))
        {
            var claims = siblings.Select(sibling => sibling.In(group)).OfType<Claim>().ToList();
            if (claims.Count == siblings.Length) Add(stated.Coordinate.With(parent), claims, $"children:{parent}");
        }
    }

    private void Add(Coordinate coordinate, List<Claim> claims, string evidence)
    {
        var group = claims[0].Group;
        var stated = index.FindOrAdd(index.Canonical.Of(coordinate));
        if (stated.In(group) is not null || !claims.Exists(claim => claim.IsStated)) return;
        stated.Add(new VirtualSum(group, Side.Sum(claims), $"{evidence}:{group.Id}"));
    }
}
