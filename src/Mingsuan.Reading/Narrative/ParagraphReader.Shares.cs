using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <content>Shares: of what, and of which whole.</content>
internal sealed partial class ParagraphReader
{
    private Member? MeasureShare(Token.Number number, Figure figure, Token.Word? share)
    {
        var at = share?.Start ?? number.Start;
        var subject = Mentioned(state.Stretch.Where(token => token.End <= at));
        var explicitWhole = Mentioned(state.Stretch.Where(token => token.Start > at));
        var subjects = subject is { IsEmpty: false, IsUnclear: false } ? [.. Flows(subject).Select(Named)] : state.Current;
        if (share?.Meaning.Stage is { } stage && StageOf(null) == stage) return Unbound(number);
        if (share?.Meaning.Stage is { } said) subjects = subjects.ConvertAll(each => StageOf(each.Coordinate[Cube.Stage]) == said ? WithoutStage(each) : each); // 支出6万元，年初预算5万元，完成年初预算的120%
        if (subjects.Count == 0 || subject.IsUnclear || (state.IsLost && subject.IsEmpty) || Grammar.HasException(text.Folded[at..number.Start])) return Unbound(number);
        return AddShares(number, figure, subjects.ConvertAll(each => (each, BaseOf(each, share, explicitWhole))));
    }

    /// <summary>The amount between the word for a share and its percentage: that of the whole (占支出合计1000万元的60%; 完成全年预算15万元的53%).</summary>
    private Member? MeasureShareBase(Token.Number number, Figure figure, Token.Word share)
    {
        var subject = Mentioned(state.Stretch.Where(token => token.End <= share.Start));
        var named = Mentioned(state.Stretch.Where(token => token.Start > share.Start));
        List<NarrativeSubject> parts = subject is { IsEmpty: false, IsUnclear: false } ? [.. Flows(subject).Select(Named)] : state.Current;
        var shares = parts.ConvertAll(each => (Part: each, Whole: BaseOf(each, share, named)));
        if (shares.Count == 0 || state.IsExplaining || state.IsLost || subject.IsUnclear || shares.Exists(each => each.Whole is null)) return Unbound(number);
        foreach (var whole in shares.Select(each => each.Whole).Distinct()) Add(whole!, "amount", figure, number.Start, number.End); // none is null: tested before
        state.ShareBase = shares;
        return Cube.Measure["share"];
    }

    /// <summary>What a share of that subject is of, as far as the words say: the same money at a stage, or the whole that they name.</summary>
    private NarrativeSubject? BaseOf(NarrativeSubject part, Token.Word? share, Mention named) =>
        share?.Meaning.Stage is { } stage ? new NarrativeSubject(part.Coordinate.With(stage), null) : WholeNamed(part, named);

    private Member AddShares(Token.Number number, Figure figure, List<(NarrativeSubject Part, NarrativeSubject? Whole)> shares)
    {
        foreach (var (part, whole) in shares)
        {
            var entry = Entry(part, Cube.Measure["share"], figure, number.Start, number.End);
            scope.Entries.Add(entry with { Named = whole, Wholes = Wholes(part) });
        }

        return Cube.Measure["share"];
    }

    /// <summary>The whole that stands between 占 and the number, else the one that the subject was named a part of.</summary>
    private NarrativeSubject? WholeNamed(NarrativeSubject part, Mention named)
    {
        if (named.IsEmpty || named.IsUnclear) return part.Whole;
        var own = Flows(named).Last();
        var candidates = scope.Mains.Concat(state.Mains.SelectMany(main => main)).Where(main => main != part && part.Coordinate.FitsIn(main.Coordinate));
        if (Widest(candidates, own) is { } known) return known;
        var whole = own.Within(around);
        var isNoWider = part.Coordinate.Stated.Where(member => member.Dimension.Kind != DimensionKind.Comparative).All(member => whole[member.Dimension]?.IsWithin(member) == true);
        return new NarrativeSubject(isNoWider ? own : whole, null); // nothing is a share of itself: the heading speaks of the part
    }

    private List<NarrativeSubject> Wholes(NarrativeSubject part) =>
        [.. state.Mains.AsEnumerable().Reverse().SelectMany(main => main).Where(main => main != part), .. scope.Leads];
}
