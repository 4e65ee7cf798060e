using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Tells the lines above and below a table: title, number, body, unit, note.</summary>
internal sealed class CaptionReader(DisclosureCatalog catalog)
{
    private const int LongestTitle = 60;
    private const int LongestBareTitle = 40;
    private readonly PageGrammar pages = catalog.Pages;

    /// <summary>True for a line that can be the title of a table: short, ends with 表 or with 表 and a remark in brackets, and is no sentence.</summary>
    public bool IsTitle(string text)
    {
        var folded = TextFolding.Fold(text);
        return folded.Length is >= 3 and <= LongestTitle && pages.Title.IsMatch(WithoutUnit(folded)) && !IsCaption(folded) && !pages.ContentsLine.IsMatch(folded);
    }

    /// <summary>
    /// True for a line that can be the title of a table though it does not end with 表: short, no sentence, and with words that say
    /// what the amounts below are (五、项目支出明细).
    /// </summary>
    public bool IsBareTitle(string text)
    {
        var folded = TextFolding.Fold(text);
        return folded.Length is >= 3 and <= LongestBareTitle && !pages.NoTitle.IsMatch(folded) && !IsCaption(folded) && !pages.ContentsLine.IsMatch(folded)
            && catalog.Lexicon.Scan(folded).Any(match => SaysWhat(match.Term));
    }

    private static bool SaysWhat(LexiconTerm term) =>
        term.Role is LabelRole.BothFlows or LabelRole.Classification || (term.First is { } sense && !sense.Stated.Any(member => char.IsAsciiDigit(member.Id[0])));

    /// <summary>True for a line of the caption or of the contents that is no title: number, body, unit, form label, page number.</summary>
    public bool IsCaption(string folded) => pages.Caption.IsMatch(folded) || (Unit(folded) is not null && !IsTitle(WithoutUnit(folded)));

    /// <summary>True for 注：, 备注：, 说明： below a table.</summary>
    public bool IsNote(string text) => pages.Note.IsMatch(TextFolding.Fold(text));

    /// <summary>The number printed with a table: 表3, 预算02表, 公开01表.</summary>
    public string? Number(string text) =>
        pages.TableNumber.Match(TextFolding.Fold(text)) is { Success: true } match ? match.Value : null;

    /// <summary>The unit of display that a caption states, or null.</summary>
    public DisplayUnit? Unit(string text) =>
        pages.DisplayUnit.Match(TextFolding.Fold(text)) is { Success: true } match ? catalog.Narrative.UnitAt(match.Groups[1].ValueSpan)?.Money : null;

    /// <summary>The unit in brackets behind a title or the heading of a column, or null.</summary>
    public DisplayUnit? RemarkedUnit(string text) =>
        pages.RemarkUnit.Match(TextFolding.Fold(text)) is { Success: true } match ? catalog.Narrative.UnitAt(match.Groups[1].ValueSpan)?.Money : null;

    /// <summary>The unit that a sentence states for all tables, or null.</summary>
    public DisplayUnit? CommonUnit(string text) =>
        pages.CommonUnit.Match(TextFolding.Fold(text)) is { Success: true } match ? catalog.Narrative.UnitAt(match.Groups[1].ValueSpan)?.Money : null;

    /// <summary>True for the first words of a row that says who made a table and when.</summary>
    public bool IsSignature(string text) => pages.Signature.IsMatch(TextFolding.Fold(text));

    /// <summary>True where the title is the other one, maybe with the words that it only goes on (部门支出总表（续）).</summary>
    public bool IsSameTitle(string title, string other)
    {
        var (one, two) = (TextFolding.Fold(title), TextFolding.Fold(other));
        if (one == two) return true;
        var rest = pages.Continued.Remove(two);
        return rest.Length < two.Length && BareTitle(pages.Continued.Remove(one), null) == BareTitle(rest, null);
    }

    /// <summary>What stands before the unit that a line ends with; the whole line where it states none.</summary>
    private string WithoutUnit(string folded) =>
        pages.DisplayUnit.Match(folded) is { Success: true, Index: > 0 } match ? folded[..match.Index].TrimEnd('(') : folded;

    /// <summary>The body named by 单位名称：, 部门名称：, 编制单位：; null where the line names none.</summary>
    public string? Body(string text) =>
        pages.BodyCaption.Match(TextFolding.Fold(text)) is { Success: true } match && match.Groups[1].Length > 3 ? match.Groups[1].Value : null;

    /// <summary>The title without numbering, year and body.</summary>
    public string BareTitle(string title, string? body)
    {
        var folded = pages.TitleNumbering.Remove(WithoutUnit(TextFolding.Fold(title)));
        if (body is { Length: > 0 }) folded = folded.Replace(body, string.Empty, StringComparison.Ordinal);
        return pages.TitleYear.Remove(folded);
    }
}
