using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Projects a ledger's targets onto the forms of a layout: one of the body, one for each project, or one list of all projects.</summary>
internal sealed class FormProjector(ProjectionContext context, DisclosureLayout layout)
{
    private readonly List<OpenSlot> open = [];
    private readonly TableFrame frame = new(context, layout);

    /// <summary>What stayed open so far.</summary>
    public IReadOnlyList<OpenSlot> Open => open;

    /// <summary>The forms: at least one, which stays blank where the ledger has no targets for it.</summary>
    public IEnumerable<DocumentTable> Project(TableLayout table, FormLayout form)
    {
        if (form.Of != FormSubject.Project) return [Form(table, form, null, string.Empty)];
        var projects = ProjectsWithTargets().ToList();
        return projects.Count == 0
            ? [Form(table, form, null, string.Empty)]
            : projects.Select((project, place) => Form(table, form, project, (place + 1).ToString(CultureInfo.InvariantCulture)));
    }

    private IEnumerable<LedgerProject> ProjectsWithTargets() =>
        context.Ledger.Projects.Where(project => context.Ledger.Targets.Any(target => ReferenceEquals(target.Project, project.Member)));

    private DocumentTable Form(TableLayout table, FormLayout form, LedgerProject? project, string place)
    {
        var rows = new FormRows(context, table, form.Columns.Length, open);
        var (labels, list) = (0, 0);
        foreach (var row in form.Rows)
        {
            if (list == 0 && row.Cells.Any(cell => cell.Target is not null)) list = labels;
            labels = row.Cells.All(cell => cell.Label is not null) ? rows.Count : 0;
            Add(row, project, rows);
            rows.EndRow();
        }

        var done = rows.Done();
        var widths = FormShape.Widths(form.Columns, done);
        return frame.Of(table, place.Length == 0 ? table.Id : $"{table.Id}-{place}", form.Title, project?.Name ?? string.Empty) with
        {
            Columns = [.. widths.Select(width => new DocumentColumn(ColumnKind.Text, width, []))],
            Rows = done,
            RepeatedRows = FormShape.RepeatedRows(done),
            ListAt = list < done.Length - 1 && FormShape.EndWithin(done, list) && FormShape.IsLong(widths, done, table.IsLandscape) ? list : 0,
            Notes = [.. Notes(table, rows)],
        };
    }

    private IEnumerable<string> Notes(TableLayout table, FormRows rows)
    {
        var notes = table.Notes.Select(context.Texts.Fill);
        return rows.HasTargets || table.EmptyNote is not { } empty ? notes : notes.Append(context.Texts.Fill(empty));
    }

    private void Add(FormRowLayout row, LedgerProject? project, FormRows rows)
    {
        switch (row.Each)
        {
            case "task":
                foreach (var task in Tasks()) rows.Add(row, project, task);
                break;
            case "project":
                AddEach(row, ProjectsWithTargets(), rows);
                break;
            case "any-project":
                AddEach(row, context.Ledger.Projects.Where(one => !one.Member.IsAll && !one.IsBasic), rows);
                break;
            case "basic":
                AddEach(row, context.Ledger.Projects.Where(one => one.IsBasic && IsOf(row, one)), rows);
                break;
            default:
                rows.Add(row, project, ImmutableDictionary<string, string>.Empty);
                break;
        }
    }

    /// <summary>The row for each of them; where there is none and the row has words of its own for that, once without a project.</summary>
    private static void AddEach(FormRowLayout row, IEnumerable<LedgerProject> projects, FormRows rows)
    {
        var each = projects.ToList<LedgerProject?>();
        if (each.Count == 0 && row.Cells.Any(cell => cell is { Text: not null, Field: not null })) each.Add(null);
        foreach (var one in each) rows.Add(row, one, ImmutableDictionary<string, string>.Empty);
    }

    /// <summary>True where the project's money is of the nature that the row prints.</summary>
    private bool IsOf(FormRowLayout row, LedgerProject project)
    {
        var nature = context.Ledger.Scope.Cube.Nature;
        return row.Cells.Any(cell => cell.Amount?.Coordinate[nature] is { } printed && project.Category!.IsWithin(printed)); // what is basic has a category
    }

    /// <summary>The tasks of the year: the name, and what stands behind its colon as the content.</summary>
    private IEnumerable<ImmutableDictionary<string, string>> Tasks()
    {
        var answer = context.AnswerTo("tasks") ?? string.Empty;
        if (context.Catalog.Catalog.Ledger.SaysNone(answer)) yield break;
        var lines = answer.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines)
        {
            var colon = line.IndexOf(context.Catalog.Catalog.Interface["colon"].Chinese, StringComparison.Ordinal);
            yield return ImmutableDictionary<string, string>.Empty.Add("task-name", colon > 0 ? line[..colon] : line).Add("task-content", colon > 0 ? line[(colon + 1)..] : string.Empty);
        }
    }
}
