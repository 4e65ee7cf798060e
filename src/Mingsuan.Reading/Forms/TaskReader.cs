using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reads the list of the year's tasks: a name with its content, or with its amounts, which may be told apart by source, and the total of them.</summary>
internal sealed class TaskReader(ReadingContext context, FormDraft draft, FormLabels labels)
{
    private FieldHit? heading;
    private FieldHit? money;
    private bool hasTasks;
    private ImmutableArray<MoneyColumn> columns = [];

    /// <summary>Begins the list below its heading row.</summary>
    public void Begin(List<FieldHit> hits)
    {
        heading = hits.Find(hit => hit.Term.Role == FormRole.TaskName);
        money = hits.Find(hit => hit.Term.Role == FormRole.Amount);
        hasTasks = false;
        draft.TasksAreProjects |= heading?.Term.States[context.Cube.Nature] is not null;
        columns = money is null ? [] : [new MoneyColumn(money.Cell.Column, null)];
    }

    /// <summary>True where no list is being read, or where a row with those labels ends it. A task may be called as an amount is.</summary>
    public bool IsOver(List<FieldHit> hits)
    {
        if (heading is not null && hits.Exists(hit => hit.Term.Role != FormRole.Amount)) heading = null;
        return heading is null;
    }

    /// <summary>Reads one task, or the second row of the heading.</summary>
    public void Read(FormRow row, FormAmounts amounts)
    {
        if (row.Cells.IsEmpty || heading is not { } list) return;
        if (money is null)
        {
            var content = FormText.Join(row.Cells.Skip(1).Select(cell => cell.Text));
            draft.Fields.Add(new FormField(list.Term.Id, row.Cells[0].Text, content, draft.At(row.Cells[0].Place, row.Cells[0].Text)));
        }
        else if (!hasTasks && Columns(row, money.Cell.Column) is { } found)
        {
            columns = found;
        }
        else
        {
            hasTasks = true;
            Add(row, amounts, money.Label.Unit);
        }
    }

    /// <summary>The columns that a second row of the heading names below the word for the money: all, and its sources; null for a task.</summary>
    private ImmutableArray<MoneyColumn>? Columns(FormRow row, int first)
    {
        if (row.Cells[0].Column < first || row.Cells.Any(cell => NumberReader.Read(cell.Text, DisplayUnit.Yuan) is not null)) return null;
        var named = row.Cells.Select((cell, index) => (Column: new MoneyColumn(cell.Column, TermOf(cell)), IsWhole: index == 0)).ToList();
        return named.Exists(each => each.Column.Term is not null) ? [.. named.Where(each => each.IsWhole || each.Column.Term is not null).Select(each => each.Column)] : null;
    }

    private FormTerm? TermOf(FormCell cell) => labels.Read(cell)?.Term is { Role: FormRole.Amount } term ? term : null;

    private void Add(FormRow row, FormAmounts amounts, DisplayUnit? unit)
    {
        var values = columns.Select(column => (column.Term, Cell: row.Cells.FirstOrDefault(cell => cell.Column == column.Column))).ToList();
        if (values.TrueForAll(value => value.Cell is null)) values = [(null, row.Cells.Length > 1 ? row.Cells[^1] : null)];
        var end = values.Select(value => value.Cell).OfType<FormCell>().Select(cell => cell.Column).DefaultIfEmpty(int.MaxValue).Min();
        var words = row.Cells.Where(cell => cell.Column < end).ToList();
        if (words.Count == 0) words = [row.Cells[0]];
        var name = words[0] with { Text = FormText.Join(words.Select(cell => cell.Text)) };
        var isTotal = words.Count == 1 && context.Catalog.Forms.Find(name.Folded, FormRole.TaskTotal) is not null;
        foreach (var (term, cell) in values) amounts.AddTask(new TaskLine(name.Text, isTotal), name, new TaskValue(term, cell, unit));
    }

    /// <summary>A column of amounts: which part of a task's money it holds; null for all of it.</summary>
    private sealed record MoneyColumn(int Column, FormTerm? Term);
}
