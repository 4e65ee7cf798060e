using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reads the regions of tables one by one.</summary>
internal sealed class TableReader(ReadingContext context)
{
    private readonly LabelReader labels = new(context.Catalog);
    private readonly TitleReader titles = new(context);

    /// <summary>The tables read so far: what they state places the amounts of lines that print no blanks.</summary>
    private readonly List<TableDraft> read = [];

    public TableDraft Read(TableRegion region, string id, DisplayUnit fallback)
    {
        var title = titles.Read(region.Title);
        var table = new TableDraft(id, region, title, region.Unit ?? fallback) { Layout = TitleMatch.Find(context, region.Title)?.Id };
        if (region.IsIllegible)
        {
            context.Note("table-illegible", Severity.Warning, region.Place, ("table", region.Title));
            return table;
        }

        var grids = region.Body.OfType<Grid>().ToList();
        if (grids.Count > 0) ReadGrids(table, grids);
        else ReadLines(table);
        read.Add(table);
        return table;
    }

    private void ReadLines(TableDraft table)
    {
        var layout = LayoutTable.Cut(table.Region.Body.OfType<Paragraph>(), labels);
        var words = new HeaderWords(context.Catalog, labels).Cut(layout.Header);
        var columns = new ColumnReader(labels, context).Read(LayoutRows.Paths(words), table.Title);
        var reader = new PanelReader(context, labels);
        var known = new ScopeAnchors(read, context);
        foreach (var (panel, rows) in new LayoutRows(labels, context).Read(layout, PanelSplitter.Split(columns)))
        {
            table.Panels.Add(reader.Read(table, panel, rows, known));
        }
    }

    private void ReadGrids(TableDraft table, List<Grid> grids)
    {
        var grid = new HeaderFinder(labels).Join(grids);
        var columns = HeaderChoice.Choose(grid, new ColumnReader(labels, context), table.Title, context, labels);
        columns = [.. columns.Where((column, index) => !IsOverhang(columns, index, grid))];
        var reader = new PanelReader(context, labels);
        foreach (var panel in PanelSplitter.Split(columns)) table.Panels.Add(reader.Read(table, panel, grid.Rows));
    }

    /// <summary>A last column without a heading or a cell of its own: a trailing tab.</summary>
    private static bool IsOverhang(ImmutableArray<ColumnReading> columns, int index, HeadedGrid grid) =>
        index == columns.Length - 1 && index > 0 && columns[index].PathTexts.SequenceEqual(columns[index - 1].PathTexts)
        && grid.Rows.All(row => row[columns[index].Column].Length == 0);
}
