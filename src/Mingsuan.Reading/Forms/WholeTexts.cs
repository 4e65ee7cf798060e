namespace Mingsuan.Reading;

/// <summary>Finds the text that another one is the rest of when a cell cuts characters off: at most so many behind it, or one before it that is no word of its own.</summary>
internal sealed class WholeTexts(int mostLost, Func<char, bool> isFree)
{
    private readonly Dictionary<(string Key, string Left), string> wholes = [];

    /// <summary>Adds a whole text; only texts of one key are compared.</summary>
    public void Add(string key, string text)
    {
        for (var lost = 1; lost <= mostLost && lost < text.Length && DocumentWords.IsIdeograph(text[^lost]); lost++) wholes.TryAdd((key, text[..^lost]), text);
        if (text.Length > 1 && DocumentWords.IsIdeograph(text[0]) && !isFree(text[0])) wholes.TryAdd((key, text[1..]), text);
    }

    /// <summary>The whole text, or null.</summary>
    public string? Of(string key, string rest) => wholes.GetValueOrDefault((key, rest));
}
