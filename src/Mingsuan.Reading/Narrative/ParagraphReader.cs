using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Reads one paragraph token by token: which words stand before each number decides whether it is an amount, a change, a rate, a
/// share or a count, and of what.
/// </summary>
internal sealed partial class ParagraphReader
{
    private const int LongestTopic = 30;
    private readonly ReadingContext context;
    private readonly SectionScope scope;
    private readonly ParagraphText text;
    private readonly string? style;
    private readonly SubjectResolver resolver;
    private readonly Stack<ClauseState> brackets = new();
    private readonly List<SkippedNumber> skipped;
    private readonly int number;
    private ClauseState state = new();

    /// <summary>What the headings, and a topic at the start of the paragraph, state.</summary>
    private Coordinate around;

    /// <summary>What the topic at the start of the paragraph names itself; null where it has none.</summary>
    private Coordinate? named;

    public ParagraphReader(ReadingContext context, SectionScope scope, Paragraph paragraph, List<SkippedNumber> skipped)
    {
        (this.context, this.scope, this.skipped) = (context, scope, skipped);
        text = new ParagraphText(paragraph, context);
        number = context.NextParagraph(paragraph.Place);
        around = scope.Context;
        resolver = new SubjectResolver(context);
        style = context.Catalog.Narrative.Numberings.FirstOrDefault(numbering => numbering.Expression.IsMatch(text.Folded))?.Id;
    }

    private CubeSpace Cube => context.Cube;

    private NarrativeGrammar Grammar => context.Catalog.Narrative;

    /// <summary>Reads the paragraph into the scope's entries.</summary>
    public void Read()
    {
        var tokens = text.Tokens();
        scope.Enter(style, tokens is [Token.Phrase { Start: 0 } first, ..] ? resolver.Resolve([first], text.Folded, around).Own : Cube.Blank);
        if (tokens.OfType<Token.Year>().Any(year => year.Value == context.Year)) around = around.Without(Cube.Year).Without(Cube.Stage); // the sentence's own year wins over that of the heading
        if (style is null && scope.Item is { } item) (around, named) = (item.Within(around), item);
        TakeItem(0);
        for (var i = 0; i < tokens.Count; i++)
        {
            var behind = NamedBehind(tokens, i);
            state.Stretch.AddRange(behind);
            Take(tokens[i], i > 0 ? tokens[i - 1] : null);
            i += behind.Count;
        }

        EndClause(text.Folded.Length);
        TakeBareNone();
        OpenList();
        if (style is not null || scope.Item?[Cube.Aspect] is null) scope.Item = style is not null && state.LastNumber is null ? named : null; // a matter heads all paragraphs up to the next number
        scope.Mains.AddRange(state.Mains.SelectMany(main => main));
    }

    /// <summary>What follows may be a list of parts: below a numbered paragraph, or one that ends in a colon, or in the middle of a list.</summary>
    private void OpenList()
    {
        var endsOpen = text.Folded.EndsWith(':');
        var subjects = state.Mains.AsEnumerable().Reverse().SelectMany(main => main).ToList();
        if (subjects.Count == 0 && endsOpen && Mentioned(state.Earlier) is { IsEmpty: false, IsUnclear: false } named)
        {
            subjects.AddRange(Flows(named).Select(own => new NarrativeSubject(own.Within(around), null)));
        }

        if (endsOpen || style is not null || state.IsInParts) scope.Open(style, subjects, state.LastMain, endsOpen);
    }

    private void Take(Token token, Token? before)
    {
        switch (token)
        {
            case Token.Mark mark:
                TakeMark(mark);
                break;
            case Token.Number number:
                TakeNumber(number);
                break;
            case Token.Year year:
                TakeYear(year.Value, year, before, null);
                break;
            case Token.Word word:
                TakeWord(word, before);
                break;
            case Token.Phrase phrase:
                TakeStage(phrase.Term.First?[Cube.Stage] ?? StageAtEndOf(phrase), phrase);
                state.Stretch.Add(phrase);
                break;
            default:
                state.Stretch.Add(token);
                break;
        }
    }

    private void TakeMark(Token.Mark mark)
    {
        switch (mark.Sign)
        {
            case '(':
                brackets.Push(state);
                state = state.Inside();
                break;
            case ')':
                CloseBracket(mark);
                break;
            default:
                if (mark.Sign == ':') TakeTopic();
                EndClause(mark.Start);
                if (mark.Sign == ':' && state.LastMeasure == Cube.Measure["amount"] && state.LastNumber?.End == mark.Start) state.OpenParts(); // 其中一般公共预算采购5万元：货物3万元，…
                if (mark.Sign == ';') state.EndPart();
                else if (mark.Sign is '。' or '!' or '?') EndSentence(mark.Start);
                TakeItem(mark.Start + 1);
                break;
        }
    }

    /// <summary>Behind a bracket the text goes on where it stood; words in it that hold no number belong to what goes on.</summary>
    private void CloseBracket(Token.Mark mark)
    {
        var inner = state;
        if (brackets.Count == 0) return;
        EndClause(mark.Start);
        var outer = brackets.Pop();
        List<Token> said = [.. inner.Earlier, .. inner.Stretch];
        if (said.Exists(token => token is Token.Word { Kind: NarrativeWordKind.ShortName }) && !Mentioned(said).IsEmpty) (outer.Earlier, outer.Stretch) = ([], said);
        else if (inner.LastNumber == outer.LastNumber && outer.Stretch is not [.., Token.Code]) outer.Stretch.AddRange(said);
        state = outer;
    }

    /// <summary>A first sentence that only names a subject, or ends in an account of a stated level, is the topic of the paragraph (1.公务接待费。).</summary>
    private void EndSentence(int end)
    {
        var start = text.SentenceStart(end);
        if (start == 0 && state.LastNumber is null && (end <= LongestTopic || state.Earlier is [.., Token.AccountLevel or Token.Phrase { Level: > 0 }]) && Mentioned(state.Earlier) is { IsEmpty: false, IsUnclear: false } topic)
        {
            var above = LeadOf(topic.Own)?.Coordinate.Without(Cube.Stage).Without(Cube.Year) ?? around;
            (around, named) = (topic.Own.Within(above), topic.Own);
        }

        state.EndSentence();
    }

    private void EndClause(int end)
    {
        TakeNone(end);
        state.EndClause(state.Stretch.Exists(token => token is Token.Code or Token.AccountLevel or Token.Phrase { Term.Senses.IsEmpty: false } or Token.Word { Kind: NarrativeWordKind.BothFlows }));
    }

    private void TakeWord(Token.Word word, Token? before)
    {
        switch (word.Kind)
        {
            case NarrativeWordKind.PriorYear:
                TakeYear(context.Year?.Previous, word, before, word.Meaning.Stage);
                return;
            case NarrativeWordKind.Comparison:
                (state.Comparison, state.IsCompared) = (new Comparison(context.Year?.Previous, word.Meaning.Stage), true);
                return;
            case NarrativeWordKind.Stage when word.Meaning.Within is not { } within || within == context.Defaults[Cube.Stage]:
                if (before is Token.Word { Kind: NarrativeWordKind.Opener } && before.End == word.Start && context.IsFinalAccounts) (state.Comparison, state.ComparisonEnd, state.IsCompared) = (new Comparison(context.Year, word.Meaning.Stage), word.End, true); // 比年初预算
                else TakeStage(word.Meaning.Stage, word);
                state.Stretch.Add(word);
                return;
            case NarrativeWordKind.Respectively:
                TakeRespectively();
                return;
            case NarrativeWordKind.NoChange:
                TakeNoChange(word);
                return;
            case NarrativeWordKind.Explanation:
                (state.IsExplaining, state.Stretch) = (true, []);
                return;
            case NarrativeWordKind.NextPoint:
                state.IsExplaining |= state.HasExplained;
                return;
            case NarrativeWordKind.OtherScope:
                (state.IsLost, state.Earlier, state.Stretch) = (true, [], []);
                return;
            case NarrativeWordKind.CarryOn:
                CarryOn();
                return;
            case NarrativeWordKind.OfWhich or NarrativeWordKind.ListLead:
                TakeListWord(word);
                return;
            default:
                state.Stretch.Add(word);
                return;
        }
    }

    /// <summary>“绩效目标管理全覆盖，涉及一般公共预算拨款100万元，政府性基金50万元”: each is of what the clause before named, if it named no source.</summary>
    private void CarryOn()
    {
        if (state.Counted is not null || state.IsExplaining || state.Stretch.Count > 0 || Mentioned(state.Earlier) is not { IsEmpty: false, IsUnclear: false, IsBothFlows: false } named) return;
        if (named.Own[Cube.Source] is null) state.Counted = new NarrativeSubject(named.Own.Within(around), null);
    }

    /// <summary>“A、B分别为”: each subject waits for its number. Where one was named only, or several years were, nobody knows whose the numbers are.</summary>
    private void TakeRespectively()
    {
        var named = state.Earlier.Concat(state.Stretch).Where(token => token is Token.Phrase { Term.Senses.IsEmpty: false } or Token.Code);
        var each = named.Select(token => Mentioned([token])).Where(mention => !mention.IsEmpty).ToList();
        if (each.Count == 0) each = BothFlowsSaid();
        if (each.Count == 0) return;
        state.IsUnsorted = each.Count == 1 || state.Earlier.Concat(state.Stretch).OfType<Token.Year>().Select(year => year.Value).Distinct().Count() > 1;
        (state.Waiting, state.Stretch, state.Earlier) = (new Queue<Mention>(state.IsUnsorted ? [] : each), [], []);
    }

    /// <summary>Revenue and expenditure in the order of the word for both (收、支总计分别为5万元、4万元); none where it is not said.</summary>
    private List<Mention> BothFlowsSaid()
    {
        var said = Mentioned([.. state.Earlier, .. state.Stretch]);
        if (!said.IsBothFlows || said.IsUnclear) return [];
        return [Of("revenue"), Of("expenditure")];

        Mention Of(string flow) => said with { Own = said.Own.With(Cube.Flow[flow]), IsBothFlows = false };
    }

    private void TakeListWord(Token.Word word)
    {
        if (word.Kind == NarrativeWordKind.ListLead) state.IsExplaining = false;
        var before = Mentioned(state.Stretch);
        if (before.Own[Cube.Flow] is { } flow) state.Flow = flow;
        if (word.Kind == NarrativeWordKind.ListLead && !before.IsEmpty) state.Earlier = state.Stretch;
        if (!before.IsEmpty) state.LastMain = null; // 支出包括: the list is of what these words name
        state.Stretch = [];
        state.OpenParts();
    }

    private Mention Mentioned(IEnumerable<Token> tokens) => resolver.Resolve(tokens, text.Folded, AmongParts());

    /// <summary>What stands around, with the account whose parts the list above names, and the matter whose parts the sentence lists.</summary>
    private Coordinate AmongParts() => WholeOfList()?.Coordinate[Cube.Aspect] is { IsAll: false } aspect ? AmongAccounts().With(aspect) : AmongAccounts();

    private NarrativeSubject? WholeOfList() => state.IsInParts ? state.Nested?.FirstOrDefault() ?? (state.Mains.Count > 0 ? state.Mains[^1].FirstOrDefault() : null) : null;

    private Coordinate AmongAccounts() =>
        scope.Leads.Select(lead => lead.Coordinate[Cube.Function]).FirstOrDefault(account => account is { IsAll: false }) is { } whole
        && whole.IsWithin(around[Cube.Function] ?? Cube.Function.Root) ? around.With(whole) : around;

    private Mention Mentioned()
    {
        var near = Mentioned(state.Stretch);
        if (near.IsEmpty) return Mentioned(state.Earlier);
        var earlier = !near.IsBothFlows && near.Own.SaysFlowOnly() ? Mentioned(state.Earlier) : near;
        return earlier is { IsEmpty: false, IsUnclear: false, IsBothFlows: false } && earlier.Own.NamesAccount() ? Mentioned([.. state.Earlier, .. state.Stretch]) : near;
    }

    private void Add(NarrativeSubject subject, string measure, Figure figure, int start, int end, Comparison? comparison = null, SentenceNumber? list = null) =>
        scope.Entries.Add(Entry(subject, Cube.Measure[measure], figure, start, end, list) with { Comparison = comparison });

    private NarrativeEntry Entry(NarrativeSubject subject, Member measure, Figure figure, int start, int end, SentenceNumber? list = null)
    {
        var statement = new Statement.Sentence(scope.Section.Id, number, text.SpanOf(start, end)) { Whole = list };
        return new NarrativeEntry(subject, measure, figure, text.PlaceOf(start, end), statement);
    }

    private void Skip(Token.Number number, string reason)
    {
        var place = text.PlaceOf(number.Start, number.End);
        var printed = text.Original(number.Start, number.End);
        skipped.Add(new SkippedNumber(printed, reason, place));
        if (reason == SkippedNumber.Unbound) context.Note("unbound-number", Severity.Information, place, ("number", printed));
    }
}
