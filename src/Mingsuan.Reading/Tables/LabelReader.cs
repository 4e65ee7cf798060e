using System.Globalization;
using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Takes labels apart and looks their words up.</summary>
internal sealed partial class LabelReader(PhraseLexicon lexicon)
{
    private const string OfWhichWord = "其中";
    private const string SumWord = "合计";
    private const string ExpenditureWord = "支出";
    private const string Numerals = "一二三四五六七八九";

    private readonly Dictionary<string, Label> known = new(StringComparer.Ordinal);

    /// <summary>The label that a text prints.</summary>
    public Label Read(string text)
    {
        if (!known.TryGetValue(text, out var label)) known.Add(text, label = Parse(text));
        return label;
    }

    private Label Parse(string text)
    {
        var words = TextFolding.Fold(text);
        if (lexicon.Find(words) is { InSentencesOnly: false } whole) return new Label(text, words) { Term = whole, IsOfWhich = words.StartsWith(OfWhichWord, StringComparison.Ordinal) };
        var (level, ordinal) = TakeNumbering(ref words);
        var ofWhich = TakeOfWhich(ref words);
        if (level == 0) (level, ordinal) = TakeNumbering(ref words);
        var year = TakeYear(ref words);
        words = words.Trim(':', '*', '.', ',');
        return new Label(text, words) { Level = level, Ordinal = ordinal, IsOfWhich = ofWhich, Year = year, Term = Find(words) };
    }

    private LexiconTerm? Find(string words)
    {
        if (lexicon.Find(words) is { InSentencesOnly: false } exact) return exact;
        var bare = Remark().Replace(words, string.Empty);
        if (bare.Length > 0 && bare.Length < words.Length && lexicon.Find(bare) is { InSentencesOnly: false } withoutRemark) return withoutRemark;
        if (bare.EndsWith(SumWord, StringComparison.Ordinal) && lexicon.Find(bare.AsSpan(0, bare.Length - SumWord.Length)) is { } summed) return summed with { Role = LabelRole.Total };
        return FindWithOrWithout(bare, ExpenditureWord);
    }

    /// <summary>Account names are printed with and without 支出 at their end.</summary>
    private LexiconTerm? FindWithOrWithout(string words, string ending)
    {
        if (words.Length <= ending.Length) return null;
        var other = words.EndsWith(ending, StringComparison.Ordinal) ? words[..^ending.Length] : words + ending;
        return lexicon.Find(other) is { InSentencesOnly: false, Role: LabelRole.None } term && term.Senses.Any(sense => sense.Stated.Any(member => char.IsAsciiDigit(member.Id[0]))) ? term : null;
    }

    private static bool TakeOfWhich(ref string words)
    {
        if (!words.StartsWith(OfWhichWord, StringComparison.Ordinal)) return false;
        words = words[OfWhichWord.Length..].TrimStart(':');
        return true;
    }

    private static FiscalYear? TakeYear(ref string words)
    {
        if (Year().Match(words) is not { Success: true } match) return null;
        words = words[match.Length..];
        return new FiscalYear(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
    }

    private static (int Level, int Ordinal) TakeNumbering(ref string words)
    {
        if (Numbering().Match(words) is not { Success: true } match) return (0, 0);
        words = words[match.Length..];
        for (var level = 1; level <= 5; level++)
        {
            if (match.Groups[level] is { Success: true } number) return (Math.Min(level, 4), ToNumber(number.Value));
        }

        return (0, 0);
    }

    private static int ToNumber(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)) return digits;
        if (text[0] is >= '①' and <= '⑳') return text[0] - '①' + 1;
        var number = 0;
        foreach (var letter in text)
        {
            number = letter == '十' ? Math.Max(number, 1) * 10 : number + Numerals.IndexOf(letter, StringComparison.Ordinal) + 1;
        }

        return number;
    }

    [GeneratedRegex(@"^(?:([一二三四五六七八九十]{1,4})、|\(([一二三四五六七八九十]{1,4})\)|(\d{1,2})[、.](?!\d)|(?:\((\d{1,2})\)|([①-⑳])))")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^(20\d\d)(?:年度|年)?")]
    private static partial Regex Year();

    [GeneratedRegex(@"\([^()]*\)$|\[[^\[\]]*\]$")]
    private static partial Regex Remark();
}
