namespace Mingsuan.Reading;

/// <summary>How deep the tags of a page can nest at most: hostile depth makes parsers slow and walks overflow.</summary>
internal static class Nesting
{
    /// <summary>Deeper than any page of people; browsers stop at 512.</summary>
    public const int Deepest = 1000;

    private static readonly string[] Void = ["br", "img", "meta", "link", "input", "hr", "col", "area", "base", "embed", "param", "source", "track", "wbr"];

    /// <summary>Start tags less end tags at their highest; a bound from above, since paragraphs and cells may stay open.</summary>
    public static int Depth(ReadOnlySpan<char> text)
    {
        var (depth, deepest) = (0, 0);
        for (var at = text.IndexOf('<'); at >= 0; at = Next(text, at))
        {
            if (at + 1 >= text.Length) break;
            if (text[at + 1] == '/') depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter(text[at + 1]) && !IsUnclosed(text[(at + 1)..])) deepest = Math.Max(deepest, ++depth);
        }

        return deepest;
    }

    private static int Next(ReadOnlySpan<char> text, int at)
    {
        var next = text[(at + 1)..].IndexOf('<');
        return next < 0 ? -1 : at + 1 + next;
    }

    /// <summary>Tags that close themselves, hold nothing, or are closed by their successors.</summary>
    private static bool IsUnclosed(ReadOnlySpan<char> tag)
    {
        var name = tag[..Math.Max(0, tag.IndexOfAnyExcept(Letters))];
        var end = tag.IndexOf('>');
        if (end > 0 && tag[end - 1] == '/') return true;
        if (name.Equals("p", StringComparison.OrdinalIgnoreCase) || name.Equals("li", StringComparison.OrdinalIgnoreCase)
            || name.Equals("td", StringComparison.OrdinalIgnoreCase) || name.Equals("tr", StringComparison.OrdinalIgnoreCase)
            || name.Equals("th", StringComparison.OrdinalIgnoreCase) || name.Equals("option", StringComparison.OrdinalIgnoreCase)) return true;
        foreach (var empty in Void)
        {
            if (name.Equals(empty, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
