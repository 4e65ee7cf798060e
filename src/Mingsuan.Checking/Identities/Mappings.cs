using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>The identities that the mappings of data/mappings make with what a document states.</summary>
internal sealed class Mappings(StatementIndex index, IReadOnlyList<MappingRule> rules, OwnDefinitions definitions, string? bodyType = null)
{
    private const string ThreePublic = "three-public";

    private readonly CubeSpace cube = index.Cube;

    /// <summary>All of them.</summary>
    public void Add(List<Identity> identities)
    {
        var made = Made(Places()).ToList();
        var bodies = CrosswalkBodies.Of(made, bodyType);
        identities.AddRange(made.Select(each => definitions.Decide(each.Rule, bodies.Decide(each.Rule, each.Identity))));
    }

    private IEnumerable<(MappingRule Rule, Identity Identity)> Made(Dictionary<Member, List<Stated>> places)
    {
        foreach (var rule in rules)
        {
            var contexts = rule.Left.SelectMany(term => Contexts(rule, term, places)).Distinct();
            foreach (var identity in contexts.SelectMany(context => Apply(rule, context))) yield return (rule, identity);
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
            .Where(stated => stated.Side is not null && Matches(stated.Coordinate, term) && Matches(stated.Coordinate, rule.Scope) && Contains(stated.Coordinate, rule))
            .Select(stated => Neutral(rule, stated.Coordinate))
            .ToList();
    }

    private static bool Matches(Coordinate coordinate, Coordinate pattern) =>
        pattern.Stated.All(member => ReferenceEquals(coordinate[member.Dimension], member));

    /// <summary>True where the right side lies within the coordinate: what a table divides by both classifications at once says nothing about the two.</summary>
    private static bool Contains(Coordinate coordinate, MappingRule rule) =>
        rule.MayBeOther || rule.Right.SelectMany(term => term.Stated).All(member => coordinate[member.Dimension] is { } own && own != member && member.IsWithin(own));

    private static Coordinate Neutral(MappingRule rule, Coordinate coordinate) =>
        rule.Left.SelectMany(term => term.Stated).Select(member => member.Dimension).Distinct()
            .Aggregate(coordinate, (result, dimension) => result.With(dimension.Root));

    private IEnumerable<Identity> Apply(MappingRule rule, Coordinate context)
    {
        if (SideAt(rule.Left, context, mustBePrinted: true) is not { } left) return [];
        if (rule.Kind == ThreePublic) return [.. new[] { Whole(rule, context, left), Part(rule, context, left) }.OfType<Identity>()];
        return SideAt(rule.Right, context, mustBePrinted: !left.IsStated) is { } right ? [Make(rule, left, right)] : [];
    }

    /// <summary>Equal to the accounts where they cover all expenditure.</summary>
    private Identity? Whole(MappingRule rule, Coordinate context, Side left) =>
        new[] { cube.Nature.Root, cube.Nature["expenditure"] }
            .Select(nature => SideAt(rule.Right, context.With(nature), mustBePrinted: !left.IsStated || left.Value == 0))
            .FirstOrDefault(side => side is not null) is { } right ? Make(rule, left, right) : null;

    /// <summary>At least the part of the accounts that is basic expenditure.</summary>
    private Identity? Part(MappingRule rule, Coordinate context, Side left) =>
        SideAt(rule.Right, context.With(cube.Nature["basic"]), mustBePrinted: true) is { } right
            ? new Identity(IdentityKind.Mapping, RuleOf(rule), right, left, Relation.AtMost) { IsFirm = rule.IsExact, Evidence = $"{rule.Id}:partial" }
            : null;

    private static Identity Make(MappingRule rule, Side left, Side right)
    {
        var made = new Identity(IdentityKind.Mapping, RuleOf(rule), left, right, rule.IsEqual ? Relation.Equal : Relation.AtMost) { IsFirm = rule.IsExact, Evidence = rule.Id };
        if (!made.IsBroken) return made;
        if (rule.MayBeOther) return SingleSlips.ShowsTheSame(made) ? made.ShownBySlip() : new Identity(made.Kind, made.Rule, left, right, Verdict.Inapplicable(Reasons.OtherMatter)) { IsFirm = rule.IsExact, Evidence = rule.Id };
        if (!rule.MayBeLess || made.Difference > 0) return made;
        return new Identity(made.Kind, made.Rule, left, right, Verdict.Inapplicable(Reasons.PaidElsewhere)) { IsFirm = rule.IsExact, Evidence = rule.Id };
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
        var claim = whole.Claims.Find(candidate => candidate.IsStated && Divides(candidate.Group, context, terms) && !terms.Any(term => PrintsPart(candidate.Group, term)));
        return claim is null ? null : new Side([new Term(claim, 0)]);
    }

    /// <summary>True where the group prints a part of the term (one account in two rows, each beside an account of the other classification).</summary>
    private bool PrintsPart(ClaimGroup group, Coordinate term)
    {
        var member = term.Stated.First(); // every term states one
        return index.All.Any(stated => stated.Coordinate[member.Dimension] is { } own && own.IsWithin(member) && stated.In(group) is { IsStated: true });
    }

    private static IEnumerable<ClaimGroup> GroupsOf(Stated stated) =>
        stated.Claims.Select(claim => claim.Group).Concat((stated.Sums ?? []).Select(sum => sum.Group));

    private static Side? SideIn(Stated? stated, ClaimGroup group) => stated?.In(group)?.AsSide ?? stated?.SumIn(group)?.Side;

    /// <summary>True where the group says the undivided amount, if only by its parts, and prints accounts of the terms' own level beside it.</summary>
    private bool Divides(ClaimGroup group, Coordinate context, ImmutableArray<Coordinate> terms)
    {
        if (terms[0].Stated.FirstOrDefault() is not { } member || SideIn(index.Find(context), group) is null) return false;
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
