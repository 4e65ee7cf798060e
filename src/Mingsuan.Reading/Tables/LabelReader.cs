using System.Globalization;
using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Takes labels apart and looks their words up.</summary>
internal sealed partial class LabelReader(PhraseLexicon lexicon)
{
    private const string Numerals = "一二三四五六七八九";

    /// <summary>The label that a text prints.</summary>
    public Label Read(string text)
    {
        var words = TextFolding.Fold(text);
        if (lexicon.Find(words) is { } whole) return new Label(text, words) { Term = whole };
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
        return bare.EndsWith("合计", StringComparison.Ordinal) && lexicon.Find(bare.AsSpan(0, bare.Length - 2)) is { } summed
            ? summed with { Role = LabelRole.Total }
            : null;
    }

    private static bool TakeOfWhich(ref string words)
    {
        if (!words.StartsWith("其中", StringComparison.Ordinal)) return false;
        words = words[2..].TrimStart(':');
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
