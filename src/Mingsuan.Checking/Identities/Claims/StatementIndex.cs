using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>What is stated where: amounts and counts by canonical coordinate. Claims with an open position stay outside.</summary>
internal sealed class StatementIndex
{
    private readonly Dictionary<Coordinate, Stated> byCoordinate;
    private readonly Dictionary<Coordinate, Stated>.AlternateLookup<ExchangedMember> byExchange;
    private readonly List<Stated> all = [];
    private readonly Dimension[] dimensions;

    private StatementIndex(CubeSpace cube, Canonical canonical, int capacity)
    {
        (Cube, Canonical) = (cube, canonical);
        dimensions = [.. cube.Dimensions];
        byCoordinate = new Dictionary<Coordinate, Stated>(capacity, CoordinateKeys.Comparer);
        byExchange = byCoordinate.GetAlternateLookup<ExchangedMember>();
    }

    public CubeSpace Cube { get; }

    public Canonical Canonical { get; }

    /// <summary>In order of first statement.</summary>
    public IReadOnlyList<Stated> All => all;

    /// <summary>The first claim of each group that an open scope keeps out of comparison.</summary>
    public Dictionary<ClaimGroup, Claim> Open { get; } = [];

    public static StatementIndex Of(ClaimBook book)
    {
        var collapses = new CollapseFinder(book.Cube).Find(book.Claims);
        collapses.AddRange(new NothingCarried(book.Cube).Find(book.Claims, collapses));
        var index = new StatementIndex(book.Cube, new Canonical(collapses), book.Claims.Count);
        foreach (var claim in book.Claims) index.Place(claim);
        foreach (var stated in index.all) stated.ChooseAnchor();
        return index;
    }

    /// <summary>What is stated at that coordinate or what equals it for this body; null where nothing is.</summary>
    public Stated? Find(Coordinate coordinate) => byCoordinate.GetValueOrDefault(Canonical.Of(coordinate));

    /// <summary>What is stated at that coordinate with that member in its dimension.</summary>
    public Stated? Find(Coordinate coordinate, Member member) => Canonical.IsIdentity
        ? byExchange.TryGetValue(new ExchangedMember(coordinate, member), out var stated) ? stated : null
        : Find(coordinate.With(member));

    /// <summary>True where a table prints what the claim says.</summary>
    public bool IsInTable(Claim claim) => Find(claim.Coordinate)?.Claims.Exists(other => other.IsStated && other.Group.Kind == ClaimGroupKind.Panel) == true;

    /// <summary>What is stated there or may be said there by a sum.</summary>
    public Stated FindOrAdd(Coordinate canonical)
    {
        if (byCoordinate.TryGetValue(canonical, out var stated)) return stated;
        byCoordinate.Add(canonical, stated = new Stated(canonical));
        all.Add(stated);
        return stated;
    }

    private void Place(Claim claim)
    {
        if (claim.Base is not null || claim.IsUnknown || !Summation.IsSummable(claim.Coordinate)) return;
        var coordinate = Canonical.Of(claim);
        if (IsOpen(coordinate) || (!claim.IsBound && ReferenceEquals(coordinate, claim.Coordinate)))
        {
            if (!claim.Figure.IsNothing) Open.TryAdd(claim.Group, claim);
            return;
        }

        FindOrAdd(coordinate).Add(claim);
    }

    private bool IsOpen(Coordinate coordinate)
    {
        foreach (var dimension in dimensions)
        {
            if (coordinate[dimension] is null) return true;
        }

        return false;
    }
}
