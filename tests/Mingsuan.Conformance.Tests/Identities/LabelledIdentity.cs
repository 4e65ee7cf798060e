using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingsuan.Conformance.Tests;

/// <summary>
/// An identity of the labels, its text taken apart: the amounts of both sides as printed (万元, or percent), the tables and
/// lines that it speaks of, and whether it holds. A side without addends gives its sum only.
/// </summary>
internal sealed partial class LabelledIdentity
{
    /// <summary>Classes that compare lists, codes or targets, not amounts.</summary>
    private static readonly HashSet<string> OtherClasses = new(StringComparer.Ordinal) { "清单", "编码", "编码名称", "测算", "绩效" };

    private LabelledIdentity(CsvRow row)
    {
        (Id, Seed, Class, Text, Holds) = (row["id"], row["seed"], row["class"], row["identity"], row["holds"]);
        (Left, Right) = (LabelledSide.Parse(row["lhs"]), LabelledSide.Parse(row["rhs"]));
        LineGroups = [.. row["lines"].Split('/').Select(LineRange.Parse).Where(lines => !lines.IsEmpty)];
        Tables = [.. TableMention.Matches(Text).Select(match => match.Groups[1].Value.Split('/', '、'))];
        if (ColumnMention.Match(Text) is { Success: true } column)
            (Column, ColumnTable) = (column.Groups[1].Value, TableMention.Matches(Text[..column.Index]).LastOrDefault()?.Groups[1].Value.Split('/', '、')[0]);
        Rows = RowsMention.Match(Text) is { Success: true } rows ? (rows.Groups[2].Value, [.. rows.Groups[3].Value.Split('+', StringSplitOptions.TrimEntries)]) : null;
    }

    public string Id { get; }

    public string Seed { get; }

    public string Class { get; }

    public string Text { get; }

    /// <summary>yes, yes (rounding) or NO.</summary>
    public string Holds { get; }

    public LabelledSide Left { get; }

    public LabelledSide Right { get; }

    /// <summary>The lines that must each be touched, such as 25/49.</summary>
    public IReadOnlyList<LineRange> LineGroups { get; }

    /// <summary>The numbers of the tables named, each with its alternatives (表12/13).</summary>
    public IReadOnlyList<string[]> Tables { get; }

    /// <summary>The column in brackets, or null.</summary>
    public string? Column { get; }

    /// <summary>The number of the table that the column belongs to: the one named last before it.</summary>
    public string? ColumnTable { get; }

    /// <summary>Every row of the table: a column against the sum of others.</summary>
    public (string Whole, IReadOnlyList<string> Parts)? Rows { get; }

    public static IReadOnlyList<LabelledIdentity> Read(string truth) =>
        [.. Csv.Read(Path.Combine(truth, "identities.csv")).Where(row => !OtherClasses.Contains(row["class"])).Select(row => new LabelledIdentity(row))];

    public override string ToString() => $"{Id} {Class} {Text} ({Holds})";

    [GeneratedRegex(@"表(\d+(?:[/、]\d+)?)")]
    private static partial Regex TableMention { get; }

    [GeneratedRegex(@"\[(\w+)\]")]
    private static partial Regex ColumnMention { get; }

    [GeneratedRegex(@"(其余各行) (\w+) = ([\w +]+)$")]
    private static partial Regex RowsMention { get; }
}

/// <summary>One side of a labelled identity: its sum, and the addends that are not zero where they are printed.</summary>
internal sealed record LabelledSide(decimal? Sum, IReadOnlyList<decimal>? Addends, int Decimals)
{
    private const decimal HalfOfOneDecimal = 0.05m;

    /// <summary>Reads <c>Σ208:91.95+210:57,605.47 = 57697.42</c>, <c>合计 = 665.89</c>, <c> = 4.22</c>, <c>11（10+1）</c>.</summary>
    public static LabelledSide Parse(string text)
    {
        var cut = text.LastIndexOf('=');
        var sum = Number(text[(cut + 1)..].Split('（')[0]);
        if (sum is null) return new LabelledSide(null, null, 0);
        var addends = text[..Math.Max(cut, 0)].TrimStart('Σ').Split('+').Select(addend => Number(addend[(addend.LastIndexOf(':') + 1)..])).ToList();
        var printed = text[(cut + 1)..].Trim().TrimEnd('%');
        var decimals = printed.Contains('.') ? printed.Length - printed.IndexOf('.') - 1 : 0;
        return new LabelledSide(sum, addends.Contains(null) ? null : [.. addends.OfType<decimal>().Where(addend => addend != 0)], decimals);
    }

    /// <summary>True where these amounts, in the unit of the label, are the side. A label that prints one decimal or none stands for amounts that may print two: for half its step.</summary>
    public bool IsMadeOf(IReadOnlyList<decimal> amounts)
    {
        if (Sum is not { } sum || Math.Abs(Rounded(amounts.Sum()) - sum) > (Decimals < 2 ? HalfOfOneDecimal : 0)) return false;
        return Addends is null || Addends.Count < 2 || amounts.Select(Rounded).Order().SequenceEqual(Addends.Order());
    }

    private decimal Rounded(decimal amount) => Math.Round(amount, Math.Max(Decimals, 2), MidpointRounding.AwayFromZero);

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim().TrimEnd('%').Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
