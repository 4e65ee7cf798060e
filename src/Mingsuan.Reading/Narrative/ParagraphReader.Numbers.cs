using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <content>Numbers: what they measure and of what.</content>
internal sealed partial class ParagraphReader
{
    private void TakeNumber(Token.Number number)
    {
        if (state.Waiting.Count > 0 && state.LastWord(NarrativeWordKind.Direction) is not null) (state.IsUnsorted, state.Waiting) = (true, []); // 分别增加1万元、2万元: changes, of which the second has no word of its own
        foreach (var listed in ListedBefore(number)) TakeOne(listed);
        TakeOne(number);
    }

    private void TakeOne(Token.Number number)
    {
        if (number.Exclusion is { } reason)
        {
            Skip(number, reason);
            return;
        }

        var based = state.ShareBase;
        state.AfterNumber(number, !state.IsUnsorted && text.FigureOf(number) is { } figure ? Measure(number, figure) : Unbound(number));
        if (ReferenceEquals(state.ShareBase, based)) state.ShareBase = null; // it waits for the next number only
    }

    private Member? Measure(Token.Number number, Figure figure)
    {
        if (!number.Unit.IsClassifier && !IsCounted(number)) return scope.Reading == SectionReading.Everything ? MeasureFigure(number, figure) : SkipAs(number, SkippedNumber.Section);
        return MeasureCount(number, figure);
    }

    private Member? MeasureFigure(Token.Number number, Figure figure)
    {
        var isPercent = number.Unit.IsPercent;
        if (state.LastWord(NarrativeWordKind.Share) is { } share) return isPercent ? MeasureShare(number, figure, share) : MeasureShareBase(number, figure, share);
        if (isPercent && state.ShareBase is { } based && IsRightBehindLast(number)) return AddShares(number, figure, based);
        if (!isPercent && !state.IsExplaining && TimeOfMove(number) is { } times) return MeasureStart(number, figure, times);
        if (!isPercent && !state.IsExplaining && IsEndOfMove(number)) return MeasureEnd(number, figure);
        if (SignOf(number) is { } sign) return MeasureChange(number, figure, sign, isPercent ? "rate" : "change");
        if (state.ComparisonEnd >= 0 && state.LastWord(NarrativeWordKind.Direction) is not null) return Unbound(number); // 比上年减少了某某资金5万元: what it is of is not known
        if (number.Start == state.PriorYearEnd && !isPercent && !state.IsExplaining) return MeasurePrior(number, figure, Targets(Mentioned(state.Stretch)), new Comparison(context.Year?.Previous, null)); // (注：上年5万元)
        if (!isPercent) return state.ComparisonEnd >= 0 && !state.IsExplaining ? MeasurePrior(number, figure, Targets(Mentioned(state.Stretch)), state.Comparison) : MeasureAmount(number, figure);
        return IsRightBehindLast(number) ? MeasureBarePercent(number, figure) : Unbound(number);
    }

    private Member? Unbound(Token.Number number) => SkipAs(number, state.IsExplaining ? SkippedNumber.Explanation : SkippedNumber.Unbound);

    private Member? UnboundPart(Token.Number number)
    {
        if (state.IsInParts) scope.UnknownParts.Add(this.number);
        if (ListOf() is { } list) scope.Spoiled.Add(list);
        return Unbound(number);
    }

    private Member? SkipAs(Token.Number number, string reason)
    {
        Skip(number, reason);
        return null;
    }

    private Member? MeasureBarePercent(Token.Number number, Figure figure)
    {
        if (state.LastMeasure == Cube.Measure["amount"]) return MeasureShare(number, figure, null);
        return state.LastMeasure == Cube.Measure["change"] ? MeasureChange(number, figure, state.LastSign, "rate") : Unbound(number);
    }

    private bool IsRightBehindLast(Token.Number number) =>
        state.LastNumber is { } last && number.Start - last.End <= 1;

    /// <summary>The sign of the direction that stands right before the number, or with nothing but one phrase between; null without one.</summary>
    private int? SignOf(Token.Number number)
    {
        if (state.LastWord(NarrativeWordKind.Direction) is not { } direction) return null;
        var at = direction.End;
        foreach (var phrase in state.Stretch.OfType<Token.Phrase>().Where(phrase => phrase.Start >= direction.End && !phrase.Term.Senses.IsEmpty))
        {
            if (phrase.Start != at) return null;
            at = phrase.End;
        }

        return Grammar.IsFiller(text.Folded.AsSpan(at, number.Start - at)) ? direction.Meaning.Sign : null;
    }

    /// <summary>“比2022年9000万元”: the amount of the year compared with.</summary>
    private Member? MeasurePrior(Token.Number number, Figure figure, List<NarrativeSubject> targets, Comparison? compared)
    {
        if (targets.Count == 0 || compared is not { Year: { } year } comparison) return Unbound(number);
        foreach (var target in targets)
        {
            var coordinate = target.Coordinate.With(context.Locals.Year(year)).With(comparison.Stage ?? context.Defaults[Cube.Stage]!); // every default states a stage
            Add(new NarrativeSubject(coordinate, null), "amount", figure, number.Start, number.End);
        }

        return null;
    }

    private Member? MeasureAmount(Token.Number number, Figure figure)
    {
        if (state.IsExplaining)
        {
            state.HasReasonAmount = true;
            return SkipAs(number, SkippedNumber.Explanation);
        }

        var wasLost = style is not null && state.IsLost && state.Mains.Count == 0; // 1.某某业务5万元。年初预算为6万元
        if (ProjectBefore(number) is { } project) return MeasureProject(project, number, figure);
        var mention = state.Counted is null ? Mentioned() : Mentioned([.. state.Earlier, .. state.Stretch]);
        if (SaysRevenue(mention)) around = around.Without(Cube.Aspect); // no matter has a revenue: the paragraph speaks of all money
        state.IsLost = mention.IsUnclear || IsOfAnotherName(number, mention) || IsCalledProject(mention, number);
        var goesOn = wasLost && (mention.IsEmpty || mention.Own.SaysFlowOnly());
        state.IsUnknown = state.IsLost || goesOn || (mention.IsEmpty && state.Waiting.Count == 0 && !IsWithoutSubject(number.Start) && !NamesBody(number.Start));
        state.IsLost |= goesOn || ((state.IsOfUnknown || state.IsOfUnknownPart) && mention.Own[Cube.Aspect] is null);
        if (state.IsLost) return UnboundPart(number);
        if (mention.IsEmpty && state.Waiting.TryDequeue(out var waiting)) mention = waiting;
        var subjects = mention.IsEmpty ? Unnamed(number) : AtOtherStage(mention) ?? [.. Flows(mention).Select(Named)];
        state.IsLost = subjects.Count == 0;
        return state.IsLost ? UnboundPart(number) : TakeAmount(number, figure, subjects);
    }

    /// <summary>The amount of these subjects, as a part where the sentence lists parts.</summary>
    private Member TakeAmount(Token.Number number, Figure figure, List<NarrativeSubject> subjects)
    {
        var list = ListOf();
        foreach (var subject in subjects) Add(subject, "amount", figure, number.Start, number.End, list: list);
        (state.Current, state.LastAmount) = (subjects, SpotOf(number));
        if (state.IsInParts)
        {
            state.Parts++;
        }
        else if (state.LastMain is not null && state.MainsInSentence > 0 && subjects.TrueForAll(IsOfAnotherStage) && state.Mains[^1].TrueForAll(main => !IsOfAnotherStage(main)))
        {
            state.Mains.Add(subjects); // 支出5万元，年初预算为6万元，其中：… lists what was spent
        }
        else
        {
            state.Mains.Add(subjects);
            (state.LastMain, state.MainsInSentence) = (state.LastAmount, state.MainsInSentence + 1);
        }

        return Cube.Measure["amount"];
    }

    /// <summary>True in final accounts for an amount of a stage that the sentence does not speak of any more.</summary>
    private bool IsOfAnotherStage(NarrativeSubject subject) =>
        context.IsFinalAccounts && subject.Coordinate[Cube.Stage] is { } stage && stage != context.Defaults[Cube.Stage] && (!state.IsInParts || state.Stage != stage);

    private SentenceNumber SpotOf(Token.Number number) => new(this.number, text.SpanOf(number.Start, number.End));

    /// <summary>The amount whose parts are listed here: the one before 其中, or that of the paragraph whose numbered items these are.</summary>
    private SentenceNumber? ListOf()
    {
        if (state.Nested is not null) return state.NestedOf;
        if (state.IsInParts) return state.LastMain;
        return style is not null && state.Mains.Count == 0 ? scope.ListOf(style) : null;
    }

    /// <summary>True once a name of the paragraph was a project's: what is listed with it are projects.</summary>
    private bool listsProjects;

    /// <summary>True where the words of an account run on into a name that ends in the word for a project, right before the number (…应急管理标准化建设项目59.99万元), and behind it in the paragraph.</summary>
    private bool IsCalledProject(Mention mention, Token.Number number)
    {
        if (mention.Own[Cube.Function] is not { IsAll: false } || state.Stretch.Any(token => token is Token.Code or Token.Phrase { Level: > 0 })) return false;
        var words = Grammar.Counts.Where(count => count.Measure.Id == "projects").SelectMany(count => count.Words);
        var before = text.Folded.AsSpan(0, number.Start);
        foreach (var word in words)
            listsProjects |= before.EndsWith(word, StringComparison.Ordinal) && state.Stretch.Exists(token => token is Token.Phrase && token.End < number.Start - word.Length);
        return listsProjects;
    }

    /// <summary>An amount without words of its own is of what was counted, or of what the headings say.</summary>
    private List<NarrativeSubject> Unnamed(Token.Number number)
    {
        if (IsItemAtOtherStage(number)) return AtStageOfItem();
        if (state.IsInParts || !IsWithoutSubject(number.Start)) return [];
        if (IsOfNamedProject(number.Start) || IsOfUnknownItem(number.Start)) state.IsUnknown = true;
        if (state.IsUnknown) return [];
        if (state.Counted is { } counted) return counted.Coordinate.IsBlank() ? [] : [counted];
        if (state.Current.Count > 0) return NamesTime() ? [.. state.Current.Select(subject => new NarrativeSubject(Dated(subject.Coordinate), null))] : [];
        var said = around.IsBlank() && scope.Leads.Count > 0 ? scope.Leads[0].Coordinate : around;
        return said.IsBlank() ? [] : [new NarrativeSubject(Dated(said), null)];
    }

    private bool SaysRevenue(Mention mention) => (mention.IsBothFlows || mention.Own[Cube.Flow]?.Id == "revenue") && mention.Own[Cube.Aspect] is null;

    private bool NamesTime() =>
        state.Stretch.Exists(token => token is Token.Year or Token.Word { Kind: NarrativeWordKind.Stage or NarrativeWordKind.PriorYear });

    /// <summary>True in a list of what was spent, where the amount only says its stage (公务接待费5万元，年初预算为6万元).</summary>
    private bool IsItemAtOtherStage(Token.Number number) =>
        context.IsFinalAccounts && state is { IsInParts: true, HasNumber: true, Current.Count: > 0, Stage: { } stage } && state.LastWord(NarrativeWordKind.Stage) is not null
        && IsWithoutSubject(number.Start) && state.Current.TrueForAll(subject => StageOf(subject.Coordinate[Cube.Stage]) != stage);

    /// <summary>The item at the stage that its own clause names; the next item says its stage itself.</summary>
    private List<NarrativeSubject> AtStageOfItem()
    {
        var stage = state.Stage!; // tested: the clause names it
        state.Stage = null;
        return state.Current.ConvertAll(subject => new NarrativeSubject(subject.Coordinate.With(stage), subject.Whole));
    }

    /// <summary>True where nothing before that position in its clause could name another subject.</summary>
    private bool IsWithoutSubject(int end)
    {
        var at = ClauseStart(end);
        foreach (var token in state.Stretch.Where(token => token.Start >= at && token.End <= end))
        {
            if (token is not Token.Year && !Grammar.IsNeutral(text.Folded.AsSpan(at, token.Start - at))) return false;
            at = token.End;
        }

        return Grammar.IsNeutral(text.Folded.AsSpan(at, end - at));
    }

    /// <summary>What the words say, once for each flow that they name.</summary>
    private IEnumerable<Coordinate> Flows(Mention mention)
    {
        var own = mention.Own;
        if (!mention.IsBothFlows) return [mention.IsTotal ? Total(own) : OfTheYear(own)];
        var flows = new[] { own.With(Cube.Flow["revenue"]), own.With(Cube.Flow["expenditure"]) };
        return mention.IsTotal ? flows.Select(Total) : flows;
    }

    /// <summary>The bare word 收入 in final accounts is what the year brought in: only 总收入 and 收入总计 hold what was carried over.</summary>
    private Coordinate OfTheYear(Coordinate own) =>
        context.IsFinalAccounts && own[Cube.Flow]?.Id == "revenue" && own.Stated.All(member => member.Dimension == Cube.Flow) ? own.With(Cube.Timing["current"]) : own;

    private Coordinate Total(Coordinate own) => own[Cube.Flow]?.Id switch
    {
        "revenue" when own[Cube.Timing] is null => own.With(Cube.Timing.Root),
        "expenditure" when own[Cube.Nature] is null && own[Cube.Aspect] is null or { IsAll: true } => own.With(Cube.Nature.Root), // what is left for next year has no aspect
        _ => own,
    };

    private NarrativeSubject Named(Coordinate own)
    {
        own = UnderTopic(own);
        var whole = state.IsInParts ? WholeOf(own) : LeadOf(own);
        if (state.IsInParts && whole is null && state is { Parts: 0, Nested: null, Mains.Count: > 0 }) (state.IsInParts, whole) = (false, LeadOf(own));
        var container = whole?.Coordinate ?? (state.Counted is { } counted && own.FitsIn(counted.Coordinate) ? counted.Coordinate : around);
        var said = (container[Cube.Flow]?.Id == "expenditure" ? WithoutThisYear(own) : own).Within(container);
        if (own[Cube.Flow] is { } flow) state.Flow = flow;
        else if (said[Cube.Flow] is null && state.Flow is { } last && !said.SpeaksOfExpenditure()) said = said.With(last);
        else if (said[Cube.Flow] is null && IsOfHeadingsSource(own)) said = said.With(Cube.Flow["expenditure"]);
        return new NarrativeSubject(Dated(said), whole);
    }

    /// <summary>Of expenditure 当年拨款 is what the year spends, whenever it was granted: the amounts tell whether money carried over is among it.</summary>
    private Coordinate WithoutThisYear(Coordinate own) => own[Cube.Flow] is null && own[Cube.Source] is not null && own[Cube.Timing]?.Id == "current" ? own.Without(Cube.Timing) : own;

    /// <summary>True for the money that a heading is about which names a source and no flow (一般公共预算当年拨款情况): such sections tell what it is spent on.</summary>
    private bool IsOfHeadingsSource(Coordinate own) => !state.IsInParts && scope.Context[Cube.Flow] is null && own[Cube.Source] is { } source && scope.Context[Cube.Source] == source;

    private NarrativeSubject? LeadOf(Coordinate own) => scope.Leads.FirstOrDefault(lead => own.FitsIn(lead.Coordinate));

    private Coordinate Dated(Coordinate said)
    {
        if (state.Year is { } year) said = said.With(context.Locals.Year(year));
        return state.Stage is { } stage ? said.With(stage) : said;
    }

    /// <summary>The whole of a part: the one of its list, else the latest that it can be a part of.</summary>
    private NarrativeSubject? WholeOf(Coordinate own)
    {
        var said = state.Flow is { } flow && own[Cube.Flow] is null && !own.SpeaksOfExpenditure() ? own.With(flow) : own;
        if (state.Nested is { } nested) return nested.Find(part => said.FitsIn(part.Coordinate));
        if (state.ListWhole is { } known && said.FitsIn(known.Coordinate)) return known;
        var whole = state.Mains.AsEnumerable().Reverse().SelectMany(main => main).Concat(scope.Leads).Where(candidate => said.FitsIn(candidate.Coordinate)).OrderBy(IsOfAnotherStage).FirstOrDefault();
        state.ListWhole ??= whole;
        return whole;
    }
}
