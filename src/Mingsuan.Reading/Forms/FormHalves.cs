using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Joins a form whose right columns stand in grids of their own on the next page. The left half ends in the column where the right
/// half goes on; the right half leaves out the rows in which it prints nothing.
/// </summary>
internal sealed class FormHalves(ReadingContext context, FormDraft draft, FormLabels labels)
{
    private readonly CellFit fit = new(context.Catalog.Forms, new TargetValues(context.Catalog.Forms));

    /// <summary>The rows of the grids in order, the halves joined where there are two.</summary>
    public List<FormRow> Join(IReadOnlyList<List<FormRow>> grids)
    {
        var start = StartOfRight(grids);
        var left = grids.Take(start).SelectMany(rows => rows).ToList();
        if (start == grids.Count) return left;
        var right = grids.Skip(start).SelectMany(rows => rows).Where(row => !row.Cells.IsEmpty).ToList();
        context.Note("form-joined", Severity.Information, right[0].Place with { Text = null, Table = draft.Region.Title }, ("form", draft.Name));
        return Join(left, right);
    }

    /// <summary>The first grid of the right half: before the one whose heading goes on where the left heading breaks off.</summary>
    private int StartOfRight(IReadOnlyList<List<FormRow>> grids)
    {
        var first = grids.ToList().FindIndex(rows => rows.Exists(IsHeading));
        if (first < 0 || TargetColumns.Read(grids[first].Find(IsHeading)!, labels) is not { IsCut: true }) return grids.Count;
        for (var i = first + 1; i < grids.Count; i++)
        {
            if (grids[i].Exists(IsRightHeading)) return i;
        }

        return grids.Count;
    }

    private bool IsRightHeading(FormRow row) =>
        TargetColumns.Read(row, labels) is { } columns && !columns.Has(FormRole.Level1Column) && !columns.Has(FormRole.Level2Column);

    private List<FormRow> Join(List<FormRow> left, List<FormRow> right)
    {
        var (below, rightBelow) = (left.FindIndex(IsHeading), right.FindIndex(IsRightHeading));
        var edge = left[below].Cells[^1].Column;
        var joined = left.ToList();
        var upper = new HalfAlignment(labels, edge).Align(left[..below], right[..rightBelow]);
        for (var i = 0; i < rightBelow; i++) Attach(joined, upper[i], right[i], edge);
        Attach(joined, below, right[rightBelow], edge);
        var rest = right[(rightBelow + 1)..];
        var withheld = rest.Where(labels.IsWithheld).ToList();
        var targets = rest.Except(withheld).ToList();
        var lower = Pair(left, below, targets);
        for (var i = 0; i < targets.Count; i++) Attach(joined, lower[i], targets[i], edge);
        return [.. joined, .. withheld];
    }

    private bool IsHeading(FormRow row) => TargetColumns.Read(row, labels) is not null;

    /// <summary>The left row of every right row: one to one where the numbers agree, else by names that begin alike.</summary>
    private int[] Pair(List<FormRow> left, int heading, List<FormRow> right)
    {
        var rows = Enumerable.Range(heading + 1, left.Count - heading - 1).Where(i => HasTarget(left[i])).ToList();
        if (rows.Count == right.Count) return [.. rows];
        var (pairs, next) = (new int[right.Count], 0);
        for (var i = 0; i < right.Count; i++)
        {
            var found = rows.FindIndex(next, row => left[row].Cells.Any(cell => BeginAlike(cell.Folded, right[i].Cells[0].Folded)));
            pairs[i] = found < 0 ? -1 : rows[found];
            if (found >= 0) next = found + 1;
        }

        return pairs;
    }

    private static bool BeginAlike(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);

    /// <summary>True for a row that prints more than levels and sections.</summary>
    private bool HasTarget(FormRow row) =>
        !labels.IsWithheld(row) && row.Cells.Any(cell => !fit.IsLevel(cell) && !labels.IsSectionPiece(cell) && !IsForeignLevel(row, cell));

    /// <summary>A word before a second level is a first level, known or not.</summary>
    private bool IsForeignLevel(FormRow row, FormCell cell) =>
        row.Cells.IndexOf(cell) is var at && at < row.Cells.Length - 1 && at <= 1 && context.Catalog.Forms.Level(row.Cells[at + 1].Folded, FormRole.Level2) is not null;

    private void Attach(List<FormRow> joined, int at, FormRow right, int edge)
    {
        if (at < 0)
        {
            context.Note("form-half-unjoined", Severity.Warning, right.Place with { Table = draft.Region.Title }, ("form", draft.Name), ("row", right.Cells[0].Text));
            return;
        }

        joined[at] = joined[at] with { Cells = Attached(joined[at].Cells, right.Cells, edge) };
    }

    /// <summary>The right cells behind the edge; a text that goes on is joined to the text it continues.</summary>
    private ImmutableArray<FormCell> Attached(ImmutableArray<FormCell> left, ImmutableArray<FormCell> right, int edge)
    {
        if (right.Length == 1 && left.Length > 1 && Continues(left[^1], right[0]))
        {
            return left.SetItem(left.Length - 1, left[^1] with { Text = FormText.Continue(left[^1].Text, right[0].Text) });
        }

        return left.AddRange(right.Select(cell => cell with { Column = cell.Column + edge + 1 }));
    }

    private bool Continues(FormCell left, FormCell right) =>
        labels.Read(left) is null && labels.Read(right) is null && labels.Column(left) is null;
}
