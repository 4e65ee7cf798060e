using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>
/// How running text speaks of numbers (data/narrative): units, directions, comparisons, shares, lists of parts, what counts what,
/// which numbers state no fact, how headings are numbered, and how damage shows. All words and patterns are in folded form. Immutable.
/// </summary>
public sealed class NarrativeGrammar
{
    private readonly WordList<NarrativeWord> words;
    private readonly WordList<NumberUnit> units;
    private readonly WordList<string> yearMarks;
    private readonly ILookup<string, string> lists;
    private readonly Dictionary<string, Coordinate> guards;
    private readonly Dictionary<string, int> hedges;
    private readonly Dictionary<string, int> hedgesBehind;
    private readonly Dictionary<string, int> levels;
    private readonly ImmutableArray<(string Words, SectionReading Reads)> sections;

    internal NarrativeGrammar(NarrativeParts parts)
    {
        words = new(parts.Words);
        units = new(parts.Units);
        yearMarks = new(parts.Lists["year-mark"].Select(mark => KeyValuePair.Create(mark, mark)));
        (lists, guards, hedges, hedgesBehind) = (parts.Lists, parts.Guards, parts.Hedges, parts.HedgesBehind);
        (levels, sections) = (parts.Levels, parts.Sections);
        (Counts, Numberings, Exclusions) = (parts.Counts, parts.Numberings, parts.Exclusions);
        (PartTitles, Headings, ChartTitles, TornTexts) = (parts.PartTitles, parts.Headings, parts.ChartTitles, parts.TornTexts);
    }

    /// <summary>The rules of counting in the order of data.</summary>
    public ImmutableArray<CountRule> Counts { get; }

    /// <summary>The styles of numbering.</summary>
    public ImmutableArray<NarrativePattern> Numberings { get; }

    /// <summary>The numbers with a unit that state no fact.</summary>
    public ImmutableArray<NarrativePattern> Exclusions { get; }

    /// <summary>The lines without a number that begin a part of the document.</summary>
    public ImmutableArray<NarrativePattern> PartTitles { get; }

    /// <summary>The lines without a number that are headings where they stand alone.</summary>
    public ImmutableArray<NarrativePattern> Headings { get; }

    /// <summary>The lines that stand above or below a chart.</summary>
    public ImmutableArray<NarrativePattern> ChartTitles { get; }

    /// <summary>How no whole text begins or ends.</summary>
    public ImmutableArray<NarrativePattern> TornTexts { get; }

    /// <summary>The title of a table of contents.</summary>
    public string ContentsTitle => lists["contents"].First();

    /// <summary>The longest word that the text begins with, or null.</summary>
    public NarrativeWord? WordAt(ReadOnlySpan<char> folded) => words.At(folded);

    /// <summary>The longest unit that the text begins with, or null.</summary>
    public NumberUnit? UnitAt(ReadOnlySpan<char> folded) => units.At(folded);

    /// <summary>True for a word of one character that stands before others without being part of them (省, 对, 的).</summary>
    public bool IsFreePrefix(char folded) => lists["free-prefix"].Any(word => word[0] == folded);

    /// <summary>True for a word of one character that makes another matter of the phrase right behind it (非).</summary>
    public bool IsNegation(char folded) => lists["negation"].Any(word => word[0] == folded);

    /// <summary>The length of the mark that makes four digits a year, or 0.</summary>
    public int YearMarkAt(ReadOnlySpan<char> folded) => yearMarks.At(folded)?.Length ?? 0;

    /// <summary>True where the words between two phrases only join them.</summary>
    public bool IsJoiner(string folded) => lists["joiner"].Contains(folded);

    /// <summary>True where the words between a phrase and the next say “is”.</summary>
    public bool IsCopula(string folded) => lists["copula"].Contains(folded);

    /// <summary>True where the words between a direction and an amount say that it is reached (减少到).</summary>
    public bool IsReaching(string folded) => lists["reaching"].Contains(folded);

    /// <summary>True where the words end as the names of what money is spent on do (费, 福利), and are not the bare ending.</summary>
    public bool EndsName(string folded) => lists["name-ending"].Any(word => folded.Length > word.Length && folded.EndsWith(word, StringComparison.Ordinal));

    /// <summary>True where such words stand behind a direction.</summary>
    public bool StartsWithReaching(ReadOnlySpan<char> folded) => StartsWithAny("reaching", folded);

    /// <summary>True where the words end in the one for where a move begins (由).</summary>
    public bool EndsWithFrom(string folded) => lists["from"].Any(word => folded.EndsWith(word, StringComparison.Ordinal));

    /// <summary>True where a statement about nothing speaks of something else than an amount.</summary>
    public bool HasBlocker(string folded) => lists["blocker"].Any(word => folded.Contains(word, StringComparison.Ordinal));

    /// <summary>True where the text takes something out of what it names.</summary>
    public bool HasException(string folded) => lists["exception"].Any(word => folded.Contains(word, StringComparison.Ordinal));

    /// <summary>True where the text behind 收入 or 支出 makes it the total with carryover.</summary>
    public bool StartsWithTotal(ReadOnlySpan<char> folded) => StartsWithAny("total", folded);

    /// <summary>True for the title of a table of contents.</summary>
    public bool IsContentsTitle(string folded) => lists["contents"].Contains(folded);

    /// <summary>True where nothing but fillers stand between a direction and its number.</summary>
    public bool IsFiller(ReadOnlySpan<char> folded) => IsMadeOf("filler", folded);

    /// <summary>True where the words name no subject of their own.</summary>
    public bool IsNeutral(ReadOnlySpan<char> folded) => IsMadeOf("neutral", folded);

    /// <summary>How many last digits a number may be off that a hedge stands before (约) or behind (余); 1 without one.</summary>
    public int Steps(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        foreach (var (hedge, steps) in hedges)
        {
            if (before.EndsWith(hedge, StringComparison.Ordinal)) return steps;
        }

        foreach (var (hedge, steps) in hedgesBehind)
        {
            if (behind.StartsWith(hedge, StringComparison.Ordinal)) return steps;
        }

        return 1;
    }

    /// <summary>The length of the hedge behind digits that the text begins with, or 0.</summary>
    public int HedgeAt(ReadOnlySpan<char> folded)
    {
        var length = 0;
        foreach (var hedge in hedgesBehind.Keys)
        {
            if (hedge.Length > length && folded.StartsWith(hedge, StringComparison.Ordinal)) length = hedge.Length;
        }

        return length;
    }

    /// <summary>What must already be said for a phrase to count, or null where nothing must.</summary>
    public Coordinate? GuardOf(string foldedPhrase) => guards.GetValueOrDefault(foldedPhrase);

    /// <summary>True for a line that begins a part of the document (第二部分).</summary>
    public bool StartsPart(string folded) => Numberings.Any(numbering => numbering.Id == "part" && numbering.Expression.IsMatch(folded));

    /// <summary>1 for 类, 2 for 款, 3 for 项, else 0.</summary>
    public int AccountLevel(string folded) => levels.GetValueOrDefault(folded);

    private bool StartsWithAny(string list, ReadOnlySpan<char> folded)
    {
        foreach (var word in lists[list])
        {
            if (folded.StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private bool IsMadeOf(string list, ReadOnlySpan<char> folded)
    {
        while (!folded.IsEmpty)
        {
            var length = 0;
            foreach (var word in lists[list])
            {
                if (word.Length > length && folded.StartsWith(word, StringComparison.Ordinal)) length = word.Length;
            }

            if (length == 0) return false;
            folded = folded[length..];
        }

        return true;
    }

    /// <summary>What the numbers of a section with that heading are; null where the heading does not tell.</summary>
    public SectionReading? ReadingOf(string foldedHeading)
    {
        foreach (var (words, reads) in sections)
        {
            if (foldedHeading.Contains(words, StringComparison.Ordinal)) return reads;
        }

        return null;
    }
}
