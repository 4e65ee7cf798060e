using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Cuts the lines of a header into the words that the lexicon knows. Narrow cells break words over lines, so words may cross a line
/// break, at a price; letters that no word takes cost most.
/// </summary>
internal sealed class HeaderWords(DisclosureCatalog catalog, LabelReader labels)
{
    private const int LostLetter = 20;
    private const int Word = 2;
    private const int CrossedBreak = 3;
    private const int LongestWord = 30;

    /// <summary>The words from left to right; what no word takes is one word of its own.</summary>
    public List<Label> Cut(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        var breaks = new HashSet<int>();
        foreach (var line in lines)
        {
            foreach (var piece in line.Split((char[])[' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries))
            {
                text.Append(TextFolding.Fold(piece));
                breaks.Add(text.Length);
            }
        }

        return [.. Best(text.ToString(), breaks).Select(labels.Read).Where(label => !label.IsBlank)];
    }

    private List<string> Best(string text, HashSet<int> breaks)
    {
        var cost = new int[text.Length + 1];
        var from = new int[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            (cost[end], from[end]) = (cost[end - 1] + LostLetter, end - 1);
            for (var start = Math.Max(0, end - LongestWord); start < end; start++)
            {
                if (!IsWord(text.AsSpan(start, end - start))) continue;
                var price = cost[start] + Word + (CrossedBreak * CountBreaks(breaks, start, end));
                if (price < cost[end]) (cost[end], from[end]) = (price, start);
            }
        }

        var words = new List<string>();
        for (var end = text.Length; end > 0; end = from[end]) words.Add(text[from[end]..end]);
        words.Reverse();
        return words;
    }

    private bool IsWord(ReadOnlySpan<char> text) => IsPhrase(catalog.Lexicon.Find(text)) || catalog.Pages.YearHeading.IsMatch(text.ToString());

    /// <summary>A word that only counts as a whole label may be a piece of a longer one here.</summary>
    private static bool IsPhrase(LexiconTerm? term) => term is { InSentencesOnly: false } && !(term.InLabelsOnly && term.Senses.IsEmpty);

    private static int CountBreaks(HashSet<int> breaks, int start, int end)
    {
        var count = 0;
        for (var at = start + 1; at < end; at++) count += breaks.Contains(at) ? 1 : 0;
        return count;
    }
}
