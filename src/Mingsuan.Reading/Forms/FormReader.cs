using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Reads the regions of performance forms (绩效目标表, 申报表): forms in grids, forms cut into halves, forms on plain lines, and
/// tables and lists of many projects.
/// </summary>
internal sealed class FormReader(ReadingContext context)
{
    private readonly FormLabels labels = new(context.Catalog.Forms);
    private readonly FormProjects projects = new(context);

    /// <summary>The forms of all regions, those of one title behind one another together; their ids begin with the letter and the number of the region.</summary>
    public List<FormReading> Read(IReadOnlyList<TableRegion> regions, string letter)
    {
        var readings = new List<FormReading>();
        for (var first = 0; first < regions.Count;)
        {
            var alike = regions.Skip(first).TakeWhile(region => TextFolding.Fold(region.Title) == TextFolding.Fold(regions[first].Title)).ToList();
            readings.Add(Assemble([.. alike.SelectMany((region, index) => Drafts(region, $"{letter}{first + index + 1}"))]));
            first += alike.Count;
        }

        return readings;
    }

    private List<FormDraft> Drafts(TableRegion region, string idPrefix)
    {
        var pages = region.Body.OfType<Grid>().Select(grid => grid.Rows.Select(FormRow.Of).ToList()).ToList();
        if (pages.Count == 0) return ReadLines(region, idPrefix);
        var first = pages[0].Where(row => !row.Cells.IsEmpty).ToList();
        if (ListColumns.Read(first, labels) is { } list)
        {
            pages[0] = [.. first.Skip(list.HeadingRows)];
            return new ListReader(context, region, list, idPrefix).Read(pages);
        }

        if (SummaryColumns.Read(first, labels, context.Catalog.Forms) is not { } columns) return ReadGrids(region, pages, idPrefix);
        pages[0] = [.. first.Skip(columns.HeadingRows)];
        return new SummaryReader(context, region, columns, idPrefix).Read(pages);
    }

    private List<FormDraft> ReadLines(TableRegion region, string idPrefix)
    {
        var rows = region.Body.OfType<Paragraph>().Select(FormRow.Of).ToList();
        var forms = FormSplitter.Split([rows], labels);
        return [.. forms.Select((form, index) =>
        {
            var draft = new FormDraft(IdOf(idPrefix, index, forms.Count), region, PlaceOf(form, region));
            new LayoutForm(context, draft, labels).Read(form.SelectMany(page => page));
            return draft;
        })];
    }

    private List<FormDraft> ReadGrids(TableRegion region, List<List<FormRow>> pages, string idPrefix)
    {
        var forms = FormSplitter.Split(pages, labels);
        return [.. forms.Select((form, index) =>
        {
            var draft = new FormDraft(IdOf(idPrefix, index, forms.Count), region, PlaceOf(form, region)) { Project = FormSplitter.ProjectOf(form, labels) };
            var rows = new FormHalves(context, draft, labels).Join(form);
            new GridForm(context, draft, labels).Read(rows);
            return draft;
        })];
    }

    private static string IdOf(string prefix, int index, int count) => count == 1 ? prefix : $"{prefix}.{index + 1}";

    private static Place PlaceOf(List<List<FormRow>> form, TableRegion region) =>
        form.SelectMany(page => page).FirstOrDefault() is { } row ? row.Place with { Text = null, Table = region.Title } : region.Place;

    private FormReading Assemble(List<FormDraft> drafts)
    {
        projects.Resolve(drafts);
        var forms = ImmutableArray.CreateBuilder<PerformanceForm>();
        var facts = ImmutableArray.CreateBuilder<DraftFact>();
        foreach (var draft in drafts)
        {
            var project = projects.Of(draft);
            var amounts = new AmountBinder(context, draft, project, projects.BodyOf(draft)).Bind();
            forms.Add(ToForm(draft, project, amounts));
            facts.AddRange(amounts.Where(each => each.Amount.Figure.IsStated).Select(each => ToFact(draft.Id, each.Amount)));
        }

        return new FormReading(forms.ToImmutable(), facts.ToImmutable(), facts.Count, facts.Count(fact => fact.Coordinate[context.Cube.Project] is not null));
    }

    private static DraftFact ToFact(string form, FormAmount amount) =>
        new(amount.Coordinate, amount.Figure, amount.Place, new Statement.Field(form, amount.Field));

    private PerformanceForm ToForm(FormDraft draft, Member? project, ImmutableArray<(AmountDraft Draft, FormAmount Amount)> amounts)
    {
        var isOverall = project is { IsAll: true };
        var kind = draft.IsBodySum ? PerformanceFormKind.Sum : isOverall ? PerformanceFormKind.Overall : PerformanceFormKind.Project;
        return new PerformanceForm(draft.Id, kind, draft.Place)
        {
            Project = isOverall ? null : draft.Project?.Text ?? projects.NameOf(draft),
            ProjectCode = isOverall ? null : draft.ProjectCode,
            Fields = [.. draft.Fields],
            Targets = [.. draft.Targets],
            Amounts = [.. amounts.Select(each => each.Amount)],
            Sums = AmountBinder.Sums(amounts),
        };
    }
}
