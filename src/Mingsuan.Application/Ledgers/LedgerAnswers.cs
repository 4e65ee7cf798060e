using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// What answers state: a number is an approved amount at the coordinate of its question. Money is in 万元; a clerk's 12.5 is 12.50, as tables print it.
/// </summary>
public sealed class LedgerAnswers(DisclosureCatalog catalog)
{
    private const DisplayUnit Unit = DisplayUnit.TenThousandYuan;
    private const int Decimals = 2;
    private const string Nothing = "0";

    /// <summary>The amounts and counts that the answers state, in the order of the questions.</summary>
    public IEnumerable<ApprovedAmount> Amounts(LedgerScope scope, FiscalYear year, IReadOnlyDictionary<string, string> answers)
    {
        foreach (var question in catalog.Questions)
        {
            if (answers.TryGetValue(question.Id, out var answer) && question.In(scope, year) is { } coordinate && FigureOf(question.Kind, answer) is { } figure)
                yield return new ApprovedAmount(coordinate, figure, new Place { File = LedgerFiles.Head, Row = question.Id });
        }
    }

    /// <summary>The ledger's own members that the answers count.</summary>
    internal IEnumerable<Member> Kinds(LedgerScope scope, FiscalYear year, IReadOnlyDictionary<string, string> answers) =>
        Amounts(scope, year, answers).Select(amount => amount.Coordinate[scope.Cube.Measure]).OfType<Member>().Where(member => member.IsLocal && member.Id == member.Label);

    /// <summary>True where the answer is of the kind that the question wants.</summary>
    public bool Fits(Question question, string answer) => question.Kind switch
    {
        QuestionKind.Amount or QuestionKind.Count => FigureOf(question.Kind, answer) is not null,
        QuestionKind.Date => DateOnly.TryParseExact(answer.Trim(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _),
        QuestionKind.YesNo => answer.Trim() is "yes" or "no",
        _ => true,
    };

    private Figure? FigureOf(QuestionKind kind, string answer)
    {
        if (catalog.Ledger.SaysNone(answer)) return FigureOf(kind, Nothing);
        if (!Numbers.TryParse(answer, out var number)) return null;
        if (kind == QuestionKind.Count) return number >= 0 && number == decimal.Truncate(number) ? new Figure(answer.Trim(), number, 0) : null;
        if (number < 0) return null;
        var decimals = Math.Max(Decimals, (int)number.Scale);
        return new Figure(answer.Trim(), Money.From(number, Unit).Yuan, Figure.Step(decimals) * Unit.InYuan() / 2) { Unit = Unit, Decimals = decimals };
    }
}
