using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Tells the lines above and below a table: title, number, body, unit, note.</summary>
internal static partial class CaptionReader
{
    private const int LongestTitle = 60;

    /// <summary>True for a line that can be the title of a table: short, ends with 表 or with 表 and a remark in brackets, and is no sentence.</summary>
    public static bool IsTitle(string text)
    {
        var folded = TextFolding.Fold(text);
        return folded.Length is >= 3 and <= LongestTitle && Title().IsMatch(folded) && !IsCaption(folded) && !ContentsLine().IsMatch(folded);
    }

    /// <summary>True for a line of the caption or of the contents that is no title: number, body, unit, form label, page number.</summary>
    public static bool IsCaption(string folded) => Caption().IsMatch(folded) || Unit(folded) is not null;

    /// <summary>True for 注：, 备注：, 说明： below a table.</summary>
    public static bool IsNote(string text) => Note().IsMatch(TextFolding.Fold(text));

    /// <summary>The number printed with a table: 表3, 预算02表, 公开01表.</summary>
    public static string? Number(string text) =>
        TableNumber().Match(TextFolding.Fold(text)) is { Success: true } match ? match.Value : null;

    /// <summary>The unit of display that a caption states, or null.</summary>
    public static DisplayUnit? Unit(string text)
    {
        if (UnitOfDisplay().Match(TextFolding.Fold(text)) is not { Success: true } match) return null;
        return match.Groups[1].Value switch
        {
            "万元" or "万" => DisplayUnit.TenThousandYuan,
            "亿元" => DisplayUnit.HundredMillionYuan,
            "千元" => DisplayUnit.ThousandYuan,
            _ => DisplayUnit.Yuan,
        };
    }

    /// <summary>The body named by 单位名称：, 部门名称：, 编制单位：; null where the line names none.</summary>
    public static string? Body(string text) =>
        BodyName().Match(TextFolding.Fold(text)) is { Success: true } match && match.Groups[1].Length > 3 ? match.Groups[1].Value : null;

    /// <summary>The title without numbering, year and body.</summary>
    public static string BareTitle(string title, string? body)
    {
        var folded = Heading().Replace(TextFolding.Fold(title), string.Empty);
        if (body is { Length: > 0 }) folded = folded.Replace(body, string.Empty, StringComparison.Ordinal);
        return YearPrefix().Replace(folded, string.Empty);
    }

    [GeneratedRegex(@"表(\([^()]{1,20}\))?$")]
    private static partial Regex Title();

    [GeneratedRegex(@"[.·…]{3,}|表\d{1,3}$")]
    private static partial Regex ContentsLine();

    [GeneratedRegex(@"^(?:(?:预算|公开|预算公开|附件|附|部门预算|单位预算)*\(?表?\d{1,2}(?:-\d{1,2})?表?\)?|(?:部门|单位|编制单位|编制部门|预算单位|填报单位|部门\(单位\))(?:名称)?:.*|\(?20\d\d年度?\)?|第?\d{1,3}页?|-\d{1,3}-)$")]
    private static partial Regex Caption();

    [GeneratedRegex(@"^(?:注|备注|说明|注释)\d?[:.、]")]
    private static partial Regex Note();

    [GeneratedRegex(@"(?:预算|公开)*表\d{1,2}(?:-\d{1,2})?$|(?:预算|公开)\d{1,2}表$")]
    private static partial Regex TableNumber();

    [GeneratedRegex(@"(?:金额)?单位[:](?:人民币)?(亿元|千元|万元|万|元)\)?$")]
    private static partial Regex UnitOfDisplay();

    [GeneratedRegex(@"^(?:部门|单位|编制单位|编制部门|预算单位|填报单位|部门\(单位\)|单位\(部门\))(?:名称)?:([^:]+?)(?:(?:金额)?单位:.*)?$")]
    private static partial Regex BodyName();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|附件?\d*[:：]?|(?:预算|公开)*表\d{1,2}(?:-\d{1,2})?[:.]?)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^20\d\d年?度?(?:部门|单位)?(?=.{4,})")]
    private static partial Regex YearPrefix();
}
