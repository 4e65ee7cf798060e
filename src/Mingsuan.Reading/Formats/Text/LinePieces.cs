namespace Mingsuan.Reading;

/// <summary>Cuts lines that are too long, never inside a surrogate pair.</summary>
internal static class LinePieces
{
    /// <summary>The pieces of the text, each of at most <paramref name="limit"/> characters (two where a pair needs them).</summary>
    public static IEnumerable<string> Of(string text, int limit)
    {
        if (text.Length <= limit)
        {
            yield return text;
            yield break;
        }

        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(start + limit, text.Length);
            if (end < text.Length && char.IsSurrogatePair(text, end - 1)) end += end - start > 1 ? -1 : 1;
            yield return text[start..end];
            start = end;
        }
    }
}
