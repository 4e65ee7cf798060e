using System.Collections.Frozen;

namespace Mingsuan.Catalog;

/// <summary>Words found by their beginning, the longest first.</summary>
internal sealed class WordList<T>
    where T : class
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<char, int> longest;

    public WordList(IEnumerable<KeyValuePair<string, T>> entries)
    {
        var all = entries.ToFrozenDictionary(StringComparer.Ordinal);
        words = all.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = all.Keys.GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, group => group.Max(word => word.Length));
    }

    /// <summary>The longest word that the text begins with, or null.</summary>
    public T? At(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return null;
        for (var length = Math.Min(longest.GetValueOrDefault(text[0]), text.Length); length > 0; length--)
        {
            if (words.TryGetValue(text[..length], out var word)) return word;
        }

        return null;
    }
}
