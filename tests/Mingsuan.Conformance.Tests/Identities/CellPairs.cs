using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Conformance.Tests;

/// <summary>“Cell by cell”: a column of one table against a column of another (or the same), row by row of equal codes, tied by identities that hold.</summary>
internal sealed class CellPairs(string truth, CheckedSeed seed)
{
    private static readonly string[] KeyColumns = ["code", "x_code", "unit_code", "in_item"];

    /// <summary>What is not tied by identities of the expected outcome; empty where all is.</summary>
    public IReadOnlyList<string> Missing(string detail)
    {
        var missing = new List<string>();
        foreach (var pair in detail.Split(' '))
        {
            var sides = pair.Split('=').Select(side => side.Split('.')).ToList();
            var lefts = ByRow(sides[0][0], sides[0][1]);
            var rights = ByRow(sides[1][0], sides[1][1]);
            if (lefts.Count == 0) missing.Add($"{pair}: no cells");
            missing.AddRange(lefts.Where(left => !rights.TryGetValue(left.Key, out var right) || !AreTied(left.Value, right)).Select(left => $"{pair} row {left.Key}"));
        }

        return missing;
    }

    private bool AreTied(LabelledCell left, LabelledCell right) =>
        seed.ClaimAt(left) is { } one && seed.ClaimAt(right) is { } other && seed.Chain(one, other) is { } chain && chain.All(link => link.Outcome == OutcomeKind.Holds);

    private Dictionary<string, LabelledCell> ByRow(string table, string column)
    {
        var keys = Csv.Read(Path.Combine(truth, seed.Seed, $"{table}.csv")).Select((row, index) => (LineRange.Parse(row["line"]).First, Key(row, index))).ToDictionary(row => row.First, row => row.Item2);
        return LabelledCells.Of(truth, seed.Seed, table).Where(cell => cell.Column == column && cell.Text.Length > 0).ToDictionary(cell => keys[cell.Lines.First], StringComparer.Ordinal);
    }

    private static string Key(CsvRow row, int index) =>
        row.Has("in_item") ? $"{index}" : TextFolding.Fold(string.Concat(KeyColumns.Where(row.Has).Select(column => row[column])) + (row.Has("name") ? row["name"] : "")) + (row.Has("x_code") && row.Has("gov_kuan") ? $"{index}" : "");
}
