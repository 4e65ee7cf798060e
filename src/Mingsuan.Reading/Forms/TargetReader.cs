using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reads the rows of targets of one form in a grid. A heading that a page repeats goes on under the levels of the page above.</summary>
internal sealed class TargetReader
{
    private const int ShortestClip = 3;
    private static readonly int[] Steps = [1, -1, 2, -2];
    private readonly ReadingContext context;
    private readonly FormDraft draft;
    private readonly FormLabels labels;
    private readonly TargetColumns columns;
    private readonly RowAlignment alignment;
    private readonly TargetBuilder builder;
    private readonly TargetLevels[] levels;
    private readonly CellFit fit;
    private readonly LevelNotes notes;
    private int clipped;

    public TargetReader(ReadingContext context, FormDraft draft, FormLabels labels, TargetColumns printed, TargetReader? above)
    {
        var vocabulary = context.Catalog.Forms;
        (this.context, this.draft, this.labels) = (context, draft, labels);
        columns = printed.WithoutRest();
        fit = new CellFit(vocabulary, new TargetValues(vocabulary)) { HasDeadlines = columns.Has(FormRole.DeadlineColumn) };
        alignment = new RowAlignment(columns, fit);
        builder = new TargetBuilder(vocabulary, draft);
        notes = new LevelNotes(context, draft);
        levels = above?.levels.Length == columns.Groups ? above.levels : [.. Enumerable.Range(0, columns.Groups).Select(_ => new TargetLevels(vocabulary))];
    }

    public void Read(FormRow row)
    {
        var cells = row.Cells.RemoveAll(cell => labels.IsSectionPiece(cell) && IsLeading(cell));
        if (cells.IsEmpty || TryContinue(cells)) return;
        var unmerged = Unmerge(cells);
        var aligned = Align(unmerged);
        foreach (var cell in aligned.Unread) context.Note("target-cell-unread", Severity.Information, PlaceOf(row), ("form", draft.Name), ("text", cell.Text));
        var isRestored = TakeLevels(aligned);
        var texts = Enumerable.Range(0, levels.Length).Select(group => TextsOf(aligned, group)).ToList();
        var repair = aligned.IsShifted || isRestored ? "row-shifted" : null;
        if (!texts.Exists(text => text.Name.Length > 0 || text.Value.Length > 0))
        {
            if (aligned.IsShifted || (isRestored && Level1(aligned, 0) is not null)) NoteShift(aligned, cells[0].Text, row);
            return;
        }

        var merged = unmerged.Length > cells.Length ? "cells-merged" : null;
        Complete(texts);
        for (var group = 0; group < texts.Count; group++) Add(texts[group], group, repair ?? merged, row);
        if (repair is not null) NoteShift(aligned, Caption(texts), row);
    }

    /// <summary>A row that stands in the wrong columns; one that is only below an unknown first level stands where it should.</summary>
    private void NoteShift(AlignedRow aligned, string caption, FormRow row)
    {
        if (!aligned.IsShifted && Level1(aligned, 0) is { } level1 && notes.IsUnknown(level1)) return;
        context.Note("row-shifted", Severity.Information, PlaceOf(row), ("form", draft.Name), ("row", caption));
    }

    /// <summary>True for a cell before the first column: where sections stand.</summary>
    private bool IsLeading(FormCell cell) => cell.Column < columns.All[0].Index;

    /// <summary>The cells in their columns; where the names of two periods differ, and agree once the left half is moved, it is moved.</summary>
    private AlignedRow Align(ImmutableArray<FormCell> cells)
    {
        var aligned = alignment.Align(cells);
        if (levels.Length < 2 || NamesAgree(aligned) != false) return aligned;
        var second = columns.All.First(column => column.Group == 1).Index;
        foreach (var step in Steps)
        {
            var moved = alignment.Align([.. cells.Select(cell => cell.Column < second ? cell with { Column = cell.Column + step } : cell)]);
            if (NamesAgree(moved) == true) return moved with { IsShifted = true };
        }

        return aligned;
    }

    /// <summary>Whether the names of the two periods begin alike; null where one is blank.</summary>
    private static bool? NamesAgree(AlignedRow row)
    {
        if (row.Find(FormRole.Level3Column, 0)?.Folded is not { } first || row.Find(FormRole.Level3Column, 1)?.Folded is not { } second) return null;
        return first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal);
    }

    /// <summary>True where the first level that is printed had to give way.</summary>
    private bool TakeLevels(AlignedRow row)
    {
        var isRestored = false;
        for (var group = 0; group < levels.Length; group++)
        {
            isRestored |= levels[group].Take(Level1(row, group), row.Find(FormRole.Level2Column, group)) && group == 0;
            notes.Note(row.Find(FormRole.Level1Column, group), row.Find(FormRole.Level2Column, group), levels[group].Level1);
        }

        return isRestored;
    }

    private static FormCell? Level1(AlignedRow row, int group) =>
        row.Find(FormRole.Level1Column, group) ?? row.Find(FormRole.Level1Column, 0);

    private TargetTexts TextsOf(AlignedRow row, int group) =>
        new(row.Text(FormRole.Level3Column, columns.HasNames(group) ? group : 0), row.Text(FormRole.ValueColumn, group))
        {
            Operator = row.Text(FormRole.OperatorColumn, group),
            Unit = row.Text(FormRole.UnitColumn, group),
            Deadline = row.Text(FormRole.DeadlineColumn, group),
            Explanation = row.Text(FormRole.ExplanationColumn, group),
        };

    /// <summary>Where value and explanation stand in one cell, two cells.</summary>
    private ImmutableArray<FormCell> Unmerge(ImmutableArray<FormCell> cells)
    {
        if (!columns.HasExplanations || cells[^1] is not { } last || At(FormRole.ValueColumn) != last.Column || builder.Split(last.Text) is not { } split) return cells;
        context.Note("cells-merged", Severity.Information, last.Place with { Table = draft.Region.Title }, ("form", draft.Name), ("row", split.Value));
        return cells.SetItem(cells.Length - 1, last with { Text = split.Value })
            .Add(new FormCell(split.Explanation, At(FormRole.ExplanationColumn), last.Place));
    }

    private int At(FormRole role) => columns.All.FirstOrDefault(column => column.Role == role, new TargetColumn(-1, role, 0)).Index;

    private void Add(TargetTexts texts, int group, string? repair, FormRow row)
    {
        if (texts.Name.Length == 0 && texts.Value.Length == 0) return;
        var period = columns.PeriodOf(group, context.Cube.Period);
        var level = levels[group].Level2.Length > 0 || group == 0 ? levels[group] : levels[0];
        draft.Targets.Add(builder.Build(texts with { Repair = repair ?? texts.Repair }, levels[0].Level1, level.Level2, period, PlaceOf(row)));
    }

    /// <summary>Where the same name stands in both halves and one cell clips it, the other completes it.</summary>
    private void Complete(List<TargetTexts> texts)
    {
        if (texts.Count < 2) return;
        var longest = texts.MaxBy(text => text.Name.Length)!.Name;
        for (var i = 0; i < texts.Count; i++)
        {
            var name = texts[i].Name;
            if (name.Length < ShortestClip || name.Length == longest.Length || !longest.StartsWith(name, StringComparison.Ordinal)) continue;
            texts[i] = texts[i] with { Name = longest, Repair = "clipped" };
            if (clipped++ == 0) context.Note("clipped", Severity.Information, draft.Place, ("form", draft.Name), ("row", name));
        }
    }

    /// <summary>A row whose only cell stands in a column of long texts goes on with the text above it.</summary>
    private bool TryContinue(ImmutableArray<FormCell> cells)
    {
        if (!columns.HasExplanations || cells.Length != 1 || draft.Targets.Count == 0) return false;
        var column = columns.All.FirstOrDefault(column => column.Index == cells[0].Column);
        if (column.Role is not (FormRole.ExplanationColumn or FormRole.ValueColumn) || fit.IsMeasured(cells[0]) || fit.IsLevel(cells[0])) return false;
        var above = draft.Targets[^1];
        draft.Targets[^1] = above with { Explanation = above.Explanation + cells[0].Text };
        context.Note("row-continued", Severity.Information, cells[0].Place with { Table = draft.Region.Title, Text = null }, ("row", above.Level3));
        return true;
    }

    private static string Caption(List<TargetTexts> texts) => texts.Select(text => text.Name).FirstOrDefault(name => name.Length > 0) ?? string.Empty;

    private Place PlaceOf(FormRow row) => row.Place with { Table = draft.Region.Title };
}
