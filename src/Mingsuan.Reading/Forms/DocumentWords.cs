using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>How a document prints a word of two ideographs: how many texts begin with it, and what stands before it elsewhere.</summary>
internal sealed class WordUse
{
    private readonly HashSet<char> before = [];

    /// <summary>How many different texts begin with the word.</summary>
    public int Starts { get; private set; }

    /// <summary>How often it stands inside a text.</summary>
    public int Inside { get; private set; }

    /// <summary>True where a text, or what follows a mark, begins with the character before the word.</summary>
    public bool LongerBegins { get; private set; }

    /// <summary>The one ideograph that always stands before the word inside texts; null where several do.</summary>
    public char? Before => before.Count == 1 && DocumentWords.IsIdeograph(before.First()) ? before.First() : null;

    /// <summary>Counts the word at that place of a folded text.</summary>
    public void Count(string text, int at)
    {
        if (at == 0)
        {
            Starts++;
            return;
        }

        Inside++;
        before.Add(text[at - 1]);
        LongerBegins |= at == 1 || !DocumentWords.IsIdeograph(text[at - 2]);
    }
}

/// <summary>The use of words in a document; a word is two ideographs.</summary>
internal sealed class DocumentWords(SourceDocument source)
{
    private readonly Dictionary<string, WordUse> uses = new(StringComparer.Ordinal);

    /// <summary>Counts the first words of these texts in all texts of the document, each text once.</summary>
    public void Learn(IEnumerable<string> texts)
    {
        foreach (var text in texts.Where(text => text.Length >= 2 && AreIdeographs(text[..2]))) uses.TryAdd(text[..2], new WordUse());
        if (uses.Count == 0) return;
        var lookup = uses.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in source.Texts().Select(TextFolding.Fold).Distinct(StringComparer.Ordinal))
        {
            for (var at = 0; at + 2 <= text.Length; at++)
            {
                if (lookup.TryGetValue(text.AsSpan(at, 2), out var use)) use.Count(text, at);
            }
        }
    }

    /// <summary>The use of the first word of a text that was learned, or null.</summary>
    public WordUse? First(string text) => text.Length < 2 ? null : uses.GetValueOrDefault(text[..2]);

    /// <summary>True where every character is an ideograph.</summary>
    public static bool AreIdeographs(string text) => text.All(IsIdeograph);

    /// <summary>True for an ideograph.</summary>
    public static bool IsIdeograph(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.OtherLetter;
}
