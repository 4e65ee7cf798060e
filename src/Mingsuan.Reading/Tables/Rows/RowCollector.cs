using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Takes the label cells of each row apart by the roles of their columns, and joins rows that a page or a narrow cell broke.</summary>
internal sealed class RowCollector(LabelReader labels, ReadingContext context)
{
    public List<RowDraft> Collect(IEnumerable<GridRow> rows, PanelColumns panel)
    {
        var drafts = new List<RowDraft>();
        var borrowed = new List<RowDraft>();
        var groups = new LabelGroups(panel, labels);
        foreach (var row in rows)
        {
            if (SpanningLabel.Hides(row, panel)) continue;
            var draft = ReadRow(row, panel);
            if (!HasLabel(draft) && SpanningLabel.Over(row, panel) is { Length: > 0 } over) draft.Label = labels.Read(over);
            if (!HasLabel(draft) && !IsRestOfLabel(row, drafts) && TotalBeside(row) is { } beside)
            {
                draft.Label = beside;
                borrowed.Add(draft);
            }

            if (drafts.Count > 0 && (IsRestOfBody(drafts[^1], draft) || IsRestOfName(drafts[^1], draft)))
            {
                drafts[^1].Label = labels.Read(drafts[^1].Label.Text + draft.Label.Text);
                context.Note("row-continued", Severity.Information, row.Place, ("row", drafts[^1].Caption));
            }
            else if (drafts.Count > 0 && IsRestOf(drafts[^1], draft))
            {
                Append(drafts[^1], draft);
                context.Note("row-continued", Severity.Information, row.Place, ("row", drafts[^1].Caption));
            }
            else if (draft.HasMoney || HasLabel(draft))
            {
                if (!HasLabel(draft)) RowDetails.Repeat(draft, panel, drafts);
                RowDetails.Attach(draft, drafts, HasLabel);
                groups.Tell(draft, row);
                drafts.Add(draft);
            }
        }

        CodeLevels.Complete(drafts);
        if (drafts.Except(borrowed).Any(draft => draft.Label.IsTotal)) Return(borrowed, drafts);
        return drafts;
    }

    /// <summary>The label of a total of both sides (合计, not 收入合计) that the other side of the row prints.</summary>
    private Label? TotalBeside(GridRow row) => row.Cells
        .Select(cell => labels.Read(cell.Text.Trim()))
        .FirstOrDefault(label => label is { IsTotal: true, IsOfWhich: false } && label.Term?.First?.Stated.Any() != true);

    /// <summary>True where a page begins with a row that prints only one word: the end of a label that the page before begins.</summary>
    private static bool IsRestOfLabel(GridRow row, List<RowDraft> above) =>
        above is [.., var last] && last.Source.Place.Page != row.Place.Page && row.Cells.Count(cell => cell.Text.Trim().Length > 0) == 1;

    /// <summary>A side with a total of its own borrows none.</summary>
    private void Return(List<RowDraft> borrowed, List<RowDraft> drafts)
    {
        drafts.RemoveAll(draft => borrowed.Contains(draft) && !draft.HasMoney);
        foreach (var draft in borrowed) draft.Label = labels.Read(string.Empty);
    }

    private static bool HasLabel(RowDraft draft) =>
        draft.Label.Text.Length > 0 || draft.CodePieces.Count > 0 || draft.BodyName.Length > 0 || draft.Project.Length > 0 || draft.Directory.Count > 0;

    private RowDraft ReadRow(GridRow row, PanelColumns panel)
    {
        var accounts = AccountsOf(panel);
        var draft = new RowDraft(row, labels.Read(string.Empty));
        foreach (var column in panel.Labels)
        {
            var text = row[column.Column].Trim();
            if (text.Length > 0) Place(draft, column, text, accounts);
        }

        var first = accounts[0];
        if (first.Names.Count == 0 && first.LevelNames.Count > 0) PlaceLevels(draft, first.LevelNames);
        else if (first.Names.Count > 0) draft.Label = NameOf([.. first.LevelNames, .. first.Names]);
        else if (labels.Read(draft.BodyName + draft.Project + draft.Directory.FirstOrDefault()) is { IsTotal: true } total) Retitle(draft, total);
        draft.CodePieces = first.Pieces(labels);
        draft.FirstLevel = first.FirstLevel;
        draft.OtherAccounts = [.. accounts.Skip(1).Where(account => account.Codes.Count + account.Names.Count > 0)];
        draft.Money = [.. panel.Money.Select(column => row[column.Column].Trim())];
        return draft;
    }

    /// <summary>The narrowest of the names of a code's levels is the row's, the others name what it is part of.</summary>
    private void PlaceLevels(RowDraft draft, List<string> names)
    {
        draft.Label = labels.Read(names[^1]);
        draft.WiderNames = [.. names.SkipLast(1).Select(labels.Read)];
    }

    /// <summary>The first name; a mark before it (A 货物) is none.</summary>
    private Label NameOf(List<string> names)
    {
        var first = labels.Read(names[0]);
        return names.Count > 1 && first is { Term: null, Code: "" } && first.Words.All(char.IsAscii) ? labels.Read(names[1]) : first;
    }

    /// <summary>One entry for each classification that the label columns name, in their order; at least one.</summary>
    private static List<AccountText> AccountsOf(PanelColumns panel) =>
        panel.Axes.IsEmpty ? [new AccountText(null)] : [.. panel.Axes.Select(axis => new AccountText(axis))];

    /// <summary>合计 printed in the column of bodies or projects.</summary>
    private static void Retitle(RowDraft draft, Label total)
    {
        draft.Label = total;
        (draft.BodyName, draft.Project) = (string.Empty, string.Empty);
        draft.Directory.Clear();
    }

    private void Place(RowDraft draft, ColumnReading column, string text, List<AccountText> accounts)
    {
        var account = accounts.Find(each => each.Axis == column.Axis) ?? accounts[0];
        switch (column.Role)
        {
            case LabelRole.Code or LabelRole.CodeCategory or LabelRole.CodeSection or LabelRole.CodeItem when TextFolding.Fold(text).All(char.IsAsciiDigit):
                if (account.Codes.Count == 0) account.FirstLevel = CodeLevels.Of(column.Role);
                account.Codes.Add(CodeLevels.Whole(TextFolding.Fold(text), column.Role, account.Codes));
                break;
            case LabelRole.CodeCategory or LabelRole.CodeSection or LabelRole.CodeItem when labels.Read(text) is { Code.Length: 0 }:
                account.LevelNames.Add(text);
                break;
            case LabelRole.BodyCode or LabelRole.ProjectCode when !text.Any(char.IsLetterOrDigit):
                break;
            case LabelRole.BodyCode or LabelRole.ProjectCode:
                draft.BodyCode = TextFolding.Fold(text);
                draft.IsCodeOfBody = column.Role == LabelRole.BodyCode;
                break;
            case LabelRole.BodyName or LabelRole.BodyOfProject:
                draft.BodyName = text;
                break;
            case LabelRole.ProjectName:
                draft.Project = text;
                break;
            case LabelRole.YearOfRow:
                (draft.Year, draft.Comparison) = (labels.Read(text).Year, Comparisons.Measure(labels.Read(text), context.Cube));
                break;
            case LabelRole.Detail:
                draft.Detail = text;
                break;
            case LabelRole.Directory:
                draft.Directory.Add(text);
                break;
            case LabelRole.NatureOfRow:
                draft.Nature = text;
                break;
            default:
                account.Names.Add(text);
                break;
        }
    }

    /// <summary>A row without money on the next page that completes the name above it to one that an earlier table prints as that of a body.</summary>
    private bool IsRestOfBody(RowDraft above, RowDraft draft) =>
        !draft.HasMoney && above.HasMoney && draft.Label.Text.Length > 0 && above.Label.Text.Length > 0 && draft.Source.Place.Page != above.Source.Place.Page
        && !context.Locals.IsBody(TextFolding.Fold(above.Label.Text)) && context.Locals.IsBody(TextFolding.Fold(above.Label.Text + draft.Label.Text));

    /// <summary>A row without money on the next page that completes the name above it, which nobody knows, to one that is known.</summary>
    private bool IsRestOfName(RowDraft above, RowDraft draft) =>
        !draft.HasMoney && above.HasMoney && draft.Source.Place.Page != above.Source.Place.Page
        && above.Label is { Text.Length: > 0, Term: null } && draft.Label.Text.Length > 0 && draft.CodePieces.Count == 0
        && labels.Read(above.Label.Text + draft.Label.Text).Term is not null;

    /// <summary>A row without money whose code cells are only the last digits of the row above.</summary>
    private static bool IsRestOf(RowDraft above, RowDraft draft) =>
        !draft.HasMoney && above.HasMoney && draft.CodePieces.Count > 0
        && draft.CodePieces.All(piece => piece.Length <= 2) && above.CodePieces.Count >= draft.CodePieces.Count;

    private void Append(RowDraft above, RowDraft rest)
    {
        above.CodePieces = [.. above.CodePieces.Select((piece, index) => index < rest.CodePieces.Count ? piece + rest.CodePieces[index] : piece)];
        if (rest.Label.Text.Length == 0) return;
        if (above.OtherAccounts is [.., { Names.Count: > 0 } other]) other.Names[0] += rest.Label.Text;
        else above.Label = labels.Read(above.Label.Text + rest.Label.Text);
    }
}
