using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Terms that the glossary explains and nothing else in the document uses.</summary>
internal static class UnusedTerms
{
    /// <summary>A term is used where this part of it, unbroken, stands elsewhere.</summary>
    private const decimal Recognisable = 0.6m;

    private const int ShortestTerm = 4;
    private const int LongestTerm = 12;

    public static IEnumerable<RuleCase> Of(DisclosureThings things, Rule rule)
    {
        var sections = things.Disclosure.Sections.SkipWhile(section => !rule.Patterns["glossary"].Value.IsMatch(TextFolding.Fold(section.Title))).ToList();
        var glossary = sections.Take(1).Concat(sections.Skip(1).TakeWhile(section => section.Level > sections[0].Level)).ToList();
        if (glossary.Count == 0) return [];
        var explained = glossary.SelectMany(section => section.Paragraphs).ToList();
        var places = explained.Select(paragraph => paragraph.Place).ToHashSet();
        var used = string.Join('\n', things.Passages.Where(passage => !places.Contains(passage.Place)).Select(passage => passage.Text))
            + string.Join('\n', things.Disclosure.Tables.Select(table => TextFolding.Fold(table.Title) + string.Concat(table.Panels.SelectMany(panel => panel.Columns).Select(column => TextFolding.Fold(column.Label)))))
            + string.Join('\n', things.Sections.Where(section => !glossary.Contains(section.Section)).Select(section => TextFolding.Fold(section.Section.Title)));
        return explained.SelectMany(paragraph => rule.Patterns["term"].Value.Matches(TextFolding.Fold(paragraph.Text)).Select(match => (Term: match.Groups[1].Value, paragraph.Place)))
            .Where(each => each.Term.Length is >= ShortestTerm and <= LongestTerm && !IsUsed(each.Term, used))
            .Select(each => RuleCase.Broken([each.Place], ("term", each.Term)));
    }

    private static bool IsUsed(string term, string used)
    {
        var length = (int)Math.Ceiling(term.Length * Recognisable);
        return Enumerable.Range(0, term.Length - length + 1).Any(start => used.Contains(term.Substring(start, length), StringComparison.Ordinal));
    }
}
