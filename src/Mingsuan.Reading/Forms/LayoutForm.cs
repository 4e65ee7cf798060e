using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reads a form that is printed as plain lines: fields down to the first heading of a target column, then targets word by word.</summary>
internal sealed class LayoutForm(ReadingContext context, FormDraft draft, FormLabels labels)
{
    private readonly FieldReader fields = new(context, draft, labels);
    private readonly LayoutTargets targets = new(context, draft, labels);
    private bool inTargets;

    public void Read(IEnumerable<FormRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Cells.IsEmpty) continue;
            inTargets |= row.Cells.Any(IsTargetHeading);
            if (inTargets && labels.IsWithheld(row)) fields.Read(row);
            else if (inTargets) targets.Read(row);
            else if (!IsSection(row)) fields.Read(row);
        }

        targets.End();
    }

    private bool IsTargetHeading(FormCell cell) => labels.Column(cell)?.Role is FormRole.Level1Column or FormRole.Level2Column or FormRole.Level3Column;

    private bool IsSection(FormRow row) => row.Cells.Length == 1 && labels.Read(row.Cells[0]) is { Term.Role: FormRole.Section };
}
