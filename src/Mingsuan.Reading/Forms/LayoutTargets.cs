using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Reads targets from words in line order. Known names are levels; an operator begins the value, a deadline ends the target. What
/// stands before the value is the name, which may run over several lines; a word before it on the same line is a second level.
/// </summary>
internal sealed class LayoutTargets(ReadingContext context, FormDraft draft, FormLabels labels)
{
    private const int LongestRest = 4;
    private const int MostWords = 200;
    private readonly FormVocabulary vocabulary = context.Catalog.Forms;
    private readonly TargetValues values = new(context.Catalog.Forms);
    private readonly TargetLevels levels = new(context.Catalog.Forms);
    private readonly TargetBuilder builder = new(context.Catalog.Forms, draft);
    private readonly LevelNotes notes = new(context, draft);
    private readonly List<FormCell> words = [];
    private bool inHeading = true;
    private bool hasDeadlines;
    private bool hasValue;

    /// <summary>Reads the words of one line.</summary>
    public void Read(FormRow row)
    {
        foreach (var cell in row.Cells) Read(cell);
        if (!hasDeadlines && hasValue) End();
    }

    /// <summary>Ends the last target, which may have no deadline.</summary>
    public void End()
    {
        if (hasValue) Add(null);
        Clear();
    }

    private void Read(FormCell cell)
    {
        if (labels.Column(cell) is { } column)
        {
            inHeading = true;
            hasDeadlines |= column.Role == FormRole.DeadlineColumn;
        }
        else if (inHeading && IsPieceOfHeading(cell))
        {
            return;
        }
        else if (vocabulary.Find(cell.Folded, FormRole.Section) is null)
        {
            Take(cell);
        }
    }

    private void Take(FormCell cell)
    {
        inHeading = false;
        if (vocabulary.IsDeadline(cell.Folded) && words.Count > 0) Add(cell);
        else if (!TakeLevel(cell)) AddWord(cell);
    }

    private void AddWord(FormCell cell)
    {
        if (words.Count == MostWords) Clear();
        hasValue |= IsOperator(cell) || (words.Count > 0 && IsMeasured(cell));
        words.Add(cell);
    }

    private void Clear()
    {
        words.Clear();
        hasValue = false;
    }

    /// <summary>Takes a level where one may stand: before the words of a target, first levels before second ones.</summary>
    private bool TakeLevel(FormCell cell)
    {
        var isFirst = vocabulary.Level(cell.Folded, FormRole.Level1) is not null;
        var isSecond = vocabulary.Level(cell.Folded, FormRole.Level2) is not null;
        if (words.Count > 0 || (!isFirst && !isSecond)) return false;
        if (isFirst && isSecond) isFirst = TextFolding.Fold(levels.Level1).Length == 0 || IsSecondOfAnother(cell);
        _ = isFirst ? levels.Take(cell, null) : levels.Take(null, cell);
        notes.Note(isFirst ? cell : null, isFirst ? null : cell, levels.Level1);
        return true;
    }

    /// <summary>成本指标 is a second level below the outputs, else a first one.</summary>
    private bool IsSecondOfAnother(FormCell cell) =>
        vocabulary.Level(TextFolding.Fold(levels.Level1), FormRole.Level1)?.Id != vocabulary.Level(cell.Folded, FormRole.Level2)?.Within;

    private void Add(FormCell? deadline)
    {
        var texts = TextsOf() with { Deadline = deadline?.Text ?? string.Empty };
        var place = words[0].Place with { Text = null };
        Clear();
        if (texts.Name.Length > 0 || texts.Value.Length > 0) draft.Targets.Add(builder.Build(texts, levels.Level1, levels.Level2, TargetPeriod.FiscalYear, place));
    }

    private TargetTexts TextsOf()
    {
        var at = words.FindIndex(IsOperator);
        if (at < 0 && words.Count > 1) at = words.FindIndex(1, IsMeasured);
        if (at >= 0)
        {
            var value = IsOperator(words[at]) ? at + 1 : at;
            var unit = FormText.Join(words.Skip(value + 1).Select(word => word.Text));
            return new TargetTexts(NameOf(at), value < words.Count ? words[value].Text : string.Empty)
            {
                Operator = value > at ? words[at].Text : string.Empty,
                Unit = unit,
            };
        }

        return words.Count == 1 ? new TargetTexts(words[0].Text, string.Empty) : new TargetTexts(NameOf(words.Count - 1), words[^1].Text);
    }

    /// <summary>The name in the first words; what stands before its last piece on a line is an unknown second level.</summary>
    private string NameOf(int end)
    {
        var start = 0;
        for (var i = 1; i < end; i++)
        {
            if (IsSecondLevel(i)) start = i;
        }

        if (start > 0) levels.Take(null, words[0] with { Text = FormText.Join(words.Take(start).Select(word => word.Text)) });
        return FormText.Join(words.Take(end).Skip(start).Select(word => word.Text));
    }

    /// <summary>True where the words before this one are a level: on its line, or alone on their line while this one is no short rest.</summary>
    private bool IsSecondLevel(int at) =>
        words[at].Place.Line == words[at - 1].Place.Line
        || (words[at].Folded.Length > LongestRest && words[at - 1].Folded.Length <= words[at].Folded.Length && at == 1);

    private bool IsOperator(FormCell cell) => values.Operator(cell.Folded) is { Symbol.Length: > 0 };

    private bool IsMeasured(FormCell cell) => values.Read(cell.Text).Number is not null;

    private bool IsPieceOfHeading(FormCell cell) =>
        cell.Folded.Length <= 2 && vocabulary.Terms.Any(term => term.IsColumn && term.Labels.Any(label => label.Contains(cell.Folded, StringComparison.Ordinal)));
}
