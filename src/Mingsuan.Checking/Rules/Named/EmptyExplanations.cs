using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Sections that explain a change of something that neither table nor text has an amount of.</summary>
internal static class EmptyExplanations
{
    private const int LongestWord = 6;

    public static IEnumerable<RuleCase> Of(Disclosure disclosure, DisclosureCatalog words)
    {
        var aspects = disclosure.Cube.Aspect;
        foreach (var section in disclosure.Sections)
        {
            var aspect = AspectOf(section.Title, words, aspects);
            if (aspect is null || disclosure.Tables.FirstOrDefault(table => table.IsEmpty && !table.Panels.IsEmpty && AspectOf(table.Title, words, aspects) == aspect) is not { } table) continue;
            if (disclosure.Facts.Any(fact => fact.Coordinate[aspects] == aspect && !fact.Figure.IsNothing)) continue;
            if (section.Paragraphs.FirstOrDefault(paragraph => ExplainsChange(paragraph.Text, words)) is not { } explained) continue;
            yield return RuleCase.Broken([explained.Place, table.Place], ("section", section.Title), ("table", table.Title));
        }
    }

    private static Member? AspectOf(string title, DisclosureCatalog words, Dimension aspects) => words.Lexicon.Scan(TextFolding.Fold(title))
        .Select(match => match.Term.First?[aspects])
        .FirstOrDefault(member => member is { IsAll: false });

    private static bool ExplainsChange(string text, DisclosureCatalog words)
    {
        var folded = TextFolding.Fold(text);
        return Enumerable.Range(0, folded.Length).Any(start => words.Narrative.WordAt(folded.AsSpan(start, Math.Min(LongestWord, folded.Length - start)))?.Kind == NarrativeWordKind.Direction);
    }
}
