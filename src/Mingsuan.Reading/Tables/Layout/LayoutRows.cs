using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Turns the lines of a layout table into row drafts, panel by panel; lines of a two-sided ledger are cut into their halves.</summary>
internal sealed class LayoutRows(LabelReader labels, ReadingContext context)
{
    /// <summary>The header paths that words in reading order make; 金额 above years heads nothing of its own.</summary>
    public static ImmutableArray<ImmutableArray<string>> Paths(List<Label> words)
    {
        var hasYears = words.Exists(word => word.Year is not null && word.Words.Length == 0);
        return HeaderSequence.Arrange(hasYears ? words.Where(word => word.Role != LabelRole.Amount || word.Year is not null) : words);
    }

    public IEnumerable<(PanelColumns Panel, List<RowDraft> Rows)> Read(LayoutTable layout, ImmutableArray<PanelColumns> panels)
    {
        if (panels.Length < 2)
        {
            return panels.Select(panel => (panel, layout.Rows(labels).ConvertAll(row => ToDraft(row, panel))));
        }

        var halves = panels.Select(_ => new List<RowDraft>()).ToArray();
        foreach (var line in layout.RowLines) CutLine(line, panels, halves);
        return panels.Select((panel, index) => (panel, halves[index]));
    }

    private RowDraft ToDraft(LayoutRow row, PanelColumns panel)
    {
        var source = new GridRow(row.Place, []);
        var draft = new RowDraft(source, labels.Read(string.Empty))
        {
            Values = row.Values,
            Money = [.. panel.Money.Select(_ => string.Empty)],
            CodePieces = row.Code.Length > 0 ? [row.Code] : labels.Read(row.Label).Code is { Length: > 0 } code ? [code] : [],
        };
        Name(draft, row.Label, panel);
        if (row.IsMended) context.Note("row-continued", Severity.Information, row.Place, ("row", draft.Caption));
        return draft;
    }

    /// <summary>Puts the label where its column would: a body, a project, or the label itself.</summary>
    private void Name(RowDraft draft, string text, PanelColumns panel)
    {
        var label = labels.Read(text);
        if (label.IsTotal || !panel.Labels.Any(column => column.Role is LabelRole.BodyName or LabelRole.ProjectName)) draft.Label = label;
        else if (IsBody(text) || !panel.Labels.Any(column => column.Role == LabelRole.ProjectName)) draft.BodyName = text;
        else draft.Project = text;
    }

    private bool IsBody(string text) => context.Body is { } body && TextFolding.Fold(body) == TextFolding.Fold(text);

    private void CutLine(Paragraph line, ImmutableArray<PanelColumns> panels, List<RowDraft>[] halves)
    {
        var items = new LedgerLine(labels).Cut(line.Text);
        for (var i = 0; i < items.Count; i++)
        {
            var half = items.Count > 1 ? Math.Min(i, halves.Length - 1) : SideOf(items[i].Label);
            var row = new LayoutRow(string.Empty, items[i].Label, items[i].Values, line.Place);
            halves[half].Add(ToDraft(row, panels[half]));
        }
    }

    /// <summary>0 for the words of revenue, 1 for those of expenditure.</summary>
    private int SideOf(string text)
    {
        var cube = context.Cube;
        return labels.Read(text).Term is { } term
            && term.Senses.Any(sense => sense[cube.Function] is not null || sense[cube.Nature] is not null || sense[cube.Flow]?.Id == "expenditure") ? 1 : 0;
    }
}

/// <summary>Cuts one line of a two-sided ledger into labels with their amounts.</summary>
internal sealed class LedgerLine(LabelReader labels)
{
    public List<(string Label, ImmutableArray<string> Values)> Cut(string text)
    {
        var items = new List<(string, ImmutableArray<string>)>();
        var words = new List<string>();
        var values = new List<string>();
        foreach (var token in text.Split((char[])[' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Count > 0 && MoneyText.IsMoney(token))
            {
                values.Add(token);
                continue;
            }

            if (values.Count > 0) Close(items, words, values);
            words.Add(token);
        }

        Close(items, words, values);
        return items;
    }

    private void Close(List<(string, ImmutableArray<string>)> items, List<string> words, List<string> values)
    {
        if (words.Count == 0) return;
        var cut = CutOfTwoLabels(words);
        if (cut > 0) items.Add((string.Concat(words.Take(cut)), []));
        items.Add((string.Concat(words.Skip(cut)), [.. values]));
        words.Clear();
        values.Clear();
    }

    /// <summary>Where two labels stand side by side, the number of words of the first; else 0.</summary>
    private int CutOfTwoLabels(List<string> words)
    {
        if (labels.Read(string.Concat(words)).Term is not null) return 0;
        for (var cut = 1; cut < words.Count; cut++)
        {
            if (labels.Read(string.Concat(words.Take(cut))).Term is not null && labels.Read(string.Concat(words.Skip(cut))).Term is not null) return cut;
        }

        return 0;
    }
}
