using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>
/// Holds answers against each other and against the lines: a total and the kinds that it consists of (vehicles, procurement), and what a question and the marks of lines
/// say of the same money. Which questions are parts of which follows from what they state.
/// </summary>
internal sealed class AnswerSums(DisclosureCatalog catalog, Ledger ledger, Func<string, Place> placeOf)
{
    /// <summary>A budget seldom is more times that of the year before, or less a part of it.</summary>
    private const int LargestChange = 5;

    private readonly Dictionary<string, ApprovedAmount> stated = new LedgerAnswers(catalog).Amounts(ledger.Scope, ledger.Year, ledger.Answers).DistinctBy(amount => amount.Place.Row).ToDictionary(amount => amount.Place.Row!, StringComparer.Ordinal); // an answer's row is its question

    public void Check(LedgerFaults faults)
    {
        foreach (var total in catalog.Questions.Where(question => stated.ContainsKey(question.Id))) CheckParts(total, faults);
        CheckUnits(faults);
        if (ledger.Lines.IsEmpty) return;
        var lines = new DisclosureWriter(WritingCatalog.Default).AmountsOf(ledger with { Approved = [] });
        foreach (var question in catalog.Questions.Where(question => question.Kind == QuestionKind.Amount && stated.ContainsKey(question.Id))) CheckLines(question, lines, faults);
    }

    /// <summary>Last year's figures that are about ten thousand times this year's, or the other way round.</summary>
    private void CheckUnits(LedgerFaults faults)
    {
        var amounts = new Lazy<LedgerAmounts>(() => new DisclosureWriter(WritingCatalog.Default).AmountsOf(ledger));
        var all = ledger.Scope.Cube.Dimensions.Aggregate(ledger.Scope.Cube.Blank, (coordinate, dimension) => coordinate.With(dimension.Root));
        foreach (var question in catalog.Questions.Where(question => question is { IsPrevious: true, Kind: QuestionKind.Amount } && stated.ContainsKey(question.Id)))
        {
            var before = stated[question.Id];
            var now = amounts.Value.At(before.Coordinate.With(ledger.Scope.Year(ledger.Year)).Default(all))?.Yuan ?? 0;
            if (!IsSlip(now, before.Figure.Value) && !IsSlip(before.Figure.Value, now)) continue;
            faults.Warn("ledger-unit-slip", placeOf(question.Id), Text(question, before.Figure.Value), ("name", question.Text.Chinese), ("nameEnglish", question.Text.English), ("now", Text(question, now)));
        }
    }

    /// <summary>True where the smaller in 万元 would be the larger in yuan, but for a change that a budget may well have.</summary>
    private static bool IsSlip(decimal larger, decimal smaller) =>
        smaller > 0 && larger / smaller / DisplayUnit.TenThousandYuan.InYuan() is var times && times >= 1m / LargestChange && times <= LargestChange;

    private void CheckParts(Question total, LedgerFaults faults)
    {
        var parts = catalog.Questions.Where(question => IsPart(question, total)).ToList();
        var told = parts.Where(part => stated.ContainsKey(part.Id)).ToList();
        if (told.Count == 0) return;
        var whole = stated[total.Id].Figure;
        var figures = told.Select(part => stated[part.Id].Figure).ToList();
        var difference = whole.Value - figures.Sum(figure => figure.Value);
        if (Math.Abs(difference) <= whole.HalfStep + figures.Sum(figure => figure.HalfStep)) return;
        if (difference > 0 && !IsExhausted(parts, total)) return;
        var (sum, names) = (Text(total, whole.Value - difference), string.Join(' ', parts.Except(told).Select(part => part.Text.Chinese)));
        if (difference < 0 || told.Count == parts.Count) faults.Add("ledger-parts-differ", placeOf(total.Id), Text(total, whole.Value), ("name", total.Text.Chinese), ("nameEnglish", total.Text.English), ("sum", sum));
        else faults.Warn("ledger-parts-missing", placeOf(total.Id), Text(total, whole.Value), ("name", total.Text.Chinese), ("nameEnglish", total.Text.English), ("sum", sum), ("missing", names));
    }

    /// <summary>Kinds of what is counted are all of it; else the dimension says whether its parts are, and each must be asked for.</summary>
    private static bool IsExhausted(List<Question> parts, Question total) => parts.TrueForAll(part => part.Of is not null)
        || (Cut(parts[0], total) is { } member && member.Parent!.IsExhaustive && member.Parent.Children.All(child => parts.Exists(part => Cut(part, total) == child))); // a part has a parent

    private static bool IsPart(Question part, Question total) => part != total && part.IsPrevious == total.IsPrevious && part.Kind == total.Kind && total.Of is null
        && (part.Of is null ? Cut(part, total) is not null : part.States is { } states && states.Equals(total.States));

    /// <summary>The member by which a question states a part of another, one level below; null where it does not.</summary>
    private static Member? Cut(Question part, Question total)
    {
        if (part.States is not { } inner || total.States is not { } outer) return null;
        var differing = inner.Cube.Dimensions.Where(dimension => inner[dimension] != outer[dimension]).ToList();
        return differing is [var only] && inner[only] is { } member && outer[only] is { } above && member.Parent == above && !above.IsAll ? member : null;
    }

    private void CheckLines(Question question, LedgerAmounts lines, LedgerFaults faults)
    {
        var (figure, coordinate, cube) = (stated[question.Id].Figure, stated[question.Id].Coordinate, ledger.Scope.Cube);
        var complete = coordinate.Default(cube.Dimensions.Aggregate(cube.Blank, (all, dimension) => all.With(dimension.Root)));
        if (lines.At(complete)?.Yuan is not { } sum || Math.Abs(sum - figure.Value) <= figure.HalfStep) return;
        faults.Warn("ledger-answer-differs", placeOf(question.Id), Text(question, figure.Value), ("name", question.Text.Chinese), ("nameEnglish", question.Text.English), ("sum", Text(question, sum)));
    }

    private static string Text(Question question, decimal value) => question.Kind == QuestionKind.Amount
        ? Numbers.Text(BookNumbers.Plain(value / DisplayUnit.TenThousandYuan.InYuan())) + DisplayUnit.TenThousandYuan.Label()
        : Numbers.Text(BookNumbers.Plain(value)) + question.Measure;
}
