using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A label of a row and the cells that follow it up to the next label.</summary>
internal sealed record FieldHit(FormLabel Label, FormCell Cell, List<FormCell> Values)
{
    public FormTerm Term => Label.Term;

    /// <summary>The value as one text.</summary>
    public string Text => FormText.Join([Label.Inline, .. Values.Select(value => value.Text)]);

    /// <summary>True where nothing is printed behind the label.</summary>
    public bool IsBlank => Values.Count == 0 && Label.Inline.Length == 0;
}

/// <summary>Reads the rows of a form that are no targets: labels with their values beside them, goals, tasks, and amounts.</summary>
internal sealed class FieldReader(ReadingContext context, FormDraft draft, FormLabels labels)
{
    /// <summary>What stands in place of a text that must not be kept.</summary>
    public const string Withheld = "***";

    private const int LongestText = 20_000;

    private readonly FormAmounts amounts = new(context, draft);
    private readonly TaskReader tasks = new(context, draft, labels);
    private ImmutableArray<FormTerm> periods = [];

    /// <summary>The labels of a row with their values.</summary>
    public static List<FieldHit> Hits(FormRow row, FormLabels labels)
    {
        var hits = new List<FieldHit>();
        foreach (var cell in row.Cells)
        {
            if (labels.Read(cell) is { } label) hits.Add(new FieldHit(label, cell, []));
            else if (hits.Count > 0) hits[^1].Values.Add(cell);
        }

        return hits;
    }

    public void Read(FormRow row)
    {
        var hits = Hits(row, labels);
        if (hits.Exists(hit => hit.Term.Role == FormRole.TaskName))
        {
            tasks.Begin(hits);
        }
        else if (!tasks.IsOver(hits))
        {
            tasks.Read(row, amounts);
        }
        else if (hits.Count == 0)
        {
            Continue(row);
        }
        else if (IsHeading(hits))
        {
            amounts.BlockUnit = hits.Find(hit => hit.Term.Role == FormRole.Amount)?.Label.Unit ?? amounts.BlockUnit;
        }
        else if (hits.TrueForAll(hit => hit.Term.Role == FormRole.Goal && hit.IsBlank) && hits.Exists(hit => PeriodOf(hit.Term) is not null))
        {
            periods = [.. hits.Select(hit => hit.Term)];
        }
        else
        {
            ReadHits(hits);
        }
    }

    /// <summary>True for a row that prints one label of an amount twice, other words between, and no amount: the heading of columns below it.</summary>
    private static bool IsHeading(List<FieldHit> hits) =>
        hits.Where(hit => hit.Term.Role == FormRole.Amount).GroupBy(hit => hit.Term).Any(same => same.Skip(1).Any() && same.First().Values.Count > 0)
        && hits.TrueForAll(hit => hit.Label.Inline.Length == 0 && hit.Values.TrueForAll(value => NumberReader.Read(value.Text, DisplayUnit.Yuan) is null));

    private void ReadHits(List<FieldHit> hits)
    {
        var ordinal = 0;
        foreach (var hit in hits)
        {
            switch (hit.Term.Role)
            {
                case FormRole.Amount:
                    amounts.Add(hit.Label, hit.Cell, hit.Values.FirstOrDefault(), ordinal++);
                    break;
                case FormRole.Section:
                    if (hit.Label.Unit is { } unit) amounts.BlockUnit = unit;
                    break;
                case FormRole.Goal:
                    AddGoals(hit);
                    break;
                case FormRole.Withheld:
                    AddWithheld(hit);
                    break;
                default:
                    AddField(hit);
                    break;
            }
        }
    }

    private void AddField(FieldHit hit)
    {
        var at = hit.Values.FirstOrDefault() ?? hit.Cell;
        if (hit.Term.Role == FormRole.Project && hit.Text.Length > 0) draft.Project = new FormCell(FormText.Close(hit.Text), at.Column, at.Place);
        if (hit.Term.Role == FormRole.ProjectCode) draft.ProjectCode = TextFolding.Fold(hit.Text);
        var place = draft.At(at.Place, hit.Cell.Text);
        var text = hit.Term.NamesBody && BodyCode.Read(hit.Text) is { } code ? WithoutCode(code, hit, place) : hit.Text;
        draft.Fields.Add(new FormField(hit.Term.Id, hit.Cell.Text, text, place));
    }

    /// <summary>The name alone; its codes become fields of their own before it.</summary>
    private string WithoutCode(BodyCode code, FieldHit hit, Place place)
    {
        draft.Fields.Add(new FormField("body-code", hit.Cell.Text, code.Code, place));
        if (code.Region.Length > 0) draft.Fields.Add(new FormField("region-code", hit.Cell.Text, code.Region, place));
        context.Note("code-with-name", Severity.Information, place, ("form", draft.Name), ("text", hit.Text), ("code", code.Code), ("name", code.Name));
        return code.Name;
    }

    private void AddGoals(FieldHit hit)
    {
        var values = hit.Label.Inline.Length > 0 ? [hit.Cell with { Text = hit.Label.Inline }] : hit.Values;
        if (values.Count == 0) AddField(hit);
        for (var i = 0; i < values.Count; i++)
        {
            var term = i < periods.Length ? periods[i] : hit.Term;
            draft.Fields.Add(new FormField(term.Id, hit.Cell.Text, values[i].Text, draft.At(values[i].Place, hit.Cell.Text)));
        }
    }

    private void AddWithheld(FieldHit hit)
    {
        var place = draft.At(hit.Cell.Place, hit.Cell.Text) with { Text = null, Span = null };
        draft.Fields.Add(new FormField(hit.Term.Id, hit.Label.Inline.Length > 0 ? hit.Term.Labels[0] : hit.Cell.Text, hit.IsBlank ? string.Empty : Withheld, place));
        if (!hit.IsBlank) context.Note("withheld-field-printed", Severity.Information, place, ("form", draft.Name), ("label", hit.Term.Labels[0]));
    }

    /// <summary>A row without a label continues the text above it.</summary>
    private void Continue(FormRow row)
    {
        if (draft.Fields.Count > 0 && RoleOf(draft.Fields[^1]) == FormRole.Withheld) draft.Fields[^1] = draft.Fields[^1] with { Text = Withheld };
        if (draft.Fields.Count == 0 || draft.Fields[^1].Text is Withheld or { Length: > LongestText }) return;
        var text = FormText.Join(row.Cells.Select(cell => cell.Text));
        var above = draft.Fields[^1];
        draft.Fields[^1] = above with { Text = FormText.Join([above.Text, text]) };
        if (above.Text.Length == 0 && RoleOf(above) == FormRole.Project) draft.Project = new FormCell(FormText.Close(text), 0, row.Place);
    }

    private FormRole? RoleOf(FormField field) => context.Catalog.Forms.ById(field.Id)?.Role;

    private Member? PeriodOf(FormTerm term) => term.States[context.Cube.Period];
}
