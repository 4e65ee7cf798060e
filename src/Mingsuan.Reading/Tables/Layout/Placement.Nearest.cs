using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Where a number is wrong nothing adds up around it; the other numbers still say where the row's amounts stand.</summary>
internal sealed partial class Placement
{
    /// <summary>Places rows that add up nowhere, where all of their numbers but one are confirmed in one way only.</summary>
    private bool PlaceNearest()
    {
        var changed = false;
        for (var row = 0; row < rows.Count; row++)
        {
            if (candidates[row].Count > 0 || figures[row].Length < 2 || untried.Contains(row)) continue;
            var confirmed = Placements(row).Where(placement => Confirmed(row, placement) >= figures[row].Length - 1).Select(placement => (Placement: placement, Support: Support(row, placement))).ToList();
            if (confirmed.Count == 0) continue;
            var best = confirmed.Max(each => each.Support);
            if (confirmed.FindAll(each => each.Support == best) is not [var only]) continue;
            (candidates[row], changed) = ([only.Placement], true);
        }

        return changed;
    }

    /// <summary>How many of the row's numbers another table states there, or a sum of the row or of the rows around it needs there.</summary>
    private int Confirmed(int row, int[] placement)
    {
        var sums = Enumerable.Range(0, columns).Where(whole => !columnParts[whole].IsEmpty && IsSum(row, placement, whole)).ToList();
        return placement.Where((column, index) => IsStatedElsewhere(row, index, column) || sums.Exists(whole => whole == column || columnParts[whole].Contains(column)) || AddsUpIn(row, placement, column)).Count();
    }

    /// <summary>What other tables state, and the columns in which the rows around it add up, blanks included.</summary>
    private int Support(int row, int[] placement) => Agreement(row, placement) + Enumerable.Range(0, columns).Count(column => AddsUpIn(row, placement, column));

    private bool IsStatedElsewhere(int row, int index, int column) =>
        known.At(coordinates[row][column], null) is { } stated && figures[row][index].Interval.Meets(stated);

    private bool IsSum(int row, int[] placement, int whole)
    {
        var sum = Interval.Exact(0);
        foreach (var part in columnParts[whole]) sum += Value(row, placement, part);
        return Value(row, placement, whole) is { Low: not 0 } value && value.Meets(sum);
    }

    /// <summary>True where a family of rows of which all others are placed adds up in that column.</summary>
    private bool AddsUpIn(int row, int[] placement, int column)
    {
        for (var whole = 0; whole < rows.Count; whole++)
        {
            if (rowParts[whole].IsEmpty || (whole != row && !rowParts[whole].Contains(row))) continue;
            int[] family = [whole, .. rowParts[whole]];
            if (!Array.TrueForAll(family, other => other == row || candidates[other].Count == 1)) continue;
            int[][] chosen = [.. family.Select(other => other == row ? placement : candidates[other][0])];
            if (AddsUpIn(family, chosen, column)) return true;
        }

        return false;
    }

    private bool AddsUpIn(int[] family, int[][] chosen, int column) => Value(family[0], chosen[0], column).Meets(SumOfParts(family, chosen, column));

    private Interval SumOfParts(int[] family, int[][] chosen, int column)
    {
        var sum = Interval.Exact(0);
        for (var i = 1; i < family.Length; i++) sum += Value(family[i], chosen[i], column);
        return sum;
    }

    /// <summary>
    /// Keeps, in families that add up in no way, the placements under which they do in all columns but one. One row may be one that adds up
    /// nowhere itself: its amounts stand where that leaves one way.
    /// </summary>
    private bool KeepNearlyAdding()
    {
        var changed = false;
        for (var whole = 0; whole < rows.Count; whole++)
        {
            int[] family = [whole, .. rowParts[whole]];
            if (family.Length < 2 || family.All(row => candidates[row].Count == 1) || family.Count(row => candidates[row].Count == 0) > 1) continue;
            var options = Array.ConvertAll(family, row => candidates[row].Count > 0 ? candidates[row] : Placements(row));
            if (options.Aggregate(1L, (product, each) => Math.Min(MostCombinations + 1L, product * each.Count)) is 0 or > MostCombinations) continue;
            var combined = new List<int[][]>();
            CombineNearly(family, options, [], combined);
            var best = Agreeing(family, combined);
            for (var i = 0; i < family.Length; i++) changed |= KeepAny(family[i], options[i].FindAll(option => best.Exists(chosen => chosen[i] == option)));
        }

        return changed;
    }

    /// <summary>The combinations that agree best with what other tables state of the rows, and of the whole for the sum of its parts.</summary>
    private List<int[][]> Agreeing(int[] family, List<int[][]> combined)
    {
        if (combined.Count < 2) return combined;
        var scored = combined.ConvertAll(chosen => (Chosen: chosen, Score: family.Select((row, index) => Agreement(row, chosen[index])).Sum() + SumsAgreeing(family, chosen)));
        var best = scored.Max(each => each.Score);
        return [.. scored.Where(each => each.Score == best).Select(each => each.Chosen)];
    }

    private int SumsAgreeing(int[] family, int[][] chosen) =>
        Enumerable.Range(0, columns).Sum(column => known.At(coordinates[family[0]][column], null) is not { } stated ? 0 : SumOfParts(family, chosen, column).Meets(stated) ? 1 : -1);

    private bool KeepAny(int row, List<int[]> kept)
    {
        if (candidates[row].Count > 0) return Keep(row, kept);
        if (figures[row].Length < 2) return false; // a number is missing, not wrong: no one knows in which column
        if (kept.Count == 1) candidates[row] = kept;
        return kept.Count == 1;
    }

    private void CombineNearly(int[] family, List<int[]>[] options, int[][] chosen, List<int[][]> combined)
    {
        if (chosen.Length == family.Length)
        {
            if (IsOneNumberOff(family, chosen)) combined.Add(chosen);
            return;
        }

        foreach (var placement in options[chosen.Length]) CombineNearly(family, options, [.. chosen, placement], combined);
    }

    /// <summary>True where one column at most does not add up, and where a row of the family does not, by as much as that row.</summary>
    private bool IsOneNumberOff(int[] family, int[][] chosen)
    {
        var off = Enumerable.Range(0, columns).Where(column => !AddsUpIn(family, chosen, column)).ToList();
        if (off.Count != 1) return off.Count == 0;
        var strained = Array.FindIndex(family, row => candidates[row].Count == 0);
        var missing = Math.Abs(Printed(family[0], chosen[0], off[0]) - Enumerable.Range(1, family.Length - 1).Sum(index => Printed(family[index], chosen[index], off[0])));
        return strained < 0 || Enumerable.Range(0, columns).Any(whole => !columnParts[whole].IsEmpty && Math.Abs(Missing(family[strained], chosen[strained], whole)) == missing);
    }

    private decimal Missing(int row, int[] placement, int whole) => Printed(row, placement, whole) - columnParts[whole].Sum(part => Printed(row, placement, part));

    private decimal Printed(int row, int[] placement, int column) => Array.IndexOf(placement, column) is var at and >= 0 ? figures[row][at].Value : 0;
}
