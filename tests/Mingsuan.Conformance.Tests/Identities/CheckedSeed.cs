using System.Collections.Concurrent;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Conformance.Tests;

/// <summary>
/// A seed with its check report, ready for questions: which identities are made of which claims, and which claims are tied
/// as equal through a chain of identities (copies are compared with one anchor, not each with each).
/// </summary>
internal sealed class CheckedSeed
{
    private static readonly ConcurrentDictionary<string, CheckedSeed> Known = new(StringComparer.Ordinal);

    private readonly Dictionary<Claim, List<(Claim Other, GeneratedIdentity Link)>> equals = [];

    private readonly Lazy<HeldRelations> held;
    private readonly List<Claim> printed;

    private CheckedSeed(string seed)
    {
        Seed = seed;
        Disclosure = ReadDocuments.Seed(seed);
        Report = new Checker(DisclosureCatalog.Default).Check(Disclosure);
        Identities = [.. Report.Identities.Where(identity => identity.Kind != IdentityKind.Joint).Select(identity => new GeneratedIdentity(identity))];
        foreach (var identity in Identities.Where(identity => identity.IsPair)) Connect(identity);
        held = new Lazy<HeldRelations>(() => new HeldRelations(Identities));
        printed = [.. Report.Identities.SelectMany(identity => identity.Terms).Select(term => term.Claim).Where(claim => claim.Figure.IsStated).Distinct()];
        Claims = [.. Identities.SelectMany(identity => identity.Left.Concat(identity.Right)).Select(term => term.Claim).Distinct()];
    }

    public string Seed { get; }

    public Disclosure Disclosure { get; }

    public CheckReport Report { get; }

    public IReadOnlyList<GeneratedIdentity> Identities { get; }

    /// <summary>The claims that print an amount other than zero and stand in some identity.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    public static CheckedSeed Of(string seed) => Known.GetOrAdd(seed, static seed => new CheckedSeed(seed));

    /// <summary>What the identities that hold say together.</summary>
    public HeldRelations Held => held.Value;

    /// <summary>The claim that prints a labelled cell, zeros included, or null.</summary>
    public Claim? ClaimAt(LabelledCell cell) => printed.Find(claim =>
        cell.Lines.Contains(claim.Place.Line) && TextFolding.Fold(claim.Figure.Text) == cell.Text && cell.Expected.IsMetBy(claim.Coordinate));

    /// <summary>The identities that tie one claim to the other, shortest way first; null where nothing does.</summary>
    public IReadOnlyList<GeneratedIdentity>? Chain(Claim from, Claim to)
    {
        var reached = new Dictionary<Claim, (Claim? Before, GeneratedIdentity? Link)> { [from] = (null, null) };
        var queue = new Queue<Claim>([from]);
        while (queue.TryDequeue(out var claim) && !ReferenceEquals(claim, to))
        {
            foreach (var (other, link) in equals.GetValueOrDefault(claim, []))
            {
                if (reached.TryAdd(other, (claim, link))) queue.Enqueue(other);
            }
        }

        return reached.ContainsKey(to) ? Way(reached, to) : null;
    }

    private static List<GeneratedIdentity> Way(Dictionary<Claim, (Claim? Before, GeneratedIdentity? Link)> reached, Claim to)
    {
        var way = new List<GeneratedIdentity>();
        for (var step = reached[to]; step.Link is { } link; step = reached[step.Before!]) way.Insert(0, link);
        return way;
    }

    private void Connect(GeneratedIdentity identity)
    {
        var (left, right) = (identity.Left[0].Claim, identity.Right[0].Claim);
        Edges(left).Add((right, identity));
        Edges(right).Add((left, identity));
    }

    private List<(Claim, GeneratedIdentity)> Edges(Claim claim)
    {
        if (!equals.TryGetValue(claim, out var edges)) equals.Add(claim, edges = []);
        return edges;
    }
}

/// <summary>A generated identity without the terms that are blank or zero.</summary>
internal sealed class GeneratedIdentity(Identity identity)
{
    public Identity Identity { get; } = identity;

    public IReadOnlyList<Term> Left { get; } = Stated(identity.Left);

    public IReadOnlyList<Term> Right { get; } = Stated(identity.Right);

    /// <summary>As the labels count it: an amount printed in 万元 is the right rounding of one printed in 元, not a difference.</summary>
    public OutcomeKind Outcome => Identity.Outcome.Kind == OutcomeKind.Rounded && IsRightRounding ? OutcomeKind.Holds : Identity.Outcome.Kind;

    /// <summary>True where it says that two printed amounts are equal.</summary>
    public bool IsPair => Identity.Relation == Relation.Equal && Identity.Formula == Formula.Sum && Left.Count == 1 && Right.Count == 1 && Left[0].Coefficient == 1 && Right[0].Coefficient == 1;

    public override string ToString() => Identity.ToString();

    private bool IsRightRounding => Left.Concat(Right).Select(term => term.Claim.Figure.Unit).Distinct().Count() > 1
        && Math.Abs(Identity.Difference) <= Left.Concat(Right).Max(term => term.Claim.Figure.HalfStep);

    private static List<Term> Stated(Side side) => [.. side.Terms.Where(term => term.Claim.Figure.IsStated && term.Claim.Figure.Value != 0)];
}
