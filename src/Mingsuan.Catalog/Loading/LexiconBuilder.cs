using System.Collections.Frozen;
using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>
/// Builds the lexicon: the phrases of data/lexicon, then the account names of the classifications as further senses of the
/// same phrase.
/// </summary>
internal static class LexiconBuilder
{
    public static PhraseLexicon Build(CatalogData data, CubeSpace cube, FrozenDictionary<string, AccountClassification> classifications)
    {
        var terms = new Dictionary<string, LexiconTerm>(StringComparer.Ordinal);
        foreach (var term in data.Lexicon) AddPhrases(terms, term, cube);
        foreach (var classification in classifications.Values.OrderBy(each => each.Dimension.Ordinal))
        {
            foreach (var account in classification.Accounts) AddAccount(terms, account, classification.Dimension, cube);
        }

        return new PhraseLexicon(terms);
    }

    private static void AddPhrases(Dictionary<string, LexiconTerm> terms, TermData data, CubeSpace cube)
    {
        var senses = (data.Senses ?? []).Select(constraints => cube.ToCoordinate(constraints)).ToImmutableArray();
        var axis = data.Axis is { } id ? cube[id] : null;
        foreach (var phrase in (data.Also ?? []).Prepend(data.Phrase).DistinctBy(TextFolding.Fold))
        {
            var term = new LexiconTerm(phrase, ToRole(data.Role), senses, axis) { InSentencesOnly = data.Use is ["sentence"], InLabelsOnly = data.Use is ["label"] };
            terms.Add(TextFolding.Fold(phrase), term);
        }
    }

    private static void AddAccount(Dictionary<string, LexiconTerm> terms, Account account, Dimension dimension, CubeSpace cube)
    {
        var sense = cube.Blank.With(dimension[account.Code.Digits]);
        foreach (var name in account.Aliases.Prepend(account.Name))
        {
            var folded = TextFolding.Fold(name);
            if (folded.Length == 0) continue;
            var term = terms.GetValueOrDefault(folded) ?? new LexiconTerm(name, LabelRole.None, [], null);
            if (!term.Senses.Contains(sense)) terms[folded] = term with { Senses = term.Senses.Add(sense) };
        }
    }

    private static LabelRole ToRole(string? role) =>
        role is null ? LabelRole.None : Enum.Parse<LabelRole>(role.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);
}
