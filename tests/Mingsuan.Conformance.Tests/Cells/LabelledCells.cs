using System.Text.RegularExpressions;
using Mingsuan.Application;
using Mingsuan.Kernel;

namespace Mingsuan.Conformance.Tests;

/// <summary>A money cell of the labels: where it stands, what is printed there (empty for a blank), and what it must state.</summary>
internal sealed record LabelledCell(LineRange Lines, string Column, string Text, ExpectedCoordinate Expected)
{
    public override string ToString() => $"line {Lines} {Column} “{Text}” must state {Expected}";
}

/// <summary>The money cells of the labels, their coordinates made of truth-columns.csv (columns and single lines) and truth-labels.csv (row labels).</summary>
internal static partial class LabelledCells
{
    /// <summary>The rule of forms, whose amounts stand between their first line and the next form's.</summary>
    private const string ToNextRow = "line:to-next";

    private static readonly IReadOnlyList<CsvRow> Columns = Csv.ReadOwn("truth-columns.csv");

    private static readonly ILookup<(string, string), string> Vocabulary =
        Csv.ReadOwn("truth-labels.csv").ToLookup(row => (row["vocabulary"], TextFolding.Fold(row["label"])), row => row["states"]);

    /// <summary>The labelled tables by seed.</summary>
    public static IEnumerable<(string Seed, string Table)> Tables => Columns.Select(row => (row["seed"], row["table"])).Distinct();

    /// <summary>False for a form, whose blank fields are no cells.</summary>
    public static bool IsTable(string table) => table.Length == 3;

    public static IEnumerable<LabelledCell> Of(string truth, string seed, string table)
    {
        var columns = Columns.Where(row => row["seed"] == seed && row["table"] == table).ToLookup(row => row["column"].StartsWith("line ", StringComparison.Ordinal));
        var rows = Csv.Read(Path.Combine(truth, seed, $"{table}.csv"));
        for (var i = 0; i < rows.Count; i++)
        {
            var next = i + 1 < rows.Count ? LineRange.Parse(rows[i + 1]["line"]).First : int.MaxValue;
            foreach (var column in columns[false].Where(column => HasRow(rows[i], column["rows"]))) yield return Cell(rows[i], column, columns[true], next);
        }
    }

    /// <summary>False on the side of a two-sided table that has no row there.</summary>
    private static bool HasRow(CsvRow row, string rules) =>
        !rules.Split(' ').Any(rule => rule.Split(':') is [var column, "revenue" or "uses"] && string.IsNullOrWhiteSpace(row[column]));

    private static LabelledCell Cell(CsvRow row, CsvRow column, IEnumerable<CsvRow> lines, int next)
    {
        var name = column["column"];
        var expected = new ExpectedCoordinate().State(column["states"]);
        var rules = column["rows"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var rule in rules.Where(rule => rule != ToNextRow)) StateRow(expected, row, rule);
        foreach (var line in lines.Where(line => line["column"] == $"line {row["line"]}" || line["column"] == $"line {row["line"]}:{name}"))
            expected.State(WithOwnWords(line["states"], row));
        var start = LineRange.Parse(row["line"]);
        return new LabelledCell(rules.Contains(ToNextRow) ? LineRange.Between(start.First, next - 1) : start, name, TextFolding.Fold(row[name]), expected);
    }

    /// <summary>A rule names columns and what they are: a classification, a kind of local member, or a vocabulary of truth-labels.csv.</summary>
    private static void StateRow(ExpectedCoordinate expected, CsvRow row, string rule)
    {
        var parts = rule.Split(':');
        var text = TextFolding.Fold(string.Concat(parts[0].Split('+').Select(name => row[name])));
        if (text.Length == 0) return;
        if (parts[1] is "function" or "economic" or "government-economic") StateCode(expected, parts[1], text);
        else if (parts[1] == "project-start") expected.State("project", $"{text}*");
        else if (parts[1] is "body" or "project") expected.State(parts[1], text);
        else expected.State(States(parts[1], text));
    }

    private static void StateCode(ExpectedCoordinate expected, string classification, string text)
    {
        if (text.All(char.IsAsciiDigit)) expected.State(classification, text);
    }

    private static string States(string vocabulary, string label)
    {
        var known = Vocabulary[(vocabulary, label)].Concat(Vocabulary[(vocabulary, Ordinal.Replace(label, ""))]).FirstOrDefault();
        return known ?? throw new KeyNotFoundException($"truth-labels.csv has no {vocabulary} “{label}”");
    }

    private static string WithOwnWords(string states, CsvRow row) =>
        row.Has("project") ? states.Replace("@project", TextFolding.Fold(row["project"]), StringComparison.Ordinal) : states;

    [GeneratedRegex(@"^([一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))")]
    private static partial Regex Ordinal { get; }
}
