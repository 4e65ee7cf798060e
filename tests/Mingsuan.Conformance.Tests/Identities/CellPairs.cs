using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Conformance.Tests;

/// <summary>“Cell by cell”: a column of one table against a column of another (or the same), row by row of equal codes or names, tied by identities that hold.</summary>
internal sealed class CellPairs(string truth, CheckedSeed seed)
{
    private static readonly string[] KeyColumns = ["code", "x_code", "unit_code"];

    /// <summary>What is not tied; empty where all is. The detail reads <c>t03.total=t05.total</c>, with <c>@428</c> for one row only.</summary>
    public IReadOnlyList<string> Missing(string detail)
    {
        var missing = new List<string>();
        foreach (var pair in detail.Split(' '))
        {
            var sides = pair.Split('@')[0].Split('=').Select(side => side.Split('.')).ToList();
            var line = pair.Contains('@') ? LineRange.Parse(pair.Split('@')[1]) : null;
            var lefts = Cells(sides[0][0], sides[0][1]).Where(left => line is null || line.Contains(left.Cell.Lines.First)).ToList();
            var rights = Cells(sides[1][0], sides[1][1]);
            if (lefts.Count == 0) missing.Add($"{pair}: no cells");
            missing.AddRange(lefts.Where(left => !rights.Any(right => IsSameRow(left.Key, right.Key) && AreTied(left.Cell, right.Cell))).Select(left => $"{pair} row {left.Key}"));
        }

        return missing;
    }

    /// <summary>A clipped name is the start of the whole one.</summary>
    private static bool IsSameRow(string left, string right) => left == right || (left.Length > 8 && right.StartsWith(left, StringComparison.Ordinal));

    private bool AreTied(LabelledCell left, LabelledCell right) =>
        seed.ClaimAt(left) is { } one && seed.ClaimAt(right) is { } other && seed.Chain(one, other) is { } chain && chain.All(link => link.Outcome is OutcomeKind.Holds or OutcomeKind.Rounded);

    private List<(string Key, LabelledCell Cell)> Cells(string table, string column)
    {
        var keys = Csv.Read(Path.Combine(truth, seed.Seed, $"{table}.csv")).Select((row, index) => (LineRange.Parse(row["line"]).First, Key: Key(table, row, index))).ToDictionary(row => row.First, row => row.Key);
        return [.. LabelledCells.Of(truth, seed.Seed, table).Where(cell => cell.Column == column && cell.Text.Length > 0).Select(cell => (keys[cell.Lines.First], cell)).Where(cell => cell.Item1.Length > 0)];
    }

    private static string Key(string table, CsvRow row, int index)
    {
        if (row.Has("in_item") || row.Has("gov_kuan")) return $"{index}";
        if (row.Has("project") && !row.Has("code")) return IsCode(row["project"]) ? string.Empty : TextFolding.Fold(row["project"]);
        if (table.EndsWith("_projects", StringComparison.Ordinal)) return row["code"].Length > 10 ? TextFolding.Fold(row["name"]) : string.Empty;
        return TextFolding.Fold(string.Concat(KeyColumns.Where(row.Has).Select(column => row[column])) + (row.Has("name") ? row["name"] : ""));
    }

    private static bool IsCode(string text) => text.All(char.IsAsciiDigit);
}
