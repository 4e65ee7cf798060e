using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reads the list of the year's tasks: a name with its content, or with its amount.</summary>
internal sealed class TaskReader(FormDraft draft)
{
    private FieldHit? heading;
    private FieldHit? money;

    /// <summary>Begins the list below its heading row.</summary>
    public void Begin(List<FieldHit> hits)
    {
        heading = hits.Find(hit => hit.Term.Role == FormRole.TaskName);
        money = hits.Find(hit => hit.Term.Role == FormRole.Amount);
    }

    /// <summary>True where no list is being read, or where a row with those labels ends it. A task may be called as an amount is.</summary>
    public bool IsOver(List<FieldHit> hits)
    {
        if (heading is not null && hits.Exists(hit => hit.Term.Role != FormRole.Amount)) heading = null;
        return heading is null;
    }

    /// <summary>Reads one task.</summary>
    public void Read(FormRow row, FormAmounts amounts)
    {
        if (row.Cells.IsEmpty || heading is not { } list) return;
        if (money is null)
        {
            var content = FormText.Join(row.Cells.Skip(1).Select(cell => cell.Text));
            draft.Fields.Add(new FormField(list.Term.Id, row.Cells[0].Text, content, draft.At(row.Cells[0].Place, row.Cells[0].Text)));
            return;
        }

        var value = row.Cells.Length > 1 ? row.Cells[^1] : null;
        var name = FormText.Join(row.Cells.Take(Math.Max(1, row.Cells.Length - 1)).Select(cell => cell.Text));
        amounts.AddTask(row.Cells[0] with { Text = name }, value, money.Label.Unit);
    }
}
