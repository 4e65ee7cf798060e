using System.Collections.Frozen;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>All phrases of the field and all account names, by their folded form.</summary>
public sealed class PhraseLexicon
{
    private readonly FrozenDictionary<string, LexiconTerm> terms;
    private readonly FrozenDictionary<string, LexiconTerm>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly FrozenDictionary<char, int> longest;

    internal PhraseLexicon(IEnumerable<KeyValuePair<string, LexiconTerm>> foldedTerms)
    {
        terms = foldedTerms.ToFrozenDictionary(StringComparer.Ordinal);
        lookup = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        var lengths = new Dictionary<char, int>();
        foreach (var phrase in terms.Keys)
        {
            lengths[phrase[0]] = Math.Max(lengths.GetValueOrDefault(phrase[0]), phrase.Length);
        }

        longest = lengths.ToFrozenDictionary();
    }

    /// <summary>All terms.</summary>
    public IReadOnlyCollection<LexiconTerm> Terms => terms.Values;

    /// <summary>The term for a whole label, already folded, or null.</summary>
    public LexiconTerm? Find(ReadOnlySpan<char> folded) =>
        folded.Length > 0 && lookup.TryGetValue(folded, out var term) ? term : null;

    /// <summary>The longest phrases that stand in a folded text, from left to right, without overlap.</summary>
    public IEnumerable<PhraseMatch> Scan(string folded) => Scan(folded, _ => true);

    /// <summary>The longest of the terms that count, from left to right, without overlap; other phrases hide none of them.</summary>
    public IEnumerable<PhraseMatch> Scan(string folded, Predicate<LexiconTerm> counts)
    {
        for (var start = 0; start < folded.Length;)
        {
            if (LongestAt(folded, start, counts) is { } match)
            {
                yield return match;
                start = match.End;
            }
            else
            {
                start++;
            }
        }
    }

    /// <summary>The longest phrase that begins there, or null.</summary>
    public PhraseMatch? LongestAt(string folded, int start) => LongestAt(folded, start, _ => true);

    private PhraseMatch? LongestAt(string folded, int start, Predicate<LexiconTerm> counts)
    {
        var length = Math.Min(longest.GetValueOrDefault(folded[start]), folded.Length - start);
        for (; length > 0; length--)
        {
            if (lookup.TryGetValue(folded.AsSpan(start, length), out var term) && !term.InLabelsOnly && counts(term)) return new PhraseMatch(start, length, term);
        }

        return null;
    }
}
