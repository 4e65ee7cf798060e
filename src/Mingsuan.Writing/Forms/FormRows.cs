using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>The rows of one form while it is made: cells flow from left to right around those that span from above.</summary>
internal sealed class FormRows(ProjectionContext context, TableLayout table, int width, List<OpenSlot> open)
{
    private readonly ProjectFields fields = new(context, table.Form?.OneYear ?? []);

    private readonly List<ImmutableArray<DocumentCell>.Builder> rows = [];

    /// <summary>For each column the first row that is free again.</summary>
    private readonly int[] free = new int[width];

    /// <summary>The cells that span rows of the layout and have not ended.</summary>
    private readonly List<OpenSpan> spans = [];

    /// <summary>How many there are so far.</summary>
    public int Count => rows.Count;

    /// <summary>True once a target was printed.</summary>
    public bool HasTargets { get; private set; }

    public ImmutableArray<DocumentRow> Done() => [.. rows.Select(cells => new DocumentRow([.. cells.OrderBy(cell => cell.Column)]))];

    /// <summary>Adds a row of the layout: once, or once for each target that its cells list.</summary>
    public void Add(FormRowLayout row, LedgerProject? project, ImmutableDictionary<string, string> more)
    {
        var lists = new TargetLists(context.Ledger, project, row).Lists;
        var height = Math.Max(1, lists.Max(list => list.Length));
        var first = rows.Count;
        for (var i = 0; i < height; i++) rows.Add(ImmutableArray.CreateBuilder<DocumentCell>());
        for (var c = 0; c < row.Cells.Length; c++)
        {
            var cell = row.Cells[c];
            if (cell.Target is null) Place(first, cell, Content(cell, project, more), height);
            else Place(first, height, cell, lists[c]);
        }
    }

    /// <summary>A row of the layout is over: cells that span rows of the layout end with the last of them.</summary>
    public void EndRow()
    {
        foreach (var span in spans.ToList())
        {
            if (--span.Rows > 0) continue;
            spans.Remove(span);
            var cells = rows[span.First];
            var place = Enumerable.Range(0, cells.Count).First(index => cells[index].Column == span.Column);
            cells[place] = cells[place] with { RowSpan = rows.Count - span.First };
            Occupy(span.Column, cells[place].ColumnSpan, rows.Count);
        }
    }

    private void Place(int first, FormCellLayout layout, DocumentCell content, int height)
    {
        var column = FreeColumn(first);
        rows[first].Add(content with { Column = column, ColumnSpan = layout.ColumnSpan, RowSpan = height });
        if (layout.RowSpan > 1) spans.Add(new OpenSpan(first, column) { Rows = layout.RowSpan });
        Occupy(column, layout.ColumnSpan, layout.RowSpan > 1 ? int.MaxValue : first + height);
    }

    /// <summary>A column of targets: equal levels above one another are one cell.</summary>
    private void Place(int first, int height, FormCellLayout layout, ImmutableArray<PerformanceTarget?> targets)
    {
        var column = FreeColumn(first);
        HasTargets |= targets.Length > 0;
        for (var i = 0; i < height;)
        {
            var span = i < targets.Length ? Alike(layout.Target!, targets, i) : 1;
            var text = i < targets.Length && targets[i] is { } target ? TargetTexts.Of(layout.Target!, target) : string.Empty;
            rows[first + i].Add(new DocumentCell(column, text) { ColumnSpan = layout.ColumnSpan, RowSpan = span });
            i += span;
        }

        Occupy(column, layout.ColumnSpan, first + height);
    }

    private static int Alike(string part, ImmutableArray<PerformanceTarget?> targets, int from)
    {
        if (part is not ("level1" or "level2")) return 1;
        var span = 1;
        while (from + span < targets.Length && IsSame(part, targets[from], targets[from + span])) span++;
        return span;
    }

    private static bool IsSame(string part, PerformanceTarget? one, PerformanceTarget? other) =>
        one is not null && other is not null && one.Level1 == other.Level1 && (part == "level1" || one.Level2 == other.Level2);

    private int FreeColumn(int row)
    {
        var column = Array.FindIndex(free, until => until <= row);
        return column >= 0 ? column : throw new InvalidOperationException($"the form {table.Id} has more cells than columns in a row");
    }

    private void Occupy(int column, int span, int until) => Array.Fill(free, until, column, span);

    private DocumentCell Content(FormCellLayout cell, LedgerProject? project, ImmutableDictionary<string, string> more)
    {
        if (cell.Label is { } label) return new DocumentCell(0, context.Texts.Fill(label)) { IsLabel = true };
        if (cell.Amount is { } amount) return Amount(amount, cell.From.IsEmpty ? [amount] : cell.From, project);
        if (cell.Text is { } text && (cell.Field is null || project is null)) return new DocumentCell(0, context.Texts.Fill(text));
        if (cell.Field is not { } field) return new DocumentCell(0, string.Empty);
        return Field(field, project, more) is { Length: > 0 } said ? new DocumentCell(0, said) : Leave(field, project);
    }

    /// <summary>A field that nobody filled in: open, unless the form is of no project.</summary>
    private DocumentCell Leave(string field, LedgerProject? project)
    {
        var term = context.Catalog.Catalog.Forms.ById(field);
        if (term is { IsOptional: true } || (project is null && table.Form?.Of != FormSubject.Overall)) return new DocumentCell(0, string.Empty);
        var question = context.Catalog.Catalog.Question(field);
        var name = term?.Labels[0] ?? question?.Text.Chinese ?? field;
        open.Add(new OpenSlot(table.Title, $"{project?.Name ?? context.Ledger.Body.Name} / {name}", null) { Question = project is null ? question?.Id : null });
        return new DocumentCell(0, context.OpenMark) { IsOpen = true };
    }

    /// <summary>An amount: the sum of its parts, where all are known.</summary>
    private DocumentCell Amount(LayoutScope scope, ImmutableArray<LayoutScope> parts, LedgerProject? project)
    {
        var coordinate = At(scope, project);
        var amounts = parts.Select(part => context.Amounts.At(InOneYear(At(part, project), project))).ToList();
        if (amounts.Contains(null))
        {
            open.Add(new OpenSlot(table.Title, project?.Name ?? context.Ledger.Body.Name, coordinate));
            return new DocumentCell(0, context.OpenMark) { IsOpen = true };
        }

        var number = NumberPrint.Amount(amounts.Sum(amount => amount!.Value.Yuan), table.Numbers, coordinate);
        return new DocumentCell(0, number?.Text ?? string.Empty) { Number = number is null ? null : number with { IsDerived = amounts.Exists(amount => amount!.Value.IsDerived) } };
    }

    private Coordinate At(LayoutScope scope, LedgerProject? project)
    {
        var coordinate = context.Complete(table.States.Join(scope));
        return project is null ? coordinate : coordinate.With(project.Member);
    }

    /// <summary>What a project that lasts one year has in its whole term, it has in the year.</summary>
    private Coordinate InOneYear(Coordinate coordinate, LedgerProject? project)
    {
        var cube = context.Ledger.Scope.Cube;
        return project is not null && fields.LastsOneYear(project) && coordinate[cube.Period]?.Id == "whole-term" && context.Amounts.At(coordinate) is null ? coordinate.With(cube.Period["fiscal-year"]) : coordinate;
    }

    /// <summary>The fields of a project, or of the body as a whole.</summary>
    private ImmutableSortedDictionary<string, string>? FieldsOf(LedgerProject? project) =>
        (project ?? context.Ledger.Projects.FirstOrDefault(one => one.Member.IsAll))?.Fields;

    private string Field(string field, LedgerProject? project, ImmutableDictionary<string, string> more) => field switch
    {
        _ when more.TryGetValue(field, out var text) => text,
        "body-with-code" => context.Ledger.Body.Code + context.Ledger.Body.Name,
        "project" => project?.Name ?? string.Empty,
        "project-code" => project?.Code ?? string.Empty,
        "project-category" => project?.Category?.Label ?? string.Empty,
        "project-unit" => context.Ledger.Units.FirstOrDefault(unit => unit.Code == project?.Unit)?.Name ?? context.Ledger.Body.Name,
        _ when project is not null && fields.Of(project, field) is { } text => text,
        _ when FieldsOf(project)?.GetValueOrDefault(field) is { } text => text,
        _ when context.Texts[field] is { Length: > 0 } text => text,
        _ => project is null ? context.AnswerTo(field) ?? string.Empty : string.Empty,
    };

    /// <summary>A cell that spans rows of the layout: where it begins, and how many of them are still to come.</summary>
    private sealed record OpenSpan(int First, int Column)
    {
        public int Rows { get; set; }
    }
}
