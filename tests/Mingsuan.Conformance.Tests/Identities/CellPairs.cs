using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Conformance.Tests;

/// <summary>“Cell by cell”: a column of one table against a column of another (or the same), row by row of equal codes or names, tied by identities that hold.</summary>
internal sealed class CellPairs(string truth, CheckedSeed seed)
{
    private static readonly string[] KeyColumns = ["code", "x_code", "unit_code", "dept_code"];

    /// <summary>
    /// What is not tied; empty where all is. The detail reads <c>t03.total=t05.total</c>, with <c>@428</c> for one row only, with a sum on the
    /// right (<c>t02.total+t02.carry</c>), or <c>t06.total&lt;=t07.total</c> for parts.
    /// </summary>
    public IReadOnlyList<string> Missing(string detail) => [.. detail.Split(' ').SelectMany(MissingPair)];

    private IEnumerable<string> MissingPair(string pair)
    {
        var isPart = pair.Contains("<=", StringComparison.Ordinal);
        var sides = pair.Split('@')[0].Split(isPart ? "<=" : "=").Select(side => side.Split('+').Select(column => column.Split('.')).ToList()).ToList();
        var line = pair.Contains('@') ? LineRange.Parse(pair.Split('@')[1]) : null;
        var lefts = Cells(sides[0][0][0], sides[0][0][1]).Where(left => line is null || line.Contains(left.Cell.Lines.First)).ToList();
        var rights = sides[1].SelectMany(column => Cells(column[0], column[1])).ToList();
        if (lefts.Count == 0) return [$"{pair}: no cells"];
        Predicate<(string Key, LabelledCell Cell)> isTied = isPart ? left => IsPart(left.Cell, rights)
            : sides[1].Count > 1 ? left => IsSum(left, rights)
            : left => rights.Any(right => IsSameRow(left.Key, right.Key) && AreTied(left.Cell, right.Cell));
        return lefts.Where(left => !isTied(left)).Select(left => $"{pair} row {left.Key}");
    }

    /// <summary>What all that holds says of the row: the left amount is the sum of the right ones.</summary>
    private bool IsSum((string Key, LabelledCell Cell) left, List<(string Key, LabelledCell Cell)> rights)
    {
        var parts = rights.Where(right => IsSameRow(left.Key, right.Key)).Select(right => seed.ClaimAt(right.Cell)).ToList();
        return seed.ClaimAt(left.Cell) is { } whole && parts.Count > 0 && !parts.Contains(null)
            && seed.Held.Imply([new Term(whole, 1), .. parts.Select(part => new Term(part!, -1))]);
    }

    /// <summary>An identity that holds says that the amount is at most the one of the same accounts in the other column.</summary>
    private bool IsPart(LabelledCell left, List<(string Key, LabelledCell Cell)> rights)
    {
        if (seed.ClaimAt(left) is not { } part) return false;
        var wholes = rights.Select(right => seed.ClaimAt(right.Cell)).OfType<Claim>().Where(whole => IsSameAccount(part, whole)).ToList();
        return seed.Identities.Any(identity => identity.Identity.Relation == Relation.AtMost && identity.Outcome == OutcomeKind.Holds
            && identity is { Left: [var small], Right: [var large] } && IsCopy(small.Claim, part) && wholes.Exists(whole => IsCopy(large.Claim, whole)));
    }

    private static bool IsSameAccount(Claim one, Claim other)
    {
        var cube = one.Coordinate.Cube;
        return one.Coordinate[cube.Economic] == other.Coordinate[cube.Economic] && one.Coordinate[cube.GovernmentEconomic] == other.Coordinate[cube.GovernmentEconomic];
    }

    private bool IsCopy(Claim one, Claim other) => ReferenceEquals(one, other) || seed.Chain(one, other)?.All(link => link.Outcome == OutcomeKind.Holds) == true;

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
