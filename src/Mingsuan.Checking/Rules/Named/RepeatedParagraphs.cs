using Mingsuan.Catalog;

namespace Mingsuan.Checking;

/// <summary>Paragraphs of one section that are printed twice: left by copying or by a page break.</summary>
internal static class RepeatedParagraphs
{
    private const int ShortestParagraph = 30;

    public static IEnumerable<RuleCase> Of(DisclosureThings things, Rule rule)
    {
        var repeated = things.Sections.SelectMany(section => section.Paragraphs
            .Where(paragraph => paragraph.Text.Length >= ShortestParagraph && !rule.Patterns["lead-in"].Value.IsMatch(paragraph.Text)).GroupBy(paragraph => paragraph.Text, StringComparer.Ordinal)
            .Where(group => group.Select(paragraph => (paragraph.Place.Page, paragraph.Place.Line, paragraph.Place.Box)).Distinct().Count() > 1)).ToList();
        if (repeated.Count == 0) return [];
        return [RuleCase.Broken(repeated.SelectMany(group => group).Select(paragraph => paragraph.Place), ("text", repeated[0].First().Print))];
    }
}
