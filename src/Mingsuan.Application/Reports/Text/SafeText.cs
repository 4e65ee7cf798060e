namespace Mingsuan.Application;

/// <summary>Text of a document made harmless for a terminal.</summary>
internal static class SafeText
{
    /// <summary>The text in one line; control characters, which could steer the terminal, become blanks.</summary>
    public static string Of(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)) : text;

    /// <summary>The text shortened to about that many characters around a span.</summary>
    public static string Around(string text, int start, int length, int most)
    {
        if (text.Length <= most) return Of(text);
        var margin = Math.Max(0, most - length) / 2;
        var from = Math.Clamp(start - margin, 0, text.Length);
        var to = Math.Clamp(start + length + margin, from, text.Length);
        if (from > 0 && char.IsLowSurrogate(text[from])) from++;
        if (to < text.Length && char.IsLowSurrogate(text[to])) to++;
        return $"{(from > 0 ? "…" : string.Empty)}{Of(text[from..to])}{(to < text.Length ? "…" : string.Empty)}";
    }
}
