using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// What a document defines for itself: where its section about the left side of a mapping says that it counts otherwise (按调整后的口径, 含项目支出中的
/// 部分), the mapping's meaning is not the document's.
/// </summary>
internal sealed class OwnDefinitions(Disclosure disclosure, DisclosureCatalog? words)
{
    /// <summary>The identity as it stands, or inapplicable where the document defines the left side otherwise.</summary>
    public Identity Decide(MappingRule rule, Identity identity) =>
        identity.IsBroken && Overrules(rule)
            ? new Identity(identity.Kind, identity.Rule, identity.Left, identity.Right, Verdict.Inapplicable(Reasons.OwnDefinition)) { IsFirm = identity.IsFirm, Evidence = identity.Evidence }
            : identity;

    private bool Overrules(MappingRule rule) => !rule.Unless.IsEmpty && words is not null && disclosure.Sections
        .Where(section => IsAbout(section, rule, words.Lexicon))
        .SelectMany(section => section.Paragraphs)
        .Select(paragraph => TextFolding.Fold(paragraph.Text))
        .Any(text => rule.Unless.Any(word => text.Contains(word, StringComparison.Ordinal)));

    private static bool IsAbout(Section section, MappingRule rule, PhraseLexicon lexicon)
    {
        var members = rule.Left.SelectMany(term => term.Stated).ToHashSet();
        return lexicon.Scan(TextFolding.Fold(section.Title)).Any(match => match.Term.First?.Stated.Any(members.Contains) == true);
    }
}
