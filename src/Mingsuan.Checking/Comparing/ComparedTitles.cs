using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Titles without what changes from version to version: its number and its year.</summary>
public static class ComparedTitles
{
    private const char EnumerationComma = '\u3001';

    /// <summary>The longest number before a title, such as 公开01表：.</summary>
    private const int LongestNumber = 10;

    /// <summary>The folded title without the number before it and without digits.</summary>
    public static string Of(string title)
    {
        var folded = TextFolding.Fold(title);
        var end = folded.AsSpan(0, Math.Min(folded.Length, LongestNumber)).LastIndexOfAny(EnumerationComma, ':', '.');
        return string.Concat(folded[(end + 1)..].Where(letter => !char.IsAsciiDigit(letter)));
    }
}
