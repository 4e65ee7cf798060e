using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>One row of a table printed as plain lines: its code, label, and the amounts in order; which columns they stand in is not printed.</summary>
internal sealed record LayoutRow(string Code, string Label, ImmutableArray<string> Values, Place Place)
{
    /// <summary>True where the fractions of its amounts stood on the lines below.</summary>
    public bool IsMended { get; init; }
}

/// <summary>The lines of a table cut into the words of its header and its rows.</summary>
internal sealed partial class LayoutTable
{
    private const int LevelDigits = 2;
    private const int FewestNumbers = 3;

    private LayoutTable(ImmutableArray<string> header, ImmutableArray<Paragraph> rows) => (Header, RowLines) = (header, rows);

    public ImmutableArray<string> Header { get; }

    /// <summary>The lines behind the header, without the headers that continued pages repeat.</summary>
    public ImmutableArray<Paragraph> RowLines { get; }

    public static LayoutTable Cut(IEnumerable<Paragraph> lines, LabelReader labels)
    {
        var all = WithoutPageNumbers(lines.Where(line => !StrayMark().IsMatch(line.Text) && !NumbersColumns(line.Text)));
        var start = all.FindIndex(line => BeginsRows(line.Text, labels));
        if (start < 0) start = all.Count > 0 && labels.Read(all[^1].Text).IsTotal ? all.Count - 1 : all.Count;
        var header = all.Take(start).Select(line => line.Text).ToImmutableArray();
        return new LayoutTable(header, [.. WithoutRepeats(all.Skip(start).ToList(), header)]);
    }

    /// <summary>The rows: a line of text opens a row or continues its label, the amounts close it.</summary>
    public List<LayoutRow> Rows(LabelReader labels)
    {
        var rows = new List<LayoutRow>();
        LayoutRow? open = null;
        foreach (var line in RowLines)
        {
            if (open is null && rows.Count > 0 && WithFractions(rows[^1], line.Text) is { } whole)
            {
                rows[^1] = whole;
                continue;
            }

            var (code, label, values) = Parts(line.Text);
            if (open is not null && (code.Length > 0 || labels.Read(label).Code.Length > 0 || (label.Length > 0 && (StandsAlone(open, labels) || IsTotalBelow(open, label, labels)))))
            {
                rows.Add(open);
                open = null;
            }

            open = open is null ? new LayoutRow(code, label, values, line.Place) : open with { Label = open.Label + label, Values = values };
            if (values.IsEmpty) continue;
            rows.Add(open);
            open = null;
        }

        if (open is not null) rows.Add(open);
        return rows;
    }

    /// <summary>The row with the fractions that a narrow column breaks off its amounts (174,900 above .64), and the amounts that follow them; null for another line.</summary>
    private static LayoutRow? WithFractions(LayoutRow row, string text)
    {
        var tokens = text.Split((char[])[' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        if (tokens is not [var first, ..] || !Fraction().IsMatch(first)) return null;
        var values = row.Values.ToBuilder();
        foreach (var token in tokens)
        {
            if (Fraction().IsMatch(token) && values.Count > 0 && !values[^1].Contains('.', StringComparison.Ordinal)) values[^1] += token;
            else if (Amount().IsMatch(token)) values.Add(token);
            else return null;
        }

        return row with { Values = values.ToImmutable(), IsMended = true };
    }

    /// <summary>Code, label and amounts of one line.</summary>
    public static (string Code, string Label, ImmutableArray<string> Values) Parts(string text)
    {
        var tokens = text.Split((char[])[' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries).ToList();
        var values = new List<string>();
        while (tokens.Count > 0 && Amount().IsMatch(TextFolding.Fold(tokens[^1])) && !(tokens.Count == 1 && IsCode(tokens[0])))
        {
            values.Insert(0, tokens[^1]);
            tokens.RemoveAt(tokens.Count - 1);
        }

        return (TakeCode(tokens), string.Concat(tokens), [.. values]);
    }

    /// <summary>The code that a line begins with: one word, or 类, 款 and 项 apart (201 06 01) before the words that they are of.</summary>
    private static string TakeCode(List<string> tokens)
    {
        var code = string.Empty;
        while (tokens.Count > (code.Length == 0 ? 0 : 1) && IsCode(code + tokens[0]) && (code.Length == 0 || tokens[0].Length == LevelDigits))
        {
            code += tokens[0];
            tokens.RemoveAt(0);
        }

        return code;
    }

    /// <summary>1 2 3 …, behind the marks of columns without a number (** ** 1 2 3).</summary>
    private static bool NumbersColumns(string text)
    {
        var numbers = text.Split((char[])[' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries).SkipWhile(token => !token.Any(char.IsLetterOrDigit)).ToList();
        return numbers.Count >= FewestNumbers && numbers.Select((token, index) => token == $"{index + 1}").All(fits => fits);
    }

    /// <summary>A short whole number alone on a line, apart from what stands above it, numbers the page.</summary>
    private static List<Paragraph> WithoutPageNumbers(IEnumerable<Paragraph> lines)
    {
        var kept = new List<Paragraph>();
        Paragraph? above = null;
        var isNumber = false;
        foreach (var line in lines)
        {
            isNumber = PageNumber().IsMatch(line.Text) && above is not null && (isNumber || line.Place.Line - above.Place.Line > 1 || line.Place.Page != above.Place.Page);
            if (!isNumber) kept.Add(line);
            above = line;
        }

        return kept;
    }

    private static bool IsCode(string token) => AccountCode.TryParse(TextFolding.Fold(token), out _);

    /// <summary>A row without amounts that is complete as it is: a known account or a total.</summary>
    private static bool StandsAlone(LayoutRow row, LabelReader labels) => row.Values.IsEmpty && row.Code.Length == 0 && labels.Read(row.Label) is { Term: not null };

    /// <summary>A total is no rest of the label above it, unless only both together are known.</summary>
    private static bool IsTotalBelow(LayoutRow above, string label, LabelReader labels) =>
        labels.Read(label).IsTotal && (labels.Read(above.Label).Term is not null || labels.Read(above.Label + label).Term is null);

    private static bool BeginsRows(string text, LabelReader labels)
    {
        var (code, label, values) = Parts(text);
        var read = labels.Read(label);
        if (code.Length > 0 || read.Code.Length > 0) return true;
        return (!values.IsEmpty && label.Length > 0 && !LooksLikeYears(values)) || read.Level is 1 or 2;
    }

    private static bool LooksLikeYears(ImmutableArray<string> values) => values.All(value => Year().IsMatch(value));

    private static IEnumerable<Paragraph> WithoutRepeats(List<Paragraph> lines, ImmutableArray<string> header)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var repeated = 0;
            while (repeated < header.Length && i + repeated < lines.Count && TextFolding.Fold(lines[i + repeated].Text) == TextFolding.Fold(header[repeated])) repeated++;
            if (header.Length > 0 && repeated == header.Length) i += repeated - 1;
            else yield return lines[i];
        }
    }

    [GeneratedRegex(@"^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$")]
    private static partial Regex Amount();

    [GeneratedRegex(@"^\s*(?:-\s*)?\d{1,3}(?:\s*-)?\s*$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^\.\d{1,2}$")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"^20\d\d$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^\s*[#*|_]+\s*$")]
    private static partial Regex StrayMark();
}
