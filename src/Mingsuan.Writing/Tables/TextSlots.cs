using System.Collections.Immutable;
using System.Text;

namespace Mingsuan.Writing;

/// <summary>Named texts for patterns such as <c>{ordinal}、{name}</c>. Immutable: what a row adds does not reach its siblings.</summary>
internal sealed class TextSlots(ImmutableDictionary<string, string> texts)
{
    public static TextSlots None { get; } = new(ImmutableDictionary<string, string>.Empty);

    public TextSlots With(string name, string text) => new(texts.SetItem(name, text));

    public TextSlots With(IEnumerable<KeyValuePair<string, string>> more) => new(texts.SetItems(more));

    /// <summary>The text of that name, or empty.</summary>
    public string this[string name] => texts.GetValueOrDefault(name, string.Empty);

    /// <summary>The pattern with every name in braces replaced by its text.</summary>
    public string Fill(string pattern)
    {
        if (!pattern.Contains('{', StringComparison.Ordinal)) return pattern;
        var filled = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            var end = pattern[i] == '{' ? pattern.IndexOf('}', i) : -1;
            if (end < 0)
            {
                filled.Append(pattern[i]);
                continue;
            }

            filled.Append(this[pattern[(i + 1)..end]]);
            i = end;
        }

        return filled.ToString();
    }
}
