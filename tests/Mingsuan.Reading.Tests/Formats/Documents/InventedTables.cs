using System.Globalization;
using CsCheck;

namespace Mingsuan.Reading.Tests;

/// <summary>Invented tables as budget disclosures have them: codes, names and amounts, blank cells and blank columns, headings over several columns.</summary>
internal static class InventedTables
{
    private static readonly string[] Names =
    [
        "合计", "教育支出", "社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老保险缴费支出", "卫生健康支出", "住房公积金", "培训费", "其他支出", "办公费",
    ];

    private static readonly string[] Headings = ["一般公共预算", "政府性基金", "事业收入", "经营收入", "上年结转", "其他收入", "单位资金"];

    private static readonly Gen<string> Name = Gen.Int[0, Names.Length - 1].Select(index => Names[index]);

    private static readonly Gen<string> Amount = Gen.Frequency(
        (4, Gen.Int[0, 99_999_999].Select(hundredths => (hundredths / 100m).ToString("N2", CultureInfo.InvariantCulture))),
        (1, Gen.Const(string.Empty)));

    /// <summary>Tables of one heading row.</summary>
    public static Gen<MiniTable> Plain { get; } = OfColumns(count => [[.. Labels(count).Select(label => new MiniCell(label))]]);

    /// <summary>Tables whose last columns stand below a heading of their own, and whose other headings are two rows high.</summary>
    public static Gen<MiniTable> Merged { get; } = OfColumns(count =>
    [
        [.. Labels(count).SkipLast(2).Select(label => new MiniCell(label, 1, 2)), new MiniCell("本年支出", 2)],
        ["基本支出", "项目支出"],
    ]);

    /// <summary>The same with long headings and, below all, the numbers of the columns that hold amounts.</summary>
    public static Gen<MiniTable> Numbered { get; } = OfColumns(count =>
    [
        [.. Labels(count).SkipLast(3).Select(label => new MiniCell(label, 1, 2)), new MiniCell("国有资本经营预算财政拨款收入", 1, 2), new MiniCell("本年支出", 2)],
        ["基本支出", "项目支出"],
        ["**", "**", .. Enumerable.Range(1, count - 2).Select(number => new MiniCell($"{number}"))],
    ]);

    /// <summary>Revenue on the left and expenditure on the right, the shorter half blank at its end.</summary>
    public static Gen<MiniTable> Halves { get; } =
        from left in Gen.Select(Name, Amount).List[2, 12]
        from right in Gen.Select(Name, Amount).List[2, 12]
        select TableOf([[new MiniCell("收入", 2), new MiniCell("支出", 2)], ["项目", "预算数", "项目", "预算数"]], Enumerable.Range(0, Math.Max(left.Count, right.Count)).Select(row => (string[])[.. At(left, row), .. At(right, row)]));

    private static IEnumerable<string> Labels(int count) => ["科目编码", "科目名称", "合计", .. Headings.Take(count - 3)];

    private static Gen<MiniTable> OfColumns(Func<int, IReadOnlyList<IReadOnlyList<MiniCell>>> header) =>
        from count in Gen.Int[5, 8]
        from blank in Gen.Int[3, 12] // a column without any amount, where there are that many
        from rows in Gen.Select(Gen.Int[201, 2_290_000], Name, Amount.Array[count - 2]).List[3, 25]
        select TableOf(header(count), rows.Select(row => Row(row, blank)));

    private static string[] Row((int Code, string Name, string[] Amounts) row, int blank) =>
        [$"{row.Code}", row.Name, row.Amounts[0].Length > 0 ? row.Amounts[0] : "0.00", .. row.Amounts.Skip(1).Select((amount, index) => index + 3 == blank ? string.Empty : amount)];

    private static string[] At(List<(string Name, string Amount)> half, int row) => row < half.Count ? [half[row].Name, half[row].Amount] : [string.Empty, string.Empty];

    private static MiniTable TableOf(IReadOnlyList<IReadOnlyList<MiniCell>> header, IEnumerable<string[]> rows) =>
        new("预算09表", "支出预算总表", [.. header, .. rows.Select(row => (IReadOnlyList<MiniCell>)[.. row.Select(text => new MiniCell(text))])]);
}
