using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Chooses the open source and timing of what a paragraph says: the members under which its amounts agree with the tables. What
/// agrees nowhere takes the widest members at which the tables state anything: then the disagreement is the finding.
/// </summary>
internal sealed class SentenceScopes(ScopeAnchors anchors, CubeSpace cube)
{
    private const int Agrees = 4;
    private const int IsStated = 1;

    /// <summary>The facts with their scopes filled.</summary>
    public List<DraftFact> Settle(IReadOnlyList<DraftFact> facts)
    {
        var settled = new List<DraftFact>(facts.Count);
        foreach (var paragraph in facts.GroupBy(fact => fact.Statement.Group))
        {
            var scopes = ChooseAll(paragraph.GroupBy(fact => SubjectOf(fact.Coordinate)).ToDictionary(subject => subject.Key, subject => subject.ToList()));
            settled.AddRange(paragraph.Select(fact => Fill(fact, scopes)));
        }

        return settled;
    }

    /// <summary>
    /// The facts of forms with their timing filled, one for a whole form: the one under which its amounts agree with the tables of
    /// projects, whichever source these print.
    /// </summary>
    public List<DraftFact> SettleForms(IEnumerable<DraftFact> facts)
    {
        Member[] timings = [cube.Timing.Root, cube.Timing["current"], cube.Timing["carryover"]];
        var settled = new List<DraftFact>();
        foreach (var form in facts.GroupBy(fact => fact.Statement.Group))
        {
            var best = timings.MaxBy(timing => form.Sum(fact => AgreesInAnySource(fact, timing)))!;
            settled.AddRange(form.Select(fact => fact with { Coordinate = new Scope(cube.Source.Root, best).Fill(fact.Coordinate) }));
        }

        return settled;
    }

    private int AgreesInAnySource(DraftFact fact, Member timing)
    {
        if (fact.Figure.Value == 0 || fact.Coordinate[cube.Timing] is not null) return 0;
        Member?[] sources = [fact.Coordinate[cube.Source], cube.Source.Root, cube.Source["fiscal"], cube.Source["general"]];
        return sources.OfType<Member>().Max(source => anchors.Agrees(fact.Coordinate.With(source).With(timing), fact.Figure.Interval) == true ? Agrees : 0);
    }

    /// <summary>The coordinate of the amount that an amount, a change, a rate or a share is about.</summary>
    private Coordinate SubjectOf(Coordinate coordinate) => coordinate.With(cube.Measure["amount"]).Without(cube.Year).Without(cube.Stage);

    private DraftFact Fill(DraftFact fact, Dictionary<Coordinate, Scope> scopes)
    {
        var own = scopes[SubjectOf(fact.Coordinate)];
        return fact with
        {
            Coordinate = own.Fill(fact.Coordinate),
            Base = fact.Base is { } known ? FillBase(known, own, scopes) : null,
        };
    }

    /// <summary>What a base leaves open is as in the fact that compares with it; what that one states by itself is all in the base.</summary>
    private Coordinate FillBase(Coordinate known, Scope own, Dictionary<Coordinate, Scope> scopes) =>
        new Scope(cube.Source.Root, cube.Timing.Root).Fill(scopes.GetValueOrDefault(SubjectOf(known), own).Fill(known));

    private Dictionary<Coordinate, Scope> ChooseAll(Dictionary<Coordinate, List<DraftFact>> subjects)
    {
        var scopes = subjects.ToDictionary(subject => subject.Key, subject => Choose(subject.Key, subject.Value));
        var leads = subjects.Where(subject => scopes[subject.Key].IsOpen && Score(scopes[subject.Key], subject.Value) >= Agrees).ToList();
        foreach (var (subject, facts) in subjects)
        {
            var own = scopes[subject];
            if (!own.IsOpen || Score(own, facts) >= Agrees) continue;
            if (leads.FindIndex(lead => subject.Refines(lead.Key) && Contradicts(own, lead.Value)) is >= 0 and var at) scopes[subject] = scopes[leads[at].Key];
        }

        return scopes;
    }

    /// <summary>True where the tables state other amounts in that scope: then what agrees nowhere is not of it either, if its whole is not.</summary>
    private bool Contradicts(Scope scope, List<DraftFact> lead) => Score(scope, lead) is > 0 and < Agrees;

    private Scope Choose(Coordinate subject, List<DraftFact> facts)
    {
        Member[] sources = subject[cube.Source] is null ? [cube.Source.Root, cube.Source["fiscal"], cube.Source["general"]] : [];
        Member[] timings = subject[cube.Timing] is null ? [cube.Timing.Root, cube.Timing["current"]] : [];
        var scopes = sources.DefaultIfEmpty().SelectMany(source => timings.DefaultIfEmpty().Select(timing => new Scope(source, timing))).ToList();
        return scopes.Count == 1 ? scopes[0] : scopes.MaxBy(scope => Score(scope, facts))!;
    }

    private int Score(Scope scope, List<DraftFact> facts)
    {
        var score = 0;
        foreach (var fact in facts.Where(fact => fact.Coordinate[cube.Measure]?.Id == "amount"))
        {
            if (anchors.Agrees(scope.Fill(fact.Coordinate), fact.Figure.Interval) is { } agrees) score += agrees ? Agrees : IsStated;
        }

        return score;
    }

    /// <summary>A source and a timing to fill open positions with.</summary>
    private sealed record Scope(Member? Source, Member? Timing)
    {
        /// <summary>True where the sentence says neither.</summary>
        public bool IsOpen => Source is not null && Timing is not null;

        public Coordinate Fill(Coordinate coordinate)
        {
            var filled = coordinate;
            foreach (var member in (Member?[])[Source, Timing])
            {
                if (member is not null && filled[member.Dimension] is null) filled = filled.With(member);
            }

            return filled;
        }
    }
}
