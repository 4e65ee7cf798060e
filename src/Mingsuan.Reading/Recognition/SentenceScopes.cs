using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Chooses the open source and timing of what a paragraph says: the members under which its amounts agree with the tables. What
/// agrees nowhere takes the widest members at which the tables state anything: then the disagreement is the finding.
/// </summary>
internal sealed class SentenceScopes(ScopeAnchors anchors, ReadingContext context)
{
    private const int Agrees = 4;
    private const int IsStated = 1;
    private const int LettersOfCategory = 3;
    private readonly CubeSpace cube = context.Cube;

    /// <summary>The facts with their scopes filled.</summary>
    public List<DraftFact> Settle(IReadOnlyList<DraftFact> said)
    {
        var facts = said.Select(OfItsFund).ToList();
        var paragraphs = facts.GroupBy(fact => fact.Statement.Group).Select(paragraph => paragraph.ToList()).ToList();
        var subjects = paragraphs.ConvertAll(paragraph => paragraph.GroupBy(fact => SubjectOf(fact.Coordinate)).ToDictionary(subject => subject.Key, subject => subject.ToList()));
        var habits = new Habits();
        foreach (var of in subjects)
        {
            foreach (var (subject, own) in of) Learn(subject, own, habits);
        }

        var settled = new List<DraftFact>(facts.Count);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var scopes = ChooseAll(subjects[i], habits);
            settled.AddRange(paragraphs[i].Select(fact => Fill(fact, scopes)));
        }

        return settled;
    }

    /// <summary>
    /// Fiscal money of an account of the general public budget is money of that budget: said so where the tables print the account below the budget only.
    /// </summary>
    private DraftFact OfItsFund(DraftFact fact) => Narrowed(fact.Coordinate) is { } narrowed
        ? fact with { Coordinate = narrowed, Base = fact.Base?[cube.Source]?.Id == "fiscal" ? fact.Base.With(cube.Source["general"]) : fact.Base }
        : fact;

    private Coordinate? Narrowed(Coordinate said)
    {
        if (said[cube.Source]?.Id != "fiscal" || said[cube.Function] is not { IsAll: false, IsLocal: false, Id.Length: > LettersOfCategory } function) return null;
        if (!AccountCode.TryParse(function.Id, out var code) || context.Catalog.Classifications[function.Dimension.Id].Find(code, context.Year)?.Fund != "general-public") return null;
        if (context.Defaults[cube.Year] is not { } year || context.Defaults[cube.Stage] is not { } stage) return null;
        var amount = said.With(cube.Measure["amount"]).With(year).With(stage); // what is said of another year is money of the same budget
        return IsStatedIn(amount) || !IsStatedIn(amount.With(cube.Source["general"])) ? null : said.With(cube.Source["general"]);
    }

    private bool IsStatedIn(Coordinate coordinate) => ((Member[])[cube.Timing.Root, cube.Timing["current"]]).Any(timing =>
        anchors.IsStated(coordinate[cube.Timing] is null ? coordinate.With(timing) : coordinate));

    private void Learn(Coordinate subject, List<DraftFact> facts, Habits habits)
    {
        var scope = Choose(subject, facts);
        if (Score(scope, facts) >= Agrees) habits.Add(SectionOf(facts), subject, scope);
    }

    private static string SectionOf(List<DraftFact> facts) => facts[0].Statement is Statement.Sentence sentence ? sentence.Section : string.Empty;

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

    private Dictionary<Coordinate, Scope> ChooseAll(Dictionary<Coordinate, List<DraftFact>> subjects, Habits habits)
    {
        var scopes = subjects.ToDictionary(subject => subject.Key, subject => Choose(subject.Key, subject.Value));
        var leads = subjects.Where(subject => scopes[subject.Key].IsOpen && Score(scopes[subject.Key], subject.Value) >= Agrees).ToList();
        foreach (var (subject, facts) in subjects)
        {
            var own = scopes[subject];
            if (Score(own, facts) >= Agrees) continue;
            if (habits.Of(SectionOf(facts), subject) is { } known) scopes[subject] = known;
            else if (own.IsOpen && leads.FindIndex(lead => subject.Refines(lead.Key) && (Score(own, facts) == 0 || Contradicts(own, lead.Value))) is >= 0 and var at) scopes[subject] = scopes[leads[at].Key];
        }

        FollowWholes(subjects, scopes);
        return scopes;
    }

    /// <summary>Sources that a paragraph lists and that make up what it says of all of them are said in its timing, whichever of them a table prints otherwise.</summary>
    private void FollowWholes(Dictionary<Coordinate, List<DraftFact>> subjects, Dictionary<Coordinate, Scope> scopes)
    {
        foreach (var (whole, facts) in subjects)
        {
            if ((scopes[whole].Timing ?? whole[cube.Timing]) is not { } timing || facts.TrueForAll(fact => fact.Figure.Value == 0)) continue;
            var parts = subjects.Keys.Where(part => IsSourceOf(part, whole)).ToList();
            if (parts.Count < 2 || !Amount(facts).Meets(parts.Select(part => Amount(subjects[part])).Aggregate((sum, next) => sum + next))) continue;
            foreach (var part in parts.Where(part => Score(scopes[part], subjects[part]) < Agrees)) scopes[part] = scopes[part] with { Timing = timing };
        }
    }

    private bool IsSourceOf(Coordinate part, Coordinate whole) =>
        part[cube.Timing] is null && part[cube.Source] is { IsAll: false } source && !ReferenceEquals(source, whole[cube.Source])
        && source.IsWithin(whole[cube.Source] ?? cube.Source.Root) && part.Without(cube.Source).Equals(whole.Without(cube.Source).Without(cube.Timing));

    private Interval Amount(List<DraftFact> facts) => facts.Find(fact => fact.Coordinate[cube.Measure]?.Id == "amount")?.Figure.Interval ?? Interval.Exact(0);

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

    /// <summary>The scopes in which sentences were found to agree with the tables, by what they speak of: what agrees nowhere is said in the scope of those that do.</summary>
    private sealed class Habits
    {
        private readonly Dictionary<string, Dictionary<Coordinate, HashSet<Scope>>> known = new(StringComparer.Ordinal);

        public void Add(string section, Coordinate subject, Scope scope)
        {
            foreach (var place in (string[])[section, string.Empty])
            {
                if (!known.TryGetValue(place, out var subjects)) known.Add(place, subjects = []);
                if (!subjects.TryGetValue(subject, out var scopes)) subjects.Add(subject, scopes = []);
                scopes.Add(scope);
            }
        }

        /// <summary>The one scope of the section, else of the document; null where there is none or more than one.</summary>
        public Scope? Of(string section, Coordinate subject) => One(section, subject) ?? One(string.Empty, subject);

        private Scope? One(string section, Coordinate subject) =>
            known.GetValueOrDefault(section)?.GetValueOrDefault(subject) is { Count: 1 } scopes ? scopes.First() : null;
    }
}
