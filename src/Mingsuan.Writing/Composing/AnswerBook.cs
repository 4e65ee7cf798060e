using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>The answers of the questionnaire as sentences use them, and what stays open for want of one or of a figure.</summary>
internal sealed class AnswerBook(ProjectionContext context, LedgerVocabulary vocabulary, FigureBook figures)
{
    private static readonly char[] Ends = ['。', '；', '，', '.', ';', ',', ' ', '\u3000'];

    private readonly List<OpenSlot> open = [];

    /// <summary>What stayed open so far.</summary>
    public IReadOnlyList<OpenSlot> Open => open;

    /// <summary>The heading that is being written under, for what stays open.</summary>
    public string Where { get; set; } = string.Empty;

    /// <summary>The first of these answers that is given, without the punctuation at its end; null where none is.</summary>
    public string? Answer(params IEnumerable<string> questions) =>
        questions.Select(context.AnswerTo).FirstOrDefault(answer => !string.IsNullOrWhiteSpace(answer) && !vocabulary.SaysNone(answer)) is { } text ? Bare(text) : null;

    /// <summary>True where the question is answered: with a text, or for what is counted or paid with a number, wherever the ledger states it.</summary>
    public bool IsAnswered(string question) => Answer(question) is not null || (figures.Question(question) is { Kind: QuestionKind.Amount or QuestionKind.Count } && figures.Value(question) is not null);

    /// <summary>True where the answer is that there is none.</summary>
    public bool IsNone(string question) => context.AnswerTo(question) is { } answer && vocabulary.SaysNone(answer);

    /// <summary>A text without the punctuation at its end, which sentences put themselves.</summary>
    public static string Bare(string text) => text.Trim().TrimEnd(Ends);

    /// <summary>Names a question whose answer is missing; where there is none, nothing is.</summary>
    public void AskFor(string question)
    {
        if (!IsNone(question)) open.Add(new OpenSlot(Where, figures.Question(question)?.Text.Chinese ?? question, figures.Coordinate(question)) { Question = question });
    }

    /// <summary>Names a figure that the ledger does not determine, and the question that would; false, since the slot stays open.</summary>
    public bool Leave(string figure, RelativeYear year = RelativeYear.This) => Leave(figure, figures.Coordinate(figure, year), figures.QuestionOf(figure, year));

    /// <summary>Names a coordinate that the ledger does not determine; false, since the slot stays open.</summary>
    public bool Leave(Coordinate coordinate) => Leave(coordinate.ToString(), coordinate, null);

    /// <summary>Names something that the ledger does not determine.</summary>
    public bool Leave(string what, Coordinate? coordinate, string? question)
    {
        open.Add(new OpenSlot(Where, figures.Question(question ?? what)?.Text.Chinese ?? Words(coordinate) ?? figures.FieldName(what) ?? SheetName(what) ?? what, coordinate) { Question = question });
        return false;
    }

    /// <summary>The sheet of the workbook that holds it, or null.</summary>
    private string? SheetName(string what) => vocabulary.Sheets.FirstOrDefault(sheet => sheet.Id == what)?.Name.Chinese;

    /// <summary>What lies there in the words of its members, or null.</summary>
    private static string? Words(Coordinate? coordinate) =>
        coordinate?.Stated.Where(member => !member.IsAll).Select(member => member.Label).ToList() is { Count: > 0 } labels ? string.Join(' ', labels) : null;
}
