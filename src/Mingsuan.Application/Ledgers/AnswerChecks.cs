using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Holds an answer against its question: the id must be known, and a number, a day, yes or no must be one.</summary>
internal sealed class AnswerChecks(DisclosureCatalog catalog)
{
    public void Check(string id, string answer, Place place, LedgerFaults faults)
    {
        if (catalog.Question(id) is not { } question)
        {
            var nearest = Nearest.Of(id, catalog.Questions.Select(each => each.Id));
            faults.Add(nearest is null ? "ledger-unknown-question" : "ledger-unknown-question-near", place, id, ("nearest", nearest ?? string.Empty));
        }
        else if (!new LedgerAnswers(catalog).Fits(question, answer))
        {
            faults.Add(question.Kind == QuestionKind.Amount && Numbers.TryParse(answer, out _) ? "ledger-below-zero" : FaultOf(question.Kind), place, answer);
        }
    }

    private static string FaultOf(QuestionKind kind) => kind switch
    {
        QuestionKind.Amount => "ledger-not-a-number",
        QuestionKind.Count => "ledger-not-a-count",
        QuestionKind.Date => "ledger-not-a-day",
        QuestionKind.YesNo => "ledger-not-yes-or-no",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "any text fits"),
    };
}
