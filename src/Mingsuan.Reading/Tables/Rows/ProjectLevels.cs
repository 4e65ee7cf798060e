using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Projects printed below their kinds in one column without codes (通用项目, 大型活动, then the projects): where the amounts of a body's or
/// total's rows add up to a multiple of it, every row is told as a kind or a project by what it sums.
/// </summary>
internal sealed class ProjectLevels(ReadingContext context)
{
    private const int Deepest = 4;

    /// <summary>Puts the projects of each block below their kinds.</summary>
    public void Nest(List<RowDraft> rows)
    {
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            if (rows[i] is not ({ IsTotal: true } or { IsBody: true })) continue;
            var block = rows.Skip(i + 1).TakeWhile(row => row is { IsTotal: false, IsBody: false, Project.Length: > 0 }).ToList();
            if (block.Count > 1 && LevelsOf(rows[i], block) is { } levels) Place(block, levels);
        }
    }

    /// <summary>The depth of each row, from 1; null where the rows are no nest of one depth.</summary>
    private static int[]? LevelsOf(RowDraft whole, List<RowDraft> block)
    {
        var amounts = block.ConvertAll(AmountsOf);
        var total = AmountsOf(whole);
        if (total.Length == 0 || total[0] <= 0 || amounts.Exists(row => row.Length != total.Length)) return null;
        var depth = amounts.Sum(row => row[0]) / total[0];
        if (depth != decimal.Truncate(depth) || depth is < 2 or > Deepest) return null;
        var levels = new int[block.Count];
        return Take(new Nesting(amounts, levels, (int)depth), 0, 1, total) == block.Count ? levels : null;
    }

    /// <summary>Takes rows of a level until they add up to what the row above them prints; returns where they end, or -1.</summary>
    private static int Take(Nesting nesting, int from, int level, decimal[] sum)
    {
        var (at, left) = (from, sum.ToArray());
        while (at < nesting.Amounts.Count && (at == from || !Array.TrueForAll(left, amount => amount == 0) || IsTrailing(nesting, at, level)))
        {
            var own = nesting.Amounts[at];
            nesting.Levels[at] = level;
            for (var column = 0; column < left.Length; column++) left[column] -= own[column];
            at = level == nesting.Depth ? at + 1 : Take(nesting, at + 1, level + 1, own);
            if (at < 0 || left[0] < 0) return -1;
        }

        return Array.TrueForAll(left, amount => amount == 0) ? at : -1;
    }

    /// <summary>A project of nothing behind the last that pays.</summary>
    private static bool IsTrailing(Nesting nesting, int at, int level) => level == nesting.Depth && Array.TrueForAll(nesting.Amounts[at], amount => amount == 0);

    private static decimal[] AmountsOf(RowDraft row) => [.. row.Money.Select(text => NumberReader.Read(text)?.Figure.Value ?? 0)];

    private void Place(List<RowDraft> block, int[] levels)
    {
        var deepest = levels.Max();
        var above = new Member[deepest + 1];
        above[0] = context.Cube.Project.Root;
        for (var i = 0; i < block.Count; i++)
        {
            var (row, level) = (block[i], levels[i]);
            above[level] = level == deepest ? context.Locals.Project(above[level - 1], row.Project) : context.Locals.Child(above[level - 1], TextFolding.Fold(row.Project), row.Project);
            row.Coordinate = row.Coordinate!.With(above[level]); // rows are resolved
        }
    }

    /// <summary>The amounts of a block, the levels told so far, and how deep the projects stand.</summary>
    private sealed record Nesting(List<decimal[]> Amounts, int[] Levels, int Depth);
}
