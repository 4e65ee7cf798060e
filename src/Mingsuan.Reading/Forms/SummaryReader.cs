using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reads a table that lists the targets of many projects: a form for each project, and one for each sum of a body.</summary>
internal sealed class SummaryReader(ReadingContext context, TableRegion region, SummaryColumns columns, string idPrefix)
{
    private readonly SummaryAlignment alignment = new(columns);
    private readonly List<FormDraft> forms = [];
    private readonly FormLabels labels = new(context.Catalog.Forms);

    /// <summary>The drafts in order; the first grid has its heading rows cut off by the caller.</summary>
    public List<FormDraft> Read(IEnumerable<List<FormRow>> pages)
    {
        foreach (var page in pages)
        {
            var rows = page.Where(row => !row.Cells.IsEmpty).Select(row => SummaryRow.Of(row, columns)).Where(IsContent).ToList();
            alignment.BeginPage(rows.Where(row => row.Name is not null).Select(row => alignment.ShiftOf(row.Texts)).OfType<int>().Distinct());
            foreach (var row in rows) Read(row);
        }

        return forms;
    }

    /// <summary>False for rules, repeated headings and what must not be kept.</summary>
    private bool IsContent(SummaryRow row) =>
        !labels.IsWithheld(row.Row)
        && row.Row.Cells.Any(cell => cell.Folded.Any(char.IsLetterOrDigit))
        && !row.Row.Cells.Any(cell => columns.Amounts.Any(amount => amount.Heading.Folded == cell.Folded));

    private void Read(SummaryRow row)
    {
        if (row.IsLead) Begin(row);
        if (forms.Count == 0 || row.Texts.IsEmpty) return;
        var draft = forms[^1];
        var builder = new TargetBuilder(context.Catalog.Forms, draft);
        foreach (var target in alignment.Read(row.Texts, row.IsLead))
        {
            var isShifted = target.Name.Column != columns.Pairs[target.Pair].Column;
            var texts = new TargetTexts(target.Name.Text, target.Value?.Text ?? string.Empty) { Repair = isShifted ? "row-shifted" : null };
            draft.Targets.Add(builder.Build(texts, columns.Pairs[target.Pair].Level1, string.Empty, TargetPeriod.FiscalYear, row.Row.Place));
        }

        if (draft.Targets[^1].Repair is not null) NoteShift(draft, row, draft.Targets[^1].Level3);
    }

    private void NoteShift(FormDraft draft, SummaryRow row, string name) =>
        context.Note("row-shifted", Severity.Information, row.Row.Place with { Table = region.Title }, ("form", draft.Name), ("row", name));

    private void Begin(SummaryRow row)
    {
        var draft = new FormDraft($"{idPrefix}.{forms.Count + 1}", region, row.Row.Place) { ProjectCode = row.Code?.Folded, IsBodySum = row.IsBody };
        if (row.Name is { } name) draft.Project = name with { Text = FormText.Close(name.Text) };
        var amounts = new FormAmounts(context, draft);
        foreach (var column in columns.Amounts)
        {
            amounts.Add(column.Label, column.Heading with { Place = row.Row.Place }, row.Amounts.FirstOrDefault(cell => cell.Column == column.Column), 0);
        }

        forms.Add(draft);
    }
}
