using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Takes the coordinates of one document to those of another: members of the catalog are shared; those that exist in one document only
/// (years, bodies, projects, labels that nobody knows) are told by what they are called and where they hang.
/// </summary>
internal sealed class CoordinateTranslation
{
    private readonly Dictionary<(Member Parent, string Id), Member> byId = [];
    private readonly Dictionary<(Dimension Dimension, string Name), Member?> byName = [];
    private readonly Dictionary<Member, Member> translated = [];
    private readonly Dictionary<Coordinate, Coordinate> known = [];
    private readonly CubeSpace cube;
    private readonly BodyAlignment bodies;
    private readonly int years;

    /// <summary>A translation to the members that these coordinates use; <paramref name="years"/> are added to every year.</summary>
    public CoordinateTranslation(CubeSpace cube, IEnumerable<Coordinate> ours, BodyAlignment bodies, int years)
    {
        (this.cube, this.bodies, this.years) = (cube, bodies, years);
        foreach (var member in ours.Distinct().SelectMany(coordinate => coordinate.Stated).Where(member => member.IsLocal).Distinct()) Learn(member);
    }

    /// <summary>The same coordinate in our terms.</summary>
    public Coordinate Of(Coordinate theirs)
    {
        if (known.TryGetValue(theirs, out var ours)) return ours;
        ours = theirs;
        foreach (var member in theirs.Stated)
        {
            if (Of(member) is var own && !ReferenceEquals(own, member)) ours = ours.With(own);
        }

        return known[theirs] = ours;
    }

    /// <summary>A name is told apart from others of its dimension only where no other member has it.</summary>
    private void Learn(Member member)
    {
        if (member.Parent is { IsLocal: true } above) Learn(above);
        if (!byId.TryAdd((member.Parent!, member.Id), member)) return; // a local member has a parent
        var name = (member.Dimension, TextFolding.Fold(member.Label));
        byName[name] = byName.TryGetValue(name, out var other) && !ReferenceEquals(other, member) ? null : member;
    }

    private Member Of(Member member)
    {
        if (member.Dimension == cube.Body && ReferenceEquals(member, bodies.TheirsThatIsOurs)) return cube.Body.Root;
        if (member.Dimension == cube.Body && member.IsAll) return bodies.OursThatIsTheirs ?? member;
        if (!member.IsLocal) return member;
        if (!translated.TryGetValue(member, out var ours)) translated.Add(member, ours = Find(member));
        return ours;
    }

    private Member Find(Member member)
    {
        var parent = Of(member.Parent!); // a local member has a parent
        var id = member.Dimension == cube.Year && int.TryParse(member.Id, out var year) ? new FiscalYear(year + years).ToString() : member.Id;
        if (byId.TryGetValue((parent, id), out var same)) return same;
        if (HasName(member) && byName.GetValueOrDefault((member.Dimension, TextFolding.Fold(member.Label))) is { } named) return named;
        return byId[(parent, id)] = Member.Local(parent, id, member.Label);
    }

    /// <summary>Projects and bodies keep their names where their codes or their kinds differ.</summary>
    private bool HasName(Member member) => member.Dimension == cube.Project || member.Dimension == cube.Body;
}
