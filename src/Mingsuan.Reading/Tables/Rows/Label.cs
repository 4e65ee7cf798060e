using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// A header or row label taken apart: its numbering (level 1 一、 2 （一） 3 1. 4 (1) ①; 0 none), whether 其中 stands before it, a year
/// printed with it, the folded words left, and the lexicon's term for them.
/// </summary>
internal sealed record Label(string Text, string Words)
{
    public int Level { get; init; }

    /// <summary>The number of its numbering, from 1; 0 where there is none.</summary>
    public int Ordinal { get; init; }

    public bool IsOfWhich { get; init; }

    public FiscalYear? Year { get; init; }

    /// <summary>True for a heading that means the year before the document's (上年).</summary>
    public bool IsPriorYear { get; init; }

    /// <summary>What a heading says that it compares with (2025年执行数 in 比2025年执行数增减); null where it compares with nothing.</summary>
    public string? Compared { get; init; }

    /// <summary>The account code printed before the words ([2101501]行政运行), or empty.</summary>
    public string Code { get; init; } = string.Empty;

    public LexiconTerm? Term { get; init; }

    public LabelRole Role => Term?.Role ?? LabelRole.None;

    /// <summary>True for 合计, 总计, 小计 and totals with a name of their own.</summary>
    public bool IsTotal => Role is LabelRole.Total or LabelRole.GrandTotal;

    public bool IsBlank => Words.Length == 0 && Year is null;
}
