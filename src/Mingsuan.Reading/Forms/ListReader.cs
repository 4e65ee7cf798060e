using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reads a list of projects with their targets below one another: a form for each project.</summary>
internal sealed partial class ListReader(ReadingContext context, TableRegion region, ListColumns columns, string idPrefix)
{
    private readonly FormLabels labels = new(context.Catalog.Forms);
    private readonly List<FormDraft> forms = [];
    private TargetReader? targets;
    private int? page;
    private int? noted;

    /// <summary>The drafts in order; the first grid has its heading rows cut off by the caller.</summary>
    public List<FormDraft> Read(IEnumerable<List<FormRow>> pages)
    {
        foreach (var row in pages.SelectMany(page => page).Where(row => !row.Cells.IsEmpty && !ListColumns.IsHeading(row, labels) && !labels.IsWithheld(row))) Read(row);
        return forms;
    }

    private void Read(FormRow row)
    {
        if (row.Cells.FirstOrDefault(cell => cell.Column == columns.Project) is { } name)
        {
            if (context.Catalog.Forms.Find(name.Folded, FormRole.Level1) is not null || MoneyText.IsMoney(name.Text))
            {
                targets = null;
                NoteHomeless(row);
                return; // the columns before the targets, or the first of them, are not ruled, and what they print stands nowhere
            }

            TakeName(row, name);
        }
        else if (forms.Count > 0 && AmountsIn(row).Any())
        {
            Begin(row, forms[^1].Project! with { Text = Printed(forms[^1]) }); // one cell with the name of several: the same project of another body
        }
        else if (row.Place.Page == page && (row.BlankBlocks.Contains(columns.Project) || (columns.Goal is { } goal && row.Cells.Any(cell => cell.Column == goal.Column))))
        {
            targets = null;
            NoteHomeless(row); // its name stands on no page that is ruled like this one
        }

        page = row.Place.Page;
        var texts = row.Cells.RemoveAll(cell => cell.Column < columns.FirstTarget);
        if (!texts.IsEmpty) targets?.Read(row with { Cells = texts });
    }

    /// <summary>A project begins with its amounts; a name without them on the next page is the rest of the one above, or it again.</summary>
    private void TakeName(FormRow row, FormCell name)
    {
        if (forms.Count > 0 && name.Folded == TextFolding.Fold(Printed(forms[^1])) && IsRepeated(row)) return;
        var isCoded = CodedName().IsMatch(FormText.Close(name.Text));
        var isNew = columns.Amounts.IsEmpty || isCoded || (AmountsIn(row).Any() && !LacksItsEnd(row));
        if (forms.Count == 0 || isNew) Begin(row, name);
        else GoOn(row, name);
    }

    /// <summary>True where the page before ends with the code and the beginning of a name, and the amounts stand below the break with its end.</summary>
    private bool LacksItsEnd(FormRow row) =>
        forms.Count > 0 && row.Place.Page != page && forms[^1].ProjectCode is not null && forms[^1].Amounts.TrueForAll(amount => amount.Figure.Text.Length == 0);

    private void GoOn(FormRow row, FormCell name)
    {
        var draft = forms[^1];
        draft.Project = draft.Project! with { Text = draft.Project!.Text + FormText.Close(name.Text) }; // every draft has one
        if (!AmountsIn(row).Any()) return;
        draft.Amounts.Clear();
        AddAmounts(draft, row);
    }

    /// <summary>Without amounts, or with those of the project above on the page behind its own: the page prints its cells again.</summary>
    private bool IsRepeated(FormRow row)
    {
        var amounts = AmountsIn(row).Select(cell => cell.Text).ToList();
        return amounts.Count == 0 || (row.Place.Page != page && amounts.SequenceEqual(forms[^1].Amounts.Select(amount => amount.Figure.Text).Where(text => text.Length > 0)));
    }

    /// <summary>Told once a page.</summary>
    private void NoteHomeless(FormRow row)
    {
        if (noted == row.Place.Page && noted is not null) return;
        noted = row.Place.Page;
        context.Note("target-without-project", Severity.Warning, row.Place with { Table = region.Title }, ("table", region.Title));
    }

    private IEnumerable<FormCell> AmountsIn(FormRow row) => row.Cells.Where(cell => columns.Amounts.Any(amount => amount.Column == cell.Column));

    private static string Printed(FormDraft draft) => draft.ProjectCode is { } code ? $"{code}-{draft.Project!.Text}" : draft.Project!.Text;

    private void Begin(FormRow row, FormCell name)
    {
        var text = FormText.Close(name.Text);
        var coded = CodedName().Match(text);
        var draft = new FormDraft($"{idPrefix}.{forms.Count + 1}", region, row.Place)
        {
            ProjectCode = coded.Success ? coded.Groups[1].Value : null,
            Project = name with { Text = coded.Success ? coded.Groups[2].Value : text },
        };
        AddAmounts(draft, row);
        if (columns.Goal is { } goal && row.Cells.FirstOrDefault(cell => cell.Column == goal.Column) is { } printed)
            draft.Fields.Add(new FormField(labels.Read(goal)!.Term.Id, goal.Text, printed.Text, draft.At(printed.Place, goal.Text))); // it was read as the heading
        forms.Add(draft);
        targets = new TargetReader(context, draft, labels, columns.Targets, above: null);
    }

    private void AddAmounts(FormDraft draft, FormRow row)
    {
        var amounts = new FormAmounts(context, draft);
        foreach (var column in columns.Amounts)
        {
            amounts.Add(column.Label, column.Heading with { Place = row.Place }, row.Cells.FirstOrDefault(cell => cell.Column == column.Column), 0);
        }
    }

    /// <summary>The code of a project before its name.</summary>
    [GeneratedRegex("^([0-9A-Z]{10,40})[-_\\u2014](.+)$", RegexOptions.Singleline)]
    private static partial Regex CodedName();
}
