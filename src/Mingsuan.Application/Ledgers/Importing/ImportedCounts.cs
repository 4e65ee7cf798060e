using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The answers that a disclosure gives in numbers that are no money, and the day on which they were counted: vehicles, equipment, persons. What it states in two ways is no answer.</summary>
internal sealed class ImportedCounts(DisclosureCatalog catalog, Disclosure disclosure)
{
    private readonly CubeSpace cube = disclosure.Cube;

    /// <summary>The questions with their answers.</summary>
    public IEnumerable<(string Question, string Answer)> All()
    {
        foreach (var question in catalog.Questions.Where(question => question is { Kind: QuestionKind.Count, States: not null }))
        {
            var stated = Facts(question).Select(fact => fact.Figure.Value).Distinct().ToList();
            if (stated is [var only] && only == decimal.Truncate(only)) yield return (question.Id, Numbers.Text(only));
        }

        foreach (var question in catalog.Questions.Where(question => question is { Kind: QuestionKind.Date, Found: not null }))
        {
            var days = Paragraphs(question).Select(text => question.Found!.Match(TextFolding.Fold(text))).Where(match => match.Success).Select(match => Day(match.Groups)).OfType<string>().Distinct().ToList(); // just seen not to be null
            if (days is [var only]) yield return (question.Id, only);
        }
    }

    /// <summary>The numbers that count what the question asks for.</summary>
    private IEnumerable<Fact> Facts(Question question) =>
        disclosure.Facts.Where(fact => fact is { IsBound: true, Figure.IsStated: true } && fact.Coordinate[cube.Measure] is { } measure && IsMeant(question, measure) && fact.Coordinate[cube.Body] is null or { IsAll: true });

    /// <summary>What is counted, by the words for its kind; without a kind, all of the measure.</summary>
    private bool IsMeant(Question question, Member measure)
    {
        var asked = question.States![cube.Measure]!; // a question that counts states what
        return question.Of is not { } kind
            ? ReferenceEquals(measure, asked)
            : measure.IsLocal && measure.IsWithin(asked) && question.Also.Append(kind).Any(name => Words(name) == Words(measure.Label));
    }

    /// <summary>A name without what it says in brackets.</summary>
    private static string Words(string name)
    {
        var folded = TextFolding.Fold(name);
        for (var open = folded.IndexOf('(', StringComparison.Ordinal); open >= 0 && folded.IndexOf(')', open) is > 0 and var close; open = folded.IndexOf('(', StringComparison.Ordinal)) folded = folded.Remove(open, close - open + 1);
        return folded;
    }

    /// <summary>The paragraphs that state what the questions of the same group count.</summary>
    private IEnumerable<string> Paragraphs(Question question)
    {
        var asked = catalog.Questions.Where(other => other is { Kind: QuestionKind.Count, States: not null } && other.Group == question.Group).Select(other => other.States![cube.Measure]!).ToHashSet(); // just seen not to be null
        return disclosure.Facts.Where(fact => asked.Any(measure => fact.Coordinate[cube.Measure]?.IsWithin(measure) == true)).Select(fact => SentencePlace.ParagraphOf(disclosure, fact)).OfType<string>().Distinct();
    }

    private static string? Day(System.Text.RegularExpressions.GroupCollection groups)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var (year, month, day) = (int.Parse(groups[1].ValueSpan, culture), int.Parse(groups[2].ValueSpan, culture), int.Parse(groups[3].ValueSpan, culture));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day).ToString("yyyy-MM-dd", culture) : null;
    }
}
