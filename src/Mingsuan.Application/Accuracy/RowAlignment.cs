namespace Mingsuan.Application;

/// <summary>Finds for each transcribed row the row that was read for it: in order, so that as many cells as possible are the same.</summary>
internal static class RowAlignment
{
    /// <summary>For each transcribed row the index of its row, or null.</summary>
    public static int?[] Of(IReadOnlyList<ReadRow> truth, IReadOnlyList<ReadRow> read)
    {
        var best = new int[truth.Count + 1, read.Count + 1];
        for (var i = truth.Count - 1; i >= 0; i--)
        {
            for (var j = read.Count - 1; j >= 0; j--) best[i, j] = Math.Max(best[i + 1, j + 1] + Weight(truth[i], read[j]), Math.Max(best[i + 1, j], best[i, j + 1]));
        }

        var pairs = new int?[truth.Count];
        for (var (i, j) = (0, 0); i < truth.Count && j < read.Count;)
        {
            if (best[i, j] == best[i + 1, j]) i++;
            else if (best[i, j] == best[i, j + 1]) j++;
            else pairs[i++] = j++;
        }

        return pairs;
    }

    /// <summary>A text that is the same counts more than a blank or a mark.</summary>
    private static int Weight(ReadRow truth, ReadRow read) =>
        truth.Matches(read) + (4 * Enumerable.Range(0, Math.Min(truth.Texts.Length, read.Texts.Length)).Count(column => truth.Texts[column].Length > 1 && truth.Texts[column] == read.Texts[column]));
}
