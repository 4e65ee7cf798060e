using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Finds for the rows of a right half the rows of the left half that they continue, in order and by content: amounts beside labels of
/// amounts, texts beside labels without a text, labels beside labels, and the rest of a text beside a text that fills its cell.
/// </summary>
internal sealed class HalfAlignment(FormLabels labels, int edge)
{
    private const int Fits = 20;
    private const int Never = -1000;
    private const int MostPairs = 250_000;
    private const int UnmatchedCost = 50;

    /// <summary>For each right row the index of its left row, or -1.</summary>
    public int[] Align(List<FormRow> left, List<FormRow> right)
    {
        if ((long)left.Count * right.Count > MostPairs) return [.. Enumerable.Repeat(-1, right.Count)];
        var slots = left.Select(SlotOf).ToList();
        var widest = slots.Where(slot => slot.Kind == SlotKind.Tail).Select(slot => slot.Width).DefaultIfEmpty().Max();
        var best = new int[left.Count + 1, right.Count + 1];
        for (var i = left.Count; i >= 0; i--)
        {
            for (var j = right.Count; j >= 0; j--) best[i, j] = Best(i, j, best, slots, right, widest);
        }

        return Trace(best, slots, right, widest);
    }

    private int Best(int i, int j, int[,] best, List<Slot> slots, List<FormRow> right, int widest)
    {
        if (i == slots.Count) return -UnmatchedCost * (right.Count - j);
        var skipped = best[i + 1, j] - slots[i].SkipCost;
        if (j == right.Count) return skipped;
        return Math.Max(Math.Max(skipped, best[i, j + 1] - UnmatchedCost), best[i + 1, j + 1] + Score(slots[i], right[j], widest));
    }

    private int[] Trace(int[,] best, List<Slot> slots, List<FormRow> right, int widest)
    {
        var pairs = new int[right.Count];
        Array.Fill(pairs, -1);
        for (var (i, j) = (0, 0); i < slots.Count && j < right.Count;)
        {
            if (best[i, j] == best[i + 1, j + 1] + Score(slots[i], right[j], widest)) pairs[j++] = i++;
            else if (best[i, j] == best[i + 1, j] - slots[i].SkipCost) i++;
            else j++;
        }

        return pairs;
    }

    private int Score(Slot slot, FormRow right, int widest)
    {
        var cell = right.Cells[0];
        var (isLabel, isAmount) = (labels.Read(cell) is not null, NumberReader.Read(cell.Text) is { Figure.IsStated: true, Suffix: null });
        return slot.Kind switch
        {
            SlotKind.Labels => isLabel ? Fits : Never,
            SlotKind.Amount => isLabel || !isAmount ? Never : slot.SkipCost > 0 ? Fits + 5 : Fits,
            SlotKind.Text => isLabel ? Never : isAmount ? 5 : Fits,
            SlotKind.Tail when isLabel => Never,
            SlotKind.Tail => slot.AtEdge ? Fits - 5 : TailScore(slot.Width, widest),
            _ => Never,
        };
    }

    /// <summary>Only a text that fills its cell, as the widest one does or nearly so, can go on beyond it.</summary>
    private static int TailScore(int width, int widest) =>
        width * 5 >= widest * 4 ? Fits / 2 : width * 5 >= widest * 3 ? Fits / 4 : Never;

    private Slot SlotOf(FormRow row)
    {
        if (row.Cells.IsEmpty) return new Slot(SlotKind.Nothing, 0, false, 0);
        var hits = FieldReader.Hits(row, labels);
        var last = row.Cells[^1];
        if (hits.Count > 0 && hits.TrueForAll(hit => hit.Term.Role == FormRole.Goal && hit.IsBlank)) return new Slot(SlotKind.Labels, 0, false, 5);
        if (hits.Count > 0 && hits[^1].IsBlank && hits[^1].Term.Role == FormRole.Amount) return new Slot(SlotKind.Amount, 0, false, hits.Count > 1 && hits[^2].IsBlank ? 0 : 5);
        if (hits.Count > 0 && hits[^1].IsBlank) return new Slot(SlotKind.Text, 0, false, 5);
        return new Slot(SlotKind.Tail, FormText.Width(last.Text), last.Column >= edge, last.Column >= edge ? 5 : 0);
    }

    private enum SlotKind
    {
        Nothing,
        Labels,
        Amount,
        Text,
        Tail,
    }

    /// <summary>What a left row waits for; skipping it costs the more, the surer it waits.</summary>
    private readonly record struct Slot(SlotKind Kind, int Width, bool AtEdge, int SkipCost);
}
