using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Reads the amounts of a form. Where the whole term and the year stand side by side, the totals say which column is which, and the parts
/// below follow them.
/// </summary>
internal sealed class FormAmounts(ReadingContext context, FormDraft draft)
{
    private readonly List<Member?> periods = [];

    /// <summary>The unit in the label of the block that is being read, or null.</summary>
    public DisplayUnit? BlockUnit { get; set; }

    /// <summary>Adds the amount printed beside a label, the <paramref name="ordinal"/>th amount of its row.</summary>
    public void Add(FormLabel label, FormCell labelCell, FormCell? value, int ordinal)
    {
        var stated = label.Term.States[context.Cube.Period];
        if (stated is not null || label.Term.Split is null) SetPeriod(ordinal, stated);
        var period = ordinal < periods.Count ? periods[ordinal] : periods.LastOrDefault();
        var text = value?.Text ?? label.Inline;
        if (IsHeading(text)) return;
        var figure = Read(text, label.Unit, value ?? labelCell, labelCell.Text);
        draft.Amounts.Add(new AmountDraft(label.Term, labelCell.Text, figure, PlaceOf(value ?? labelCell, labelCell.Text, text)) { Period = stated ?? period });
    }

    /// <summary>Where the head of a table reads like a label of a form, its neighbour is the next heading and no amount.</summary>
    private bool IsHeading(string text) => context.Catalog.Lexicon.Find(TextFolding.Fold(text)) is not null && NumberReader.Read(text) is null;

    /// <summary>Adds an amount of a task.</summary>
    public void AddTask(TaskLine task, FormCell name, TaskValue value)
    {
        var (cell, text) = (value.Cell ?? name, value.Cell?.Text ?? string.Empty);
        draft.Amounts.Add(new AmountDraft(value.Term, name.Text, Read(text, value.Unit, cell, name.Text), PlaceOf(cell, name.Text, text)) { Task = task });
    }

    private void SetPeriod(int ordinal, Member? period)
    {
        if (ordinal == 0) periods.Clear();
        while (periods.Count <= ordinal) periods.Add(null);
        periods[ordinal] = period;
    }

    private Figure Read(string text, DisplayUnit? labelUnit, FormCell cell, string label)
    {
        var unit = labelUnit ?? BlockUnit ?? draft.Region.Unit ?? DisplayUnit.TenThousandYuan;
        if (NumberReader.Read(text, unit) is not { } read)
        {
            context.Note("amount-illegible", Severity.Warning, draft.At(cell.Place, label), ("form", draft.Name), ("label", label), ("text", text));
            return Figure.Without(CellState.Illegible, text);
        }

        if (read.IsRepaired) context.Note("spaces-in-number", Severity.Information, draft.At(cell.Place, label), ("form", draft.Name), ("text", text));
        return read.Figure;
    }

    private Place PlaceOf(FormCell cell, string label, string text) => draft.At(cell.Place, label) with { Text = text };
}
