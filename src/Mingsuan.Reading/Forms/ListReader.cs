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
    private int shift;

    /// <summary>The drafts in order; the first grid has its heading rows cut off by the caller.</summary>
    public List<FormDraft> Read(IEnumerable<List<FormRow>> pages)
    {
        foreach (var row in pages.SelectMany(page => page).Where(row => !row.Cells.IsEmpty && !ListColumns.IsHeading(row, labels) && !labels.IsWithheld(row))) Read(row);
        NoteNameless();
        return forms;
    }

    private void Read(FormRow printed)
    {
        var (row, before) = (printed, shift);
        shift = ShiftOf(printed);
        if (shift > 0)
        {
            row = printed with { Cells = [.. printed.Cells.Select(cell => cell with { Column = cell.Column + shift })], BlankBlocks = [] };
            if (before == 0 || row.Place.Page != page || AmountsIn(row).Any()) Begin(row, null);
        }
        else if (NameIn(row) is { } name)
        {
            TakeName(row, name);
        }
        else if (forms.Count > 0 && AmountsIn(row).Any())
        {
            Begin(row, forms[^1].Project is { } above ? above with { Text = Printed(forms[^1]) } : null); // one cell with the name of several: the same project of another body
        }
        else if (row.Place.Page == page && (row.BlankBlocks.Contains(columns.Project) || (columns.Goal is { } goal && row.Cells.Any(cell => cell.Column == goal.Column))))
        {
            Begin(row, null); // its name stands behind the page break, or on no page that is ruled like this one
        }

        page = row.Place.Page;
        var texts = row.Cells.RemoveAll(cell => cell.Column < columns.FirstTarget);
        if (!texts.IsEmpty) targets?.Read(row with { Cells = texts });
    }

    private FormCell? NameIn(FormRow row) => row.Cells.FirstOrDefault(cell => cell.Column == columns.Project);

    /// <summary>
    /// By how many columns a row stands too far left, since the columns before the targets, or the first of them, are not ruled: what they print stands nowhere.
    /// The rows below it, which lack what a cell over several rows prints, stand as far.
    /// </summary>
    private int ShiftOf(FormRow row)
    {
        if (NameIn(row) is not { } first) return row.Place.Page == page && row.Cells[0].Column < columns.FirstTarget ? shift : 0;
        if (MoneyText.IsMoney(first.Text) && !columns.Amounts.IsEmpty) return columns.Amounts[0].Column - first.Column;
        return context.Catalog.Forms.Find(first.Folded, FormRole.Level1) is null ? 0 : columns.FirstTarget - first.Column;
    }

    /// <summary>A project begins with its amounts; a name without them on the next page is the rest of the one above, or it again.</summary>
    private void TakeName(FormRow row, FormCell name)
    {
        if (forms.Count > 0 && name.Folded == TextFolding.Fold(Printed(forms[^1])) && IsRepeated(row)) return;
        var isCoded = CodedName().IsMatch(FormText.Close(name.Text));
        var isNew = columns.Amounts.IsEmpty || isCoded || (AmountsIn(row).Any() && !LacksItsEnd(row));
        if (forms is [.., { IsNameless: true } waiting] && row.Place.Page != page && waiting.Amounts.TrueForAll(amount => amount.Figure.Text.Length == 0)) Complete(waiting, row, name);
        else if (forms.Count == 0 || isNew || forms[^1].IsNameless) Begin(row, name);
        else GoOn(row, name);
    }

    /// <summary>The project whose targets begin above the page break and whose name and amounts, in the middle of its cell, stand below.</summary>
    private void Complete(FormDraft draft, FormRow row, FormCell name)
    {
        SetName(draft, name);
        draft.IsNameless = false;
        draft.Amounts.Clear();
        AddAmounts(draft, row);
        if (GoalIn(row) is not { } rest) return;
        if (draft.Fields is [.., var field]) draft.Fields[^1] = field with { Text = field.Text + rest.Text };
        else AddGoal(draft, rest);
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

    private void NoteNameless()
    {
        foreach (var draft in forms.Where(form => form.IsNameless && form.Targets.Count > 0))
            context.Note("target-without-project", Severity.Warning, draft.Place with { Table = region.Title }, ("table", region.Title), ("count", $"{draft.Targets.Count}"));
    }

    private IEnumerable<FormCell> AmountsIn(FormRow row) => row.Cells.Where(cell => columns.Amounts.Any(amount => amount.Column == cell.Column));

    private FormCell? GoalIn(FormRow row) => columns.Goal is { } goal ? row.Cells.FirstOrDefault(cell => cell.Column == goal.Column) : null;

    private static string Printed(FormDraft draft) => draft.ProjectCode is { } code ? $"{code}-{draft.Project?.Text}" : draft.Project?.Text ?? string.Empty;

    /// <summary>Begins a project; without a name where the list does not print it in reach of its targets.</summary>
    private void Begin(FormRow row, FormCell? name)
    {
        var draft = new FormDraft($"{idPrefix}.{forms.Count + 1}", region, row.Place) { IsNameless = name is null };
        if (name is not null) SetName(draft, name);
        AddAmounts(draft, row);
        if (GoalIn(row) is { } printed) AddGoal(draft, printed);
        forms.Add(draft);
        targets = new TargetReader(context, draft, labels, columns.Targets, above: null);
    }

    private static void SetName(FormDraft draft, FormCell name)
    {
        var text = FormText.Close(name.Text);
        var coded = CodedName().Match(text);
        draft.ProjectCode = coded.Success ? coded.Groups[1].Value : null;
        draft.Project = name with { Text = coded.Success ? coded.Groups[2].Value : text };
    }

    private void AddGoal(FormDraft draft, FormCell printed)
    {
        var goal = columns.Goal!; // the cell was found below it, and it was read as the heading
        draft.Fields.Add(new FormField(labels.Read(goal)!.Term.Id, goal.Text, printed.Text, draft.At(printed.Place, goal.Text)));
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
