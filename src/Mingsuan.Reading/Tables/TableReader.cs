using System.Collections.Immutable;
using Mingsuan.Catalog;
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
        if (region.Title.Length == 0 && table.Panels.Exists(panel => panel.Cells.Exists(cell => cell.Figure is { IsStated: true, Unit: not null }))) context.Note("table-untitled", Severity.Warning, region.Place);
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
        var grid = new HeaderFinder(labels).Join(new PageHalves(labels).Join(grids));
        var amounts = grid.Header.IsEmpty ? grid.Rows.SelectMany(row => row.Cells).Count(cell => MoneyText.IsMoney(cell.Text)) : 0;
        if (amounts > 0) context.Note("table-without-header", Severity.Warning, table.Region.Place, ("table", table.Region.Title), ("count", $"{amounts}"));
        var columns = HeaderChoice.Choose(grid, new ColumnReader(labels, context), table.Title, context, labels);
        grid = Spills.Mend(grid, columns);
        columns = [.. columns.Where((column, index) => !IsOverhang(columns, index, grid))];
        var reader = new PanelReader(context, labels);
        foreach (var (panel, rows) in new SharedTotals(labels).Unfold(PanelSplitter.Split(ByContent(columns, grid)), grid)) table.Panels.Add(reader.Read(table, panel, rows));
    }

    /// <summary>A column that prints words and no number is no column of money: it labels the rows where no column before it does, else it carries no fact.</summary>
    private ImmutableArray<ColumnReading> ByContent(ImmutableArray<ColumnReading> columns, HeadedGrid grid)
    {
        var read = columns.ToBuilder();
        for (var i = 0; i < read.Count; i++)
        {
            if (read[i].Role == LabelRole.ProjectName && NamesMoney(read[i], columns, grid)) read[i] = read[i] with { Role = LabelRole.Label };
            if (read[i].Role == LabelRole.Name && PrintsCodes(read[i], grid)) read[i] = read[i] with { Role = LabelRole.Code };
            if (!read[i].IsMoney) continue;
            if (read[i].IsUnknown && PrintsYears(read[i], grid)) read[i] = read[i] with { Role = LabelRole.YearOfRow, IsUnknown = false };
            else if (read[i].IsUnknown && PrintsCodes(read[i], grid)) read[i] = read[i] with { Role = LabelRole.Code, IsUnknown = false };
            if (!read[i].IsMoney || !PrintsWords(read[i], grid)) continue;
            var isLabelled = read.Take(i).Reverse().TakeWhile(column => !column.IsMoney).Any(column => column.Role is LabelRole.Name or LabelRole.Label or LabelRole.ProjectName or LabelRole.BodyName);
            read[i] = read[i] with { Role = isLabelled ? LabelRole.Ignored : LabelRole.Label, IsUnknown = false };
        }

        return read.ToImmutable();
    }

    /// <summary>Some words, and beside them at most what says that there is nothing (无).</summary>
    private static bool PrintsWords(ColumnReading column, HeadedGrid grid) =>
        Prints(column, grid, text => NumberReader.Read(text) is null or { Figure.IsStated: false }) && grid.Rows.Any(row => !string.IsNullOrWhiteSpace(row[column.Column]) && NumberReader.Read(row[column.Column]) is null);

    /// <summary>True where what stands below 项目名称 is no name of a project: most of its words, also in the columns that share the heading, say what money is.</summary>
    private bool NamesMoney(ColumnReading column, ImmutableArray<ColumnReading> columns, HeadedGrid grid)
    {
        var shared = columns.Where(other => other.Role == LabelRole.ProjectName && other.PathTexts.SequenceEqual(column.PathTexts)).ToList();
        var names = grid.Rows.SelectMany(row => shared.Select(other => row[other.Column].Trim())).Where(text => text.Length > 0).Select(labels.Read).Where(label => !label.IsTotal).Distinct().ToList();
        return names.Count(label => label.Term is { Senses.IsEmpty: false }) * 2 > names.Count;
    }

    /// <summary>True where the column prints codes only, and perhaps the word of the total.</summary>
    private bool PrintsCodes(ColumnReading column, HeadedGrid grid) =>
        Prints(column, grid, text => labels.Read(text).IsTotal || IsCode(text)) && grid.Rows.Any(row => IsCode(row[column.Column]));

    private bool IsCode(string text) =>
        AccountCode.TryParse(TextFolding.Fold(text), out var code) && context.Catalog.Classifications.Values.Any(each => each.Find(code, context.Year) is not null);

    /// <summary>True where the column prints years, and perhaps the word for the change between them.</summary>
    private bool PrintsYears(ColumnReading column, HeadedGrid grid) =>
        Prints(column, grid, text => IsYear(text) || Comparisons.Measure(labels.Read(text), context.Cube) is not null) && grid.Rows.Any(row => IsYear(row[column.Column]));

    private bool IsYear(string text) => labels.Read(text) is { Year: not null, Words.Length: 0 };

    private static bool Prints(ColumnReading column, HeadedGrid grid, Predicate<string> kind)
    {
        var texts = grid.Rows.Select(row => row[column.Column]).Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
        return texts.Count > 0 && texts.TrueForAll(kind);
    }

    /// <summary>A last column without a heading or a cell of its own: a trailing tab.</summary>
    private static bool IsOverhang(ImmutableArray<ColumnReading> columns, int index, HeadedGrid grid) =>
        index == columns.Length - 1 && index > 0 && columns[index].PathTexts.SequenceEqual(columns[index - 1].PathTexts)
        && grid.Rows.All(row => row[columns[index].Column].Length == 0);
}
