using System.Buffers;
using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>The answers of the questionnaire as sentences use them, and what stays open for want of one or of a figure.</summary>
internal sealed class AnswerBook(ProjectionContext context, LedgerVocabulary vocabulary, FigureBook figures)
{
    /// <summary>Stands between the lines of a reason.</summary>
    private const string ReasonSeparator = "，";

    /// <summary>So many letters in common are a repetition and no chance.</summary>
    private const int ShortestRepetition = 3;

    private static readonly SearchValues<char> Clauses = SearchValues.Create("。；：;:");

    private static readonly char[] Ends = ['。', '；', '，', '：', '.', ';', ',', ':', ' ', '\u3000'];

    private readonly List<OpenSlot> open = [];

    /// <summary>What stayed open so far.</summary>
    public IReadOnlyList<OpenSlot> Open => open;

    /// <summary>The heading that is being written under, for what stays open.</summary>
    public string Where { get; set; } = string.Empty;

    /// <summary>The first of these answers that is given, without the punctuation at its end; null where none is.</summary>
    public string? Answer(params IEnumerable<string> questions) =>
        questions.Select(context.AnswerTo).FirstOrDefault(answer => !string.IsNullOrWhiteSpace(answer) && !vocabulary.SaysNone(answer)) is { } text ? Bare(text) : null;

    /// <summary>The first of these reasons that is given, in one line and without the words that announce it, which the sentence has; null where none is.</summary>
    public string? Reason(ImmutableArray<string> questions)
    {
        if (Answer(questions) is not { } text) return null;
        var line = string.Join(ReasonSeparator, text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Bare));
        return vocabulary.ReasonLead.Match(line) is { Success: true, Index: 0 } lead && lead.Length < line.Length ? line[lead.Length..] : line;
    }

    /// <summary>An answer behind the words of a sentence, without those of them that it repeats.</summary>
    public static string Behind(string before, string answer)
    {
        for (var length = Math.Min(before.Length, answer.Length - 1); length >= ShortestRepetition; length--)
        {
            if (before.EndsWith(answer[..length], StringComparison.Ordinal)) return answer[length..].Trim();
        }

        return answer;
    }

    /// <summary>True where the question is answered: with a text, or for what is counted or paid with a number, wherever the ledger states it.</summary>
    public bool IsAnswered(string question) => Answer(question) is not null || (figures.Question(question) is { Kind: QuestionKind.Amount or QuestionKind.Count } && figures.Value(question) is not null);

    /// <summary>True where the answer is that there is none.</summary>
    public bool IsNone(string question) => context.AnswerTo(question) is { } answer && vocabulary.SaysNone(answer);

    /// <summary>True for a text of one clause, which says no more than what it leads to.</summary>
    public static bool IsOneClause(string text) => !Bare(text).AsSpan().ContainsAny(Clauses);

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
