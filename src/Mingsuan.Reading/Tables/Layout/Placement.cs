using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Finds in which columns the amounts of each row stand where blanks are invisible: the placements in order under which every row adds
/// up along the columns, every column along the rows, and what other tables state agrees. Of a row that keeps several, the columns in
/// which they differ are open.
/// </summary>
internal sealed partial class Placement
{
    private const int MostCandidates = 20_000;
    private const int MostCombinations = 50_000;
    private const int MostTries = 200_000; // of one row
    private const int MostTriesOfAll = 5_000_000;
    private readonly List<RowDraft> rows;
    private readonly int columns;
    private readonly List<List<Coordinate>> coordinates;
    private readonly ScopeAnchors known;
    private readonly Figure[][] figures;
    private readonly ImmutableArray<ImmutableArray<int>> columnParts;
    private readonly ImmutableArray<ImmutableArray<int>> rowParts;
    private readonly List<int[]>[] candidates;
    private readonly bool hasNegative;
    private readonly HashSet<int> untried = []; // rows with more placements than are tried: every column of them is open
    private int tries;
    private int triesOfAll;

    public Placement(List<RowDraft> rows, List<ColumnReading> money, List<List<Coordinate>> coordinates, ScopeAnchors known, DisplayUnit unit)
    {
        (this.rows, this.coordinates, this.known, columns) = (rows, coordinates, known, money.Count);
        figures = [.. rows.Select(row => row.Values.Select(text => CellFigure.Read(text, unit, 0) ?? Figure.Without(CellState.Illegible, text)).ToArray())];
        columnParts = rows.Count == 0 ? [] : Partition.Of([.. money.Select((column, index) => new AxisEntry(coordinates[0][index], column.IsOfWhich))]);
        rowParts = columns == 0 ? [] : Partition.Of([.. rows.Select((row, index) => new AxisEntry(coordinates[index][0], row.IsOfWhich))]);
        hasNegative = figures.Any(row => row.Any(figure => figure.Value < 0));
        candidates = [.. rows.Select((_, row) => CandidatesOf(row))];
    }

    /// <summary>Sets the money texts of every row and says which of its columns are open.</summary>
    public void Solve()
    {
        Settle();
        while (PlaceNearest() || KeepNearlyAdding()) Settle();
        for (var row = 0; row < rows.Count; row++) Place(row);
    }

    private void Place(int row)
    {
        var left = candidates[row].Count > 0 ? candidates[row] : untried.Contains(row) ? [] : Placements(row);
        if (left.Count == 0) left = [[.. Enumerable.Range(0, Math.Min(columns, figures[row].Length))]]; // more numbers than columns
        rows[row].AddsUpNowhere = candidates[row].Count == 0 && !untried.Contains(row);
        rows[row].OpenColumns = candidates[row].Count == 0 && (figures[row].Length > columns || untried.Contains(row))
            ? Enumerable.Range(0, columns).ToHashSet()
            : Enumerable.Range(0, columns).Where(column => (rows[row].AddsUpNowhere && !left[0].Contains(column)) || left.Exists(other => Array.IndexOf(other, column) != Array.IndexOf(left[0], column))).ToHashSet();
        rows[row].Money = Texts(row, left[0]);
    }

    /// <summary>All placements in which no whole is blank above a part that is not; all there are where every one has such a whole.</summary>
    private List<int[]> Placements(int row)
    {
        var all = CandidatesOf(row, mustAdd: false);
        var whole = all.FindAll(placement => !Enumerable.Range(0, columns).Any(column => !placement.Contains(column) && columnParts[column].Any(placement.Contains)));
        return whole.Count > 0 ? whole : all;
    }

    private void Settle()
    {
        for (var changed = true; changed;)
        {
            changed = (KeepAdding() | KeepWithinTotals()) || KeepAgreeing(); // one wrong number elsewhere must not speak against what adds up
        }
    }

    private string[] Texts(int row, int[] placement)
    {
        var texts = Enumerable.Repeat(string.Empty, columns).ToArray();
        for (var i = 0; i < placement.Length; i++) texts[placement[i]] = rows[row].Values[i];
        return texts;
    }

    private List<int[]> CandidatesOf(int row, bool mustAdd = true)
    {
        var found = new List<int[]>();
        if (figures[row].Length > columns) return found;
        tries = 0;
        Extend(row, new int[figures[row].Length], 0, 0, found, mustAdd);
        if (!mustAdd || !(HasTriedAll() || found.Count > MostCandidates)) return found; // what the first of them share is not certain
        untried.Add(row);
        return [];
    }

    private void Extend(int row, int[] placement, int index, int from, List<int[]> found, bool mustAdd)
    {
        if (found.Count > MostCandidates || HasTriedAll()) return;
        if (index == placement.Length)
        {
            (tries, triesOfAll) = (tries + 1, triesOfAll + 1);
            if (!mustAdd || AddsUp(row, placement)) found.Add((int[])placement.Clone());
            return;
        }

        for (var column = from; column <= columns - (placement.Length - index); column++)
        {
            placement[index] = column;
            Extend(row, placement, index + 1, column + 1, found, mustAdd);
        }
    }

    /// <summary>True once no more placements may be tried: a heading cut into too many columns has millions.</summary>
    private bool HasTriedAll() => tries > MostTries || triesOfAll > MostTriesOfAll;

    private Interval Value(int row, int[] placement, int column)
    {
        var index = Array.IndexOf(placement, column);
        return index < 0 ? Interval.Exact(0) : figures[row][index].Interval;
    }

    private bool AddsUp(int row, int[] placement)
    {
        for (var whole = 0; whole < columns; whole++)
        {
            if (columnParts[whole].IsEmpty) continue;
            var sum = Interval.Exact(0);
            foreach (var part in columnParts[whole]) sum += Value(row, placement, part);
            if (!Value(row, placement, whole).Meets(sum)) return false;
        }

        return true;
    }

    /// <summary>Keeps the placements that contradict fewest of the amounts that other tables state there.</summary>
    private bool KeepAgreeing()
    {
        var changed = false;
        for (var row = 0; row < rows.Count; row++)
        {
            if (candidates[row].Count < 2) continue;
            var scored = candidates[row].Select(placement => (Placement: placement, Score: Agreement(row, placement))).ToList();
            var best = scored.Max(each => each.Score);
            changed |= Keep(row, [.. scored.Where(each => each.Score == best).Select(each => each.Placement)]);
        }

        return changed;
    }

    private bool IsSomethingElsewhere(int row, int column) => known.At(coordinates[row][column], null) is { } stated && !stated.Meets(Interval.Exact(0));

    private int Agreement(int row, int[] placement)
    {
        var score = 0;
        for (var i = 0; i < placement.Length; i++)
        {
            if (known.At(coordinates[row][placement[i]], null) is { } stated) score += figures[row][i].Interval.Meets(stated) ? 1 : -1;
        }

        return score - Enumerable.Range(0, columns).Count(column => !placement.Contains(column) && IsSomethingElsewhere(row, column));
    }

    /// <summary>Keeps, family by family, the placements under which the parts add up to the whole in every column.</summary>
    private bool KeepAdding()
    {
        var changed = false;
        for (var whole = 0; whole < rows.Count; whole++)
        {
            int[] family = [whole, .. rowParts[whole]];
            if (family.Length < 2 || family.Any(row => candidates[row].Count == 0) || family.All(row => candidates[row].Count == 1)) continue;
            if (family.Aggregate(1L, (product, row) => Math.Min(MostCombinations + 1L, product * candidates[row].Count)) > MostCombinations) continue;
            var kept = family.ToDictionary(row => row, _ => new HashSet<int[]>());
            Combine(family, new int[family.Length][], 0, new decimal[columns], kept);
            if (kept[whole].Count == 0) continue;
            foreach (var row in family) changed |= Keep(row, [.. candidates[row].Where(kept[row].Contains)]);
        }

        return changed;
    }

    /// <summary>Tries every combination, the whole first; a sum of parts that is already larger than the whole ends a branch.</summary>
    private void Combine(int[] family, int[][] chosen, int index, decimal[] sums, Dictionary<int, HashSet<int[]>> kept)
    {
        if (index == family.Length)
        {
            if (!ColumnsAddUp(family, chosen)) return;
            for (var i = 0; i < family.Length; i++) kept[family[i]].Add(chosen[i]);
            return;
        }

        foreach (var placement in candidates[family[index]])
        {
            chosen[index] = placement;
            var next = index == 0 ? sums : Add(sums, family[index], placement);
            if (index == 0 || !Exceeds(next, family[0], chosen[0])) Combine(family, chosen, index + 1, next, kept);
        }
    }

    private decimal[] Add(decimal[] sums, int row, int[] placement)
    {
        var next = (decimal[])sums.Clone();
        for (var i = 0; i < placement.Length; i++) next[placement[i]] += Math.Max(0, figures[row][i].Interval.Low);
        return next;
    }

    /// <summary>True where a column's parts are more than its whole can be; only told where no amount is negative.</summary>
    private bool Exceeds(decimal[] sums, int whole, int[] placement)
    {
        if (hasNegative) return false;
        for (var column = 0; column < columns; column++)
        {
            if (sums[column] > Value(whole, placement, column).High) return true;
        }

        return false;
    }

    private bool ColumnsAddUp(int[] family, int[][] chosen)
    {
        for (var column = 0; column < columns; column++)
        {
            if (!AddsUpIn(family, chosen, column)) return false;
        }

        return true;
    }

    /// <summary>Amounts are not negative here: a column that is blank in a placed whole is blank in its parts.</summary>
    private bool KeepWithinTotals()
    {
        var changed = false;
        for (var whole = 0; whole < rows.Count; whole++)
        {
            if (candidates[whole].Count != 1 || figures[whole].Any(figure => figure.Value < 0)) continue;
            foreach (var part in rowParts[whole].Where(part => candidates[part].Count > 1))
            {
                changed |= Keep(part, [.. candidates[part].Where(placement => placement.All(column => Array.IndexOf(candidates[whole][0], column) >= 0))]);
            }
        }

        return changed;
    }

    private bool Keep(int row, List<int[]> kept)
    {
        if (kept.Count == 0 || kept.Count == candidates[row].Count) return false;
        candidates[row] = kept;
        return true;
    }
}
