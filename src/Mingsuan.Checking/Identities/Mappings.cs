using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>The identities that the mappings of data/mappings make with what a document states.</summary>
internal sealed class Mappings(StatementIndex index, IReadOnlyList<MappingRule> rules)
{
    private const string ThreePublic = "three-public";
    private const string AnyBody = "any";

    private readonly CubeSpace cube = index.Cube;

    /// <summary>All of them.</summary>
    public void Add(List<Identity> identities)
    {
        var places = Places();
        foreach (var rule in rules)
        {
            var seen = new HashSet<Coordinate>();
            foreach (var term in rule.Left)
            {
                foreach (var context in Contexts(rule, term, places))
                {
                    if (seen.Add(context) && Apply(rule, context) is { } identity) identities.Add(identity);
                }
            }
        }
    }

    private Dictionary<Member, List<Stated>> Places()
    {
        var wanted = rules.SelectMany(rule => rule.Left).SelectMany(term => term.Stated).Distinct().ToDictionary(member => member, _ => new List<Stated>());
        var dimensions = wanted.Keys.Select(member => member.Dimension).Distinct().ToList();
        foreach (var stated in index.All)
        {
            foreach (var dimension in dimensions)
            {
                if (stated.Coordinate[dimension] is { } member && wanted.TryGetValue(member, out var list) && Summation.IsAmount(stated.Coordinate)) list.Add(stated);
            }
        }

        return wanted;
    }

    /// <summary>The coordinates around which the left side is stated: its own members taken out, all else kept.</summary>
    private IEnumerable<Coordinate> Contexts(MappingRule rule, Coordinate term, Dictionary<Member, List<Stated>> places)
    {
        if (term.Stated.FirstOrDefault() is not { } key) return [];
        return places[key]
            .Where(stated => stated.Side is not null && Matches(stated.Coordinate, term) && Matches(stated.Coordinate, rule.Scope))
            .Select(stated => Neutral(rule, stated.Coordinate))
            .ToList();
    }

    private static bool Matches(Coordinate coordinate, Coordinate pattern) =>
        pattern.Stated.All(member => ReferenceEquals(coordinate[member.Dimension], member));

    private static Coordinate Neutral(MappingRule rule, Coordinate coordinate) =>
        rule.Left.SelectMany(term => term.Stated).Select(member => member.Dimension).Distinct()
            .Aggregate(coordinate, (result, dimension) => result.With(dimension.Root));

    private Identity? Apply(MappingRule rule, Coordinate context)
    {
        if (SideAt(rule.Left, context, mustBePrinted: true) is not { } left) return null;
        if (rule.Kind == ThreePublic) return ApplyWidest(rule, context, left);
        return SideAt(rule.Right, context, mustBePrinted: !left.IsStated) is { } right ? Make(rule, left, right) : null;
    }

    /// <summary>The widest economic statement there is: equal where it covers all expenditure, else at most.</summary>
    private Identity? ApplyWidest(MappingRule rule, Coordinate context, Side left)
    {
        foreach (var (nature, isWhole) in new[] { (cube.Nature.Root, true), (cube.Nature["expenditure"], true), (cube.Nature["basic"], false) })
        {
            var mustBePrinted = !isWhole || !left.IsStated || left.Value == 0;
            if (SideAt(rule.Right, context.With(nature), mustBePrinted) is not { } right) continue;
            if (isWhole) return Make(rule, left, right);
            return new Identity(IdentityKind.Mapping, RuleOf(rule), right, left, Relation.AtMost) { IsFirm = rule.IsExact, Evidence = $"{rule.Id}:partial" };
        }

        return null;
    }

    private static Identity Make(MappingRule rule, Side left, Side right)
    {
        var relation = rule.IsEqual ? Relation.Equal : Relation.AtMost;
        var identity = new Identity(IdentityKind.Mapping, RuleOf(rule), left, right, relation) { IsFirm = rule.IsExact, Evidence = rule.Id };
        if (!identity.IsBroken || rule.Bodies.IsDefaultOrEmpty || rule.Bodies.Contains(AnyBody)) return identity;
        return new Identity(IdentityKind.Mapping, RuleOf(rule), left, right, Verdict.Undecided(Reasons.BodyType)) { IsFirm = rule.IsExact, Evidence = rule.Id };
    }

    private static string RuleOf(MappingRule rule) => RuleIds.MappingPrefix + rule.Kind;

    /// <summary>
    /// The sum of the terms around a context, all from one group. A term that the group does not print is nothing where the
    /// group divides the whole completely; where no group prints any, there is no side unless one of those is at hand.
    /// </summary>
    private Side? SideAt(ImmutableArray<Coordinate> terms, Coordinate context, bool mustBePrinted)
    {
        var places = terms.Select(term => index.Find(context.Join(term))).ToList();
        var groups = places.OfType<Stated>().SelectMany(GroupsOf).Distinct().ToList();
        foreach (var group in groups.OrderByDescending(group => places.Count(place => SideIn(place, group) is not null)))
        {
            var found = places.Select(place => SideIn(place, group)).ToList();
            if (found.TrueForAll(side => side is not null) || Divides(group, context, terms)) return Merge(found);
        }

        return mustBePrinted ? null : Absent(terms, context);
    }

    /// <summary>Nothing, said by the total of a group that divides it completely and prints none of the terms.</summary>
    private Side? Absent(ImmutableArray<Coordinate> terms, Coordinate context)
    {
        var whole = index.Find(context);
        if (whole is null) return null;
        var claim = whole.Claims.Find(candidate => candidate.IsStated && Divides(candidate.Group, context, terms));
        return claim is null ? null : new Side([new Term(claim, 0)]);
    }

    private static IEnumerable<ClaimGroup> GroupsOf(Stated stated) =>
        stated.Claims.Select(claim => claim.Group).Concat((stated.Sums ?? []).Select(sum => sum.Group));

    private static Side? SideIn(Stated? stated, ClaimGroup group) => stated?.In(group)?.AsSide ?? stated?.SumIn(group)?.Side;

    /// <summary>True where the group prints the undivided amount and accounts of the terms' own level beside it.</summary>
    private bool Divides(ClaimGroup group, Coordinate context, ImmutableArray<Coordinate> terms)
    {
        if (terms[0].Stated.FirstOrDefault() is not { } member || index.Find(context)?.In(group) is null) return false;
        return DividedGroups(member.Dimension, member.Depth).Contains(group);
    }

    private readonly Dictionary<(Dimension, int), HashSet<ClaimGroup>> divided = [];

    private HashSet<ClaimGroup> DividedGroups(Dimension dimension, int depth)
    {
        if (divided.TryGetValue((dimension, depth), out var groups)) return groups;
        groups = [.. index.All
            .Where(stated => dimension.Kind == DimensionKind.Additive && stated.Coordinate[dimension] is { IsLocal: false } member && member.Depth == depth)
            .SelectMany(stated => stated.Claims)
            .Select(claim => claim.Group)
            .Where(group => group.Kind == ClaimGroupKind.Panel)];
        divided.Add((dimension, depth), groups);
        return groups;
    }

    private static Side Merge(List<Side?> sides) => new([.. sides.OfType<Side>().SelectMany(side => side.Terms)]);
}
