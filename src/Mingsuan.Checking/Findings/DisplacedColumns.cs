using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Brings together what the amounts of a column break that stand a row too high or too low: what one row should print, its neighbour prints,
/// row after row. Nothing in such a table can be relied on, so all that it alone contradicts comes of the same.
/// </summary>
internal sealed class DisplacedColumns
{
    /// <summary>So many neighbours that print each other's amounts are no chance.</summary>
    private const int Fewest = 4;

    private readonly Dictionary<ColumnOfPanel, List<Claim>> columns = [];

    private DisplacedColumns(IReadOnlyList<Identity> identities)
    {
        foreach (var claim in identities.SelectMany(identity => identity.Terms).Select(term => term.Claim).Where(claim => claim.Group.Kind == ClaimGroupKind.Panel).Distinct().OrderBy(claim => claim.Index))
        {
            var column = ColumnOfPanel.Of(claim);
            if (!columns.TryGetValue(column, out var claims)) columns.Add(column, claims = []);
            claims.Add(claim);
        }
    }

    /// <summary>The causes, those of every panel with a displaced column as one; <paramref name="identities"/> are all of the document.</summary>
    public static List<Cause> Join(List<Cause> causes, IReadOnlyList<Identity> identities)
    {
        if (causes.Sum(cause => cause.Identities.Count) < Fewest) return causes;
        foreach (var panel in new DisplacedColumns(identities).Of(causes))
        {
            var own = causes.FindAll(cause => cause.Displaced is null && cause.Identities.TrueForAll(identity => identity.Terms.Any(term => term.Claim.Group == panel.Key)));
            if (own.Count < 2) continue;
            causes[causes.IndexOf(own[0])] = Cause.Unknown([.. own.SelectMany(cause => cause.Identities)]) with { Displaced = panel.MinBy(claim => claim.Index) };
            causes.RemoveAll(own.Contains);
        }

        return causes;
    }

    /// <summary>The first displaced cell of each displaced column, by panel.</summary>
    private IEnumerable<IGrouping<ClaimGroup, Claim>> Of(List<Cause> causes) => causes
        .SelectMany(cause => cause.Identities).Where(identity => identity is { Formula: Formula.Sum, Relation: Relation.Equal })
        .SelectMany(Expectations).Where(each => each.Claim.Group.Kind == ClaimGroupKind.Panel && each.Expected != 0)
        .DistinctBy(each => (each.Claim, each.Expected))
        .GroupBy(each => ColumnOfPanel.Of(each.Claim))
        .Where(column => IsDisplaced([.. column], columns[column.Key]))
        .Select(column => column.MinBy(each => each.Claim.Index).Claim) // groups are never empty
        .GroupBy(claim => claim.Group).ToList();

    /// <summary>What each side that is a single number should be, by the other side.</summary>
    private static IEnumerable<(Claim Claim, decimal Expected)> Expectations(Identity identity)
    {
        if (identity.Left.Terms is [var left]) yield return (left.Claim, identity.Right.Value);
        if (identity.Right.Terms is [var right]) yield return (right.Claim, identity.Left.Value);
    }

    /// <summary>True where most of what the cells should be stands in the neighbour on the same side.</summary>
    private static bool IsDisplaced(List<(Claim Claim, decimal Expected)> cells, List<Claim> column) =>
        new[] { -1, 1 }.Any(step => cells.Count(cell => IsIn(cell.Expected, cell.Claim, column, step)) is var found && found >= Fewest && found * 2 > cells.Select(cell => cell.Claim).Distinct().Count());

    private static bool IsIn(decimal expected, Claim claim, List<Claim> column, int step)
    {
        var position = column.IndexOf(claim) + step;
        return position >= 0 && position < column.Count && Math.Abs(column[position].Figure.Value - expected) <= column[position].HalfStep;
    }

    /// <summary>One column of a panel, by the words of its header.</summary>
    private sealed record ColumnOfPanel(ClaimGroup Panel, string Column)
    {
        public static ColumnOfPanel Of(Claim claim) => new(claim.Group, claim.Place.Column ?? string.Empty);
    }
}
