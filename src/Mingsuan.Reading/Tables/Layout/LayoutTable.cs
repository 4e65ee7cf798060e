using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>One row of a table printed as plain lines: its code, label, and the amounts in order; which columns they stand in is not printed.</summary>
internal sealed record LayoutRow(string Code, string Label, ImmutableArray<string> Values, Place Place);

/// <summary>The lines of a table cut into the words of its header and its rows.</summary>
internal sealed partial class LayoutTable
{
    private LayoutTable(ImmutableArray<string> header, ImmutableArray<Paragraph> rows) => (Header, RowLines) = (header, rows);

    public ImmutableArray<string> Header { get; }

    /// <summary>The lines behind the header, without the headers that continued pages repeat.</summary>
    public ImmutableArray<Paragraph> RowLines { get; }

    public static LayoutTable Cut(IEnumerable<Paragraph> lines, LabelReader labels)
    {
        var all = lines.Where(line => !StrayMark().IsMatch(line.Text)).ToList();
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
            var (code, label, values) = Parts(line.Text);
            if (open is not null && (code.Length > 0 || labels.Read(label).Code.Length > 0 || (label.Length > 0 && StandsAlone(open, labels))))
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

        var code = tokens.Count > 0 && IsCode(tokens[0]) ? tokens[0] : string.Empty;
        if (code.Length > 0) tokens.RemoveAt(0);
        return (code, string.Concat(tokens), [.. values]);
    }

    private static bool IsCode(string token) => AccountCode.TryParse(TextFolding.Fold(token), out _);

    /// <summary>A row without amounts that is complete as it is: a known account or a total.</summary>
    private static bool StandsAlone(LayoutRow row, LabelReader labels) => row.Values.IsEmpty && row.Code.Length == 0 && labels.Read(row.Label) is { Term: not null };

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

    [GeneratedRegex(@"^20\d\d$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^\s*[#*|_]+\s*$")]
    private static partial Regex StrayMark();
}
