using System.Globalization;
using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Takes labels apart and looks their words up.</summary>
internal sealed class LabelReader(DisclosureCatalog catalog)
{
    private const string ShareMark = "%"; // as the lexicon calls a share and a rate
    private const string RateMark = "±%";

    private readonly PhraseLexicon lexicon = catalog.Lexicon;
    private readonly PageGrammar pages = catalog.Pages;
    private readonly Dictionary<string, Label> known = new(StringComparer.Ordinal);

    /// <summary>The label that a text prints.</summary>
    public Label Read(string text)
    {
        if (!known.TryGetValue(text, out var label))
        {
            var parsed = Parse(text);
            known.Add(text, label = parsed with { IsPriorYear = pages.PriorYearLabel.IsMatch(pages.LabelRemark.Remove(parsed.Words)) });
        }

        return label;
    }

    private Label Parse(string text)
    {
        var words = TextFolding.Fold(text);
        if (lexicon.Find(words) is { InSentencesOnly: false } whole) return new Label(text, words) { Term = whole, IsOfWhich = OfWhichAt(words) is not null };
        var (level, ordinal) = TakeNumbering(ref words);
        var ofWhich = TakeOfWhich(ref words);
        if (level == 0) (level, ordinal) = TakeNumbering(ref words);
        var year = TakeYear(ref words);
        var code = TakeCode(ref words);
        words = words.Trim(':', '*', '.', ',');
        if (year is not null && pages.LabelRemark.Remove(words).Length == 0) words = string.Empty; // 2025年（万元）
        var label = new Label(text, words) { Level = level, Ordinal = ordinal, IsOfWhich = ofWhich, Year = year, Code = code, Term = Find(words) };
        return (label.Term is null || SaysMeasure(label.Term)) && pages.ComparedHeading.Match(words) is { Success: true } compared ? Compared(label, compared) : label;
    }

    private LexiconTerm? Find(string words)
    {
        if (lexicon.Find(words) is { InSentencesOnly: false } exact) return exact;
        if (FindPercentage(words) is { } percentage) return percentage;
        var bare = pages.LabelRemark.Remove(words);
        if (bare.Length > 0 && bare.Length < words.Length && lexicon.Find(bare) is { InSentencesOnly: false } withoutRemark) return withoutRemark;
        return FindSum(bare) ?? FindWithOrWithoutEnding(bare) ?? FindAmount(bare) ?? FindPaid(bare);
    }

    /// <summary>A heading that names what it compares with, and maybe by which measure (2026年预算数比2025年执行数增减%).</summary>
    private Label Compared(Label label, Match compared)
    {
        var measure = compared.Groups[2].Value;
        var term = label.Term ?? (measure.Length > 0 ? Find(measure) : null);
        return measure.Length > 0 && term is null ? label : label with { Compared = compared.Groups[1].Value, Term = term };
    }

    private bool SaysMeasure(LexiconTerm term) => term.First is { } sense && sense[catalog.Cube.Measure] is not null;

    /// <summary>What a heading in per cent says, whatever it names besides (比上年增减(%), 占总支出比重(%)).</summary>
    private LexiconTerm? FindPercentage(string words) =>
        pages.ShareHeading.IsMatch(words) ? lexicon.Find(ShareMark) : pages.RateHeading.IsMatch(words) ? lexicon.Find(RateMark) : null;

    private LexiconTerm? FindSum(string words)
    {
        var ending = pages.Sum.FirstOrDefault(ending => words.EndsWith(ending, StringComparison.Ordinal));
        return ending is not null && lexicon.Find(words.AsSpan(0, words.Length - ending.Length)) is { } summed ? summed with { Role = LabelRole.Total } : null;
    }

    /// <summary>A source and what it pays for, both known: 一般公共预算拨款安排的“三公”经费.</summary>
    private LexiconTerm? FindPaid(string words)
    {
        if (pages.PaidFrom.FirstOrDefault(word => words.IndexOf(word, StringComparison.Ordinal) > 0) is not { } between) return null;
        var at = words.IndexOf(between, StringComparison.Ordinal);
        if (lexicon.Find(words.AsSpan(0, at)) is not { InSentencesOnly: false, First: { } source } || Find(words[(at + between.Length)..]) is not { First: { } paid } term) return null;
        return source.IsDisjointFrom(paid) ? null : term with { Senses = [source.Join(paid)] };
    }

    private LexiconTerm? FindAmount(string words) => pages.AmountEnding
        .Where(ending => words.Length > ending.Length && words.EndsWith(ending, StringComparison.Ordinal))
        .Select(ending => lexicon.Find(words.AsSpan(0, words.Length - ending.Length)))
        .FirstOrDefault(term => term is { InSentencesOnly: false, Senses.IsEmpty: false });

    /// <summary>Account names are printed with and without 支出 at their end.</summary>
    private LexiconTerm? FindWithOrWithoutEnding(string words) => pages.AccountEnding
        .Where(ending => words.Length > ending.Length)
        .Select(ending => lexicon.Find(words.EndsWith(ending, StringComparison.Ordinal) ? words[..^ending.Length] : words + ending))
        .FirstOrDefault(term => term is { InSentencesOnly: false, Role: LabelRole.None } && term.Senses.Any(sense => sense.Stated.Any(member => char.IsAsciiDigit(member.Id[0]))));

    private string? OfWhichAt(string words) => pages.OfWhich.FirstOrDefault(word => words.StartsWith(word, StringComparison.Ordinal));

    private bool TakeOfWhich(ref string words)
    {
        if (OfWhichAt(words) is not { } word) return false;
        words = words[word.Length..].TrimStart(':');
        return true;
    }

    private FiscalYear? TakeYear(ref string words)
    {
        if (pages.LabelYear.Match(words) is not { Success: true } match) return null;
        words = words[match.Length..];
        return new FiscalYear(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
    }

    /// <summary>The code of a known category before the words; other digits belong to the words.</summary>
    private string TakeCode(ref string words)
    {
        if (pages.CodedLabel.Match(words) is not { Success: true } match || !IsAccount(match.Groups[1].Value)) return string.Empty;
        words = words[match.Length..];
        return match.Groups[1].Value;
    }

    private bool IsAccount(string digits) =>
        AccountCode.TryParse(digits.AsSpan(0, 3), out var category) && catalog.Classifications.Values.Any(classification => classification.Find(category, null) is not null);

    private (int Level, int Ordinal) TakeNumbering(ref string words)
    {
        foreach (var (level, expression) in pages.Numberings)
        {
            if (expression.Match(words) is not { Success: true } match) continue;
            words = words[match.Length..];
            return (level, Numerals.Read(match.Groups.Values.Skip(1).First(group => group.Success).Value));
        }

        return (0, 0);
    }
}
