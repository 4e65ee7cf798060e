using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reads a table that lists the targets of many projects: a form for each project, and one for each sum of a body.</summary>
internal sealed class SummaryReader(ReadingContext context, TableRegion region, SummaryColumns columns, string idPrefix)
{
    /// <summary>From how many codes of one length on another length is strange.</summary>
    private const int FewestAlike = 3;

    private readonly SummaryAlignment alignment = new(columns);
    private readonly List<FormDraft> forms = [];
    private readonly FormLabels labels = new(context.Catalog.Forms);

    /// <summary>The drafts in order; the first grid has its heading rows cut off by the caller.</summary>
    public List<FormDraft> Read(IEnumerable<List<FormRow>> pages)
    {
        foreach (var page in pages)
        {
            var printed = page.Where(row => !row.Cells.IsEmpty).ToList();
            foreach (var rule in printed.Where(IsRule)) context.Note("rule-row-skipped", Severity.Information, rule.Place with { Table = region.Title, Text = null });
            var rows = printed.Where(row => !IsRule(row)).Select(row => SummaryRow.Of(row, columns)).Where(IsContent).ToList();
            alignment.BeginPage(rows.Where(row => row.Name is not null).Select(row => alignment.ShiftOf(row.Texts)).OfType<int>().Distinct());
            foreach (var row in rows) Read(row);
        }

        NoteCodes();
        return forms;
    }

    /// <summary>Where all codes of projects but a few are of one length, the others lost a digit or have one too many.</summary>
    private void NoteCodes()
    {
        var codes = forms.Where(form => !form.IsBodySum && form.ProjectCode is { Length: > 0 }).ToList();
        var usual = codes.GroupBy(form => form.ProjectCode!.Length).MaxBy(group => group.Count());
        if (usual is null || usual.Count() < FewestAlike || usual.Count() * 2 <= codes.Count) return;
        foreach (var form in codes.Where(form => form.ProjectCode!.Length != usual.Key))
        {
            context.Note("project-code-length", Severity.Information, form.At(form.Place, form.Name) with { Text = null },
                ("form", form.Name), ("code", form.ProjectCode!), ("length", Printed(form.ProjectCode!.Length)), ("usual", Printed(usual.Key)));
        }
    }

    private static string Printed(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>True for a row of nothing but dashes: the rule of a table in another notation.</summary>
    private static bool IsRule(FormRow row) => !row.Cells.Any(cell => cell.Folded.Any(char.IsLetterOrDigit));

    /// <summary>False for repeated headings and what must not be kept.</summary>
    private bool IsContent(SummaryRow row) =>
        !labels.IsWithheld(row.Row)
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
