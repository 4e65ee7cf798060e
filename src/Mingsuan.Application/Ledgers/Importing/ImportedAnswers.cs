using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The answers that a published disclosure gives: the text of the sections that questions name, and the reasons behind its changes.</summary>
internal sealed class ImportedAnswers(DisclosureCatalog catalog, Disclosure disclosure, IEnumerable<string> units)
{
    private readonly UnitLists lists = new(catalog, units);
    private readonly NumberedLines numbered = new(catalog);
    private readonly CubeSpace cube = disclosure.Cube;

    /// <summary>All answers by question; last year's reasons are none of this year.</summary>
    public ImmutableSortedDictionary<string, string> All(bool takesReasons)
    {
        var answers = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var question in catalog.Questions.Where(question => !question.Sections.IsEmpty))
        {
            if ((question.Explains is null || takesReasons) && SectionAnswer(question) is { Length: > 0 } text) answers[question.Id] = catalog.Personal.Mask(text);
        }

        if (!takesReasons) return answers.ToImmutable();
        foreach (var (question, answer) in new ImportedCounts(catalog, disclosure).All()) answers.TryAdd(question, answer);
        foreach (var fact in disclosure.Facts.Where(IsOfItem))
        {
            if (UseOf(fact) is { } use && !IsOpen(use)) answers.TryAdd($"use-{fact.Coordinate[cube.Function]!.Id}", catalog.Personal.Mask(use)); // an item has a function
        }

        foreach (var fact in disclosure.Facts.Where(fact => fact.Statement is Statement.Sentence && IsChange(fact)))
        {
            if (ReasonOf(fact) is { } reason && !IsOpen(reason) && QuestionOf(fact.Coordinate) is { } question) answers.TryAdd(question.Id, catalog.Personal.Mask(reason));
        }

        return answers.ToImmutable();
    }

    /// <summary>The answer that a section of its own gives: its text, or the reason that it states.</summary>
    private string? SectionAnswer(Question question)
    {
        var text = SectionText(question);
        if (question.Explains is null) return Part(question, question.IsWithoutUnits ? lists.Without(text) : text);
        return catalog.Ledger.Reason.Match(text) is { Success: true } match ? catalog.Ledger.SentenceEnd.Split(text[match.Groups[1].Index..])[0].Trim() : null;
    }

    private string Part(Question question, string text) => question.TakesNumbered switch { true => numbered.Taken(text), false => numbered.Left(text), null => text };

    /// <summary>The text of the innermost section whose heading has a word of the question.</summary>
    private string SectionText(Question question)
    {
        var sections = disclosure.Sections.Where(section => section.Title != catalog.Narrative.ContentsTitle && question.Sections.Any(word => TextFolding.Fold(section.Title).Contains(word, StringComparison.Ordinal))).ToList();
        var inner = sections.Where(section => !sections.Exists(other => other.Parent == section.Id));
        return inner.Select(section => string.Join('\n', Lines(section))).FirstOrDefault(text => text.Length > 0) ?? string.Empty;
    }

    private IEnumerable<string> Lines(Section section) =>
        section.Paragraphs.Select(paragraph => paragraph.Text.TrimStart('-', ' ').Trim())
            .Concat(disclosure.Sections.Where(below => below.Parent == section.Id).SelectMany(below => Lines(below).Prepend($"{below.Number}{below.Title}".Trim())))
            .Where(line => line.Length > 0 && !IsOpen(line));

    /// <summary>True for what whoever wrote the document left to be filled in: no answer.</summary>
    private bool IsOpen(string text) => catalog.Pages.LeftOpen.IsMatch(TextFolding.Fold(text));

    private bool IsChange(Fact fact) => fact.Coordinate[cube.Measure] is { Id: "change" or "rate" };

    /// <summary>What the sentence gives as the reason behind the number, without the words that announce it.</summary>
    private string? ReasonOf(Fact fact)
    {
        if (fact.Place.Text is not { } sentence) return null;
        var number = sentence.IndexOf(fact.Figure.Text, StringComparison.Ordinal);
        if (number < 0) return null;
        if (catalog.Ledger.Reason.Match(sentence, number) is { Success: true } match) return match.Groups[1].Value.Trim();
        return catalog.Ledger.NextReason.Match(SentencePlace.Behind(disclosure, fact)) is { Success: true } behind ? behind.Groups[1].Value.Trim() : null;
    }

    /// <summary>True for the money of one functional item in a sentence.</summary>
    private bool IsOfItem(Fact fact) => fact is { Statement: Statement.Sentence, IsBound: true } && fact.Coordinate[cube.Measure] == cube.Measure["amount"] && fact.Coordinate[cube.Function] is { Depth: 3, IsLocal: false };

    /// <summary>What the text says right behind an amount that it is mainly used for.</summary>
    private string? UseOf(Fact fact)
    {
        if (fact.Place.Text is not { } sentence || sentence.IndexOf(fact.Figure.Text, StringComparison.Ordinal) is not (>= 0 and var number)) return null;
        var rest = sentence[(number + fact.Figure.Text.Length)..] + SentencePlace.Behind(disclosure, fact);
        return catalog.Ledger.Use.Match(rest) is { Success: true } match ? match.Groups[1].Value.Trim() : null;
    }

    /// <summary>The question that asks for that reason: the one that states most of what changed.</summary>
    private Question? QuestionOf(Coordinate changed) => catalog.Questions
        .Where(question => question.Explains is { } explains && explains.Stated.All(member => ReferenceEquals(changed[member.Dimension], member)) && IsWhole(changed, explains))
        .MaxBy(question => question.Explains?.Stated.Count());

    /// <summary>What the question does not speak of must be all, or open.</summary>
    private bool IsWhole(Coordinate changed, Coordinate explains)
    {
        foreach (var dimension in (ReadOnlySpan<Dimension>)[cube.Function, cube.Economic, cube.GovernmentEconomic, cube.Project, cube.Aspect, cube.Body])
        {
            if (explains[dimension] is null && changed[dimension] is { IsAll: false }) return false;
        }

        return true;
    }
}
