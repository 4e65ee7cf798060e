using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// What a document defines for itself: where its section about the left side of a mapping, or its definition of it (机关运行经费：指…), says that it
/// counts otherwise (按调整后的口径, 含项目支出中的部分, 某些经济科目对应的资金), the mapping's meaning is not the document's.
/// </summary>
internal sealed class OwnDefinitions(Disclosure disclosure, DisclosureCatalog? words)
{
    /// <summary>No term that a glossary defines is longer.</summary>
    private const int LongestTerm = 40;

    /// <summary>The identity as it stands, or inapplicable where the document defines the left side otherwise.</summary>
    public Identity Decide(MappingRule rule, Identity identity) =>
        identity.IsBroken && Overrules(rule)
            ? new Identity(identity.Kind, identity.Rule, identity.Left, identity.Right, Verdict.Inapplicable(Reasons.OwnDefinition)) { IsFirm = identity.IsFirm, Evidence = identity.Evidence }
            : identity;

    private bool Overrules(MappingRule rule) => !rule.Unless.IsEmpty && words is not null && disclosure.Sections
        .SelectMany(section => Definitions(section, rule, words.Lexicon))
        .Any(text => rule.Unless.Any(word => text.Contains(word, StringComparison.Ordinal)));

    /// <summary>The folded paragraphs of a section about the left side, and those that begin with it and a colon.</summary>
    private static IEnumerable<string> Definitions(Section section, MappingRule rule, PhraseLexicon lexicon)
    {
        var members = rule.Left.SelectMany(term => term.Stated).ToHashSet();
        var texts = section.Paragraphs.Select(paragraph => TextFolding.Fold(paragraph.Text));
        return IsAbout(TextFolding.Fold(section.Title), members, lexicon) ? texts : texts.Where(text => IsAbout(text[..Math.Clamp(text.IndexOf(':', StringComparison.Ordinal), 0, LongestTerm)], members, lexicon));
    }

    private static bool IsAbout(string folded, HashSet<Member> members, PhraseLexicon lexicon) =>
        lexicon.Scan(folded).Any(match => match.Term.First?.Stated.Any(members.Contains) == true);
}
