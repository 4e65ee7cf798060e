using System.Text.RegularExpressions;

namespace Mingsuan.Application;

/// <summary>Tells the number formats of a workbook that show a number as a day or a time.</summary>
internal static partial class BookDates
{
    /// <summary>Those that every program knows by their number: of ECMA-376, and those that East Asian versions add.</summary>
    public static IEnumerable<int> BuiltIn => [.. Enumerable.Range(14, 9), .. Enumerable.Range(27, 10), .. Enumerable.Range(45, 3), .. Enumerable.Range(50, 9)];

    /// <summary>True for a format with a part of a date outside of quotation marks, brackets and escapes.</summary>
    public static bool IsOne(string format) => Parts.IsMatch(Literals.Replace(format, string.Empty));

    [GeneratedRegex("[yYmMdDhHsS]")]
    private static partial Regex Parts { get; }

    [GeneratedRegex(@"""[^""]*""|\[[^\]]*\]|\\.|[_*].|General", RegexOptions.IgnoreCase)]
    private static partial Regex Literals { get; }
}
