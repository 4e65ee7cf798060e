using System.Buffers;
using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Conformance.Tests;

/// <summary>Texts of documents that are no part of the project, cut down to the words that its own data know.</summary>
internal static class KnownWords
{
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,");

    private const string Number = "‹n›";
    private const string Unknown = "…";
    private const int LongestSlot = 30;
    private const int LongestTail = 6;
    private const string Ends = "。；;，,：:、";
    private const string Marks = ",，、：:%()\"/";

    /// <summary>The known words of a text in folded form, each number as ‹n›, everything else as ….</summary>
    public static string Of(string text)
    {
        var folded = TextFolding.Fold(text);
        var kept = new StringBuilder();
        for (var at = 0; at < folded.Length;)
        {
            var (word, length) = Next(folded, at);
            if (!(word is Unknown or Number) || !EndsWith(kept, word)) kept.Append(word);
            at += length;
        }

        return kept.ToString();
    }

    /// <summary>The known words of the clause around the number of a fact.</summary>
    public static string SlotOf(Fact fact, Disclosure disclosure)
    {
        var line = disclosure.Source.Blocks.OfType<Paragraph>().FirstOrDefault(paragraph => paragraph.Place.Line == fact.Place.Line)?.Text;
        if (line is null || fact.Place.Span is not { } span || span.End > line.Length) return Number;
        var start = Math.Max(line[..span.Start].LastIndexOfAny([.. Ends]) + 1, span.Start - LongestSlot);
        var behind = line[span.End..Math.Min(line.Length, span.End + LongestTail)];
        var end = behind.IndexOfAny([.. Ends]);
        return Of(line[start..span.End]) + Of(end < 0 ? behind : behind[..end]);
    }

    private static (string Word, int Length) Next(string folded, int at)
    {
        var rest = folded.AsSpan(at);
        if (char.IsAsciiDigit(rest[0])) return (Number, NumberLength(rest));
        var length = Math.Max(WordLength(folded, at), at > 0 && char.IsAsciiDigit(folded[at - 1]) ? UnitLength(rest) : 0);
        if (length > 0) return (folded.Substring(at, length), length);
        return Marks.Contains(rest[0], StringComparison.Ordinal) ? (rest[..1].ToString(), 1) : (Unknown, 1);
    }

    private static int NumberLength(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAnyExcept(Figures);
        return (end < 0 ? rest : rest[..end]).TrimEnd(".,").Length;
    }

    private static int UnitLength(ReadOnlySpan<char> rest) =>
        Math.Max(DisclosureCatalog.Default.Narrative.UnitAt(rest)?.Text.Length ?? 0, DisclosureCatalog.Default.Narrative.YearMarkAt(rest));

    /// <summary>A word of running text, or a phrase or label of two letters and more.</summary>
    private static int WordLength(string folded, int at)
    {
        var (catalog, rest) = (DisclosureCatalog.Default, folded[at..]);
        var labels = catalog.Forms.Terms.SelectMany(term => term.Labels).Where(label => rest.StartsWith(label, StringComparison.Ordinal)).Select(label => label.Length);
        var phrase = labels.Append(catalog.Lexicon.LongestAt(folded, at)?.Length ?? 0).Max();
        return Math.Max(catalog.Narrative.WordAt(rest)?.Text.Length ?? 0, phrase > 1 ? phrase : 0);
    }

    private static bool EndsWith(StringBuilder kept, string word) =>
        kept.Length >= word.Length && kept.ToString(kept.Length - word.Length, word.Length) == word;
}
