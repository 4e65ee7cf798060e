using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>What stands around the sentence of a number in a read disclosure.</summary>
internal static class SentencePlace
{
    /// <summary>The paragraph that the number stands in; null for a number that is in no sentence, or where its sentence is not found again.</summary>
    public static string? ParagraphOf(Disclosure disclosure, Fact fact)
    {
        if (fact is not { Statement: Statement.Sentence said, Place.Text: { Length: > 0 } sentence }) return null;
        return disclosure.Sections.Where(section => section.Id == said.Section).SelectMany(section => section.Paragraphs).FirstOrDefault(paragraph => paragraph.Text.Contains(sentence, StringComparison.Ordinal))?.Text;
    }

    /// <summary>What follows in the paragraph behind the sentence; empty at its end.</summary>
    public static string Behind(Disclosure disclosure, Fact fact) =>
        ParagraphOf(disclosure, fact) is { } paragraph && fact.Place.Text is { } sentence ? paragraph[(paragraph.IndexOf(sentence, StringComparison.Ordinal) + sentence.Length)..] : string.Empty;
}
