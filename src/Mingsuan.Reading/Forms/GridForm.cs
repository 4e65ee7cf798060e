using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reads the rows of one form in a grid: fields down to the heading of the targets, targets, and the fields below them.</summary>
internal sealed class GridForm(ReadingContext context, FormDraft draft, FormLabels labels)
{
    private readonly FieldReader fields = new(context, draft, labels);
    private TargetReader? targets;

    public void Read(IEnumerable<FormRow> rows)
    {
        foreach (var row in rows) Read(row);
    }

    private void Read(FormRow row)
    {
        if (row.Cells.IsEmpty) return;
        if (labels.IsWithheld(row))
        {
            fields.Read(row);
        }
        else if (TargetColumns.Read(row, labels) is { } columns)
        {
            targets = new TargetReader(context, draft, labels, columns, targets);
        }
        else if (targets is null || IsField(row))
        {
            fields.Read(row);
        }
        else
        {
            targets.Read(row);
        }
    }

    /// <summary>True for a row below the targets that is a field again (负责人, 备注).</summary>
    private bool IsField(FormRow row) =>
        labels.Read(row.Cells[0]) is { Term.Role: FormRole.Field or FormRole.Project or FormRole.Body or FormRole.Goal };
}
