namespace Mingsuan.Catalog;

/// <summary>Words that are looked for with what they should be: one pattern, whose named groups tell which of them was found.</summary>
public static class WrongWords
{
    private const string Prefix = "word";

    /// <summary>The pattern that finds any of them; null where there are none.</summary>
    internal static string? PatternOf(IReadOnlyList<WrongWordData>? words) =>
        words is null ? null : string.Join('|', words.Select((word, index) => $"(?<{GroupOf(index)}>{word.Wrong})"));

    /// <summary>The name of the group that the word of that number is found in.</summary>
    public static string GroupOf(int index) => $"{Prefix}{index}";
}
