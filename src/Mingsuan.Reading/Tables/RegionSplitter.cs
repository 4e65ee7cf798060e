using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The document cut into tables and running text.</summary>
internal sealed record Regions(ImmutableArray<TableRegion> Tables, ImmutableArray<Paragraph> Text);

/// <summary>
/// Cuts a document into the regions of its tables and the running text between them. A grid belongs to the nearest title above
/// it; a grid without a title of its own, or with the title of the table before it, continues that table. Where the carrier has
/// no grids, the lines between a captioned title and the next prose are the table.
/// </summary>
internal sealed class RegionSplitter(DisclosureCatalog catalog)
{
    private const int ShortestTitle = 4;

    /// <summary>How many lines a title has below it at most.</summary>
    private const int LongestCaption = 3;

    /// <summary>The end of a sentence.</summary>
    private const char FullStop = '。';

    private readonly List<TableRegion> tables = [];
    private readonly List<Paragraph> text = [];

    /// <summary>The paragraphs since the last table: its notes, running text, and the caption of the next.</summary>
    private readonly List<Paragraph> pending = [];
    private readonly PhraseLexicon lexicon = catalog.Lexicon;
    private readonly CaptionReader captions = new(catalog);
    private readonly TitleLines titleLines = new(catalog, new CaptionReader(catalog));
    private readonly GridCaptions titles = new(catalog);
    private readonly TableHeads heads = new(catalog);
    private readonly LayoutLines layout = new(catalog);

    public Regions Split(ImmutableArray<SourceBlock> blocks)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is Grid grid)
            {
                foreach (var part in titles.Cut(grid)) TakeGrid(part);
            }
            else if (layout.EndOfTable(blocks, i) is { } end)
            {
                TakeLines(blocks, i, end);
                i = end - 1;
            }
            else
            {
                pending.Add((Paragraph)blocks[i]);
            }
        }

        TakeNotes();
        text.AddRange(pending);
        return new Regions([.. tables.Select(table => StatedUnits.Complete(table, text, captions))], [.. text]);
    }

    private void TakeGrid(Grid part)
    {
        var whole = WithoutCaption(part);
        var (grid, notes) = titles.WithoutNotes(whole, isForm: LooksLikeForm(whole) || tables is [.., { IsForm: true }]);
        if (grid.Rows.IsEmpty)
        {
            pending.AddRange(notes);
            return;
        }

        if (IsContents(grid))
        {
            pending.AddRange(grid.Rows.Select(row => new Paragraph(row.Place, string.Join(' ', row.Cells.Select(cell => cell.Text)).Trim())));
            return;
        }

        TakeNotes();
        var caption = TakeCaption(HasHeading(grid) && !LooksLikeForm(grid));
        var isForm = LooksLikeForm(grid) || IsFormTitle(caption.Title);
        if (tables.Count > 0 && Continues(tables[^1], grid, caption))
        {
            Continue([grid], caption);
        }
        else
        {
            tables.Add(Region(caption, [grid], grid.Place) with { IsForm = isForm });
        }

        if (!notes.IsEmpty) tables[^1] = tables[^1] with { Notes = tables[^1].Notes.AddRange(notes) };
    }

    /// <summary>A title, a body or a unit that stands in the first rows of a grid is a caption above it; blank rows between them are its frame.</summary>
    private Grid WithoutCaption(Grid grid)
    {
        var rows = 0;
        for (; rows < grid.Rows.Length && titles.IsBlankOrCaptions(grid.Rows[rows]); rows++)
        {
            pending.AddRange(GridCaptions.Printed(grid.Rows[rows]).Select(cell => new Paragraph(cell.Place, cell.Text)));
        }

        return rows == 0 ? grid : grid with { Rows = grid.Rows[rows..] };
    }

    private void TakeLines(ImmutableArray<SourceBlock> blocks, int start, int end)
    {
        TakeNotes();
        pending.Add((Paragraph)blocks[start]);
        var lines = blocks[(start + 1)..end].OfType<Paragraph>().ToList();
        var above = lines.TakeWhile(layout.IsCaptionLine).ToList();
        pending.AddRange(above);
        var caption = TakeCaption(true);
        var notes = lines.Where(line => captions.IsNote(line.Text)).ToList();
        var body = lines.Skip(above.Count).Except(notes).ToImmutableArray<SourceBlock>();
        var region = Region(caption, body, blocks[start].Place) with
        {
            Notes = [.. notes],
            IsForm = IsFormTitle(caption.Title),
            IsIllegible = body.Length > 0 && body.All(line => layout.IsIllegible(((Paragraph)line).Text)),
        };
        if (tables.Count > 0 && !caption.FollowsText && !region.IsForm && captions.IsSameTitle(tables[^1].Title, caption.Title) && !TableCopies.IsCopy(tables[^1].Body, body))
        {
            Continue(body, caption);
        }
        else
        {
            tables.Add(region);
        }
    }

    /// <summary>The last table goes on.</summary>
    private void Continue(ImmutableArray<SourceBlock> body, Caption caption)
    {
        var table = tables[^1];
        var repeated = caption.Place is { } place ? table.RepeatedTitles.Add(place) : table.RepeatedTitles;
        var title = table.Title.Length > 0 || table.IsForm ? table.Title : caption.Title; // a title that is lost on the first page stands on the next
        tables[^1] = table with { Title = title, Body = table.Body.AddRange(body), RepeatedTitles = repeated };
    }

    private void TakeNotes()
    {
        if (tables.Count == 0 || pending.Count == 0 || !captions.IsNote(pending[0].Text)) return;
        tables[^1] = tables[^1] with { Notes = tables[^1].Notes.Add(pending[0]) };
        pending.RemoveAt(0);
    }

    /// <summary>Takes the caption out of the pending paragraphs; what stands before it is running text.</summary>
    private Caption TakeCaption(bool beginsTable)
    {
        JoinTitle();
        var at = TitleAt(beginsTable);
        var start = at >= 0 ? at : pending.Count;
        while (start > 0 && captions.IsCaption(TextFolding.Fold(pending[start - 1].Text))) start--;
        if (at >= 0 && start == at && IsBareFormTitle(pending[at].Text) && at > 0 && IsShort(pending[at - 1])) start--;
        var lines = pending.Skip(start).ToList();
        var title = string.Concat(lines.Where(line => line == pending[Math.Max(at, 0)] || !IsCaptionOrAfter(line, lines, at)).Select(line => line.Text));
        var caption = new Caption(at >= 0 ? title.Trim() : string.Empty, at >= 0 ? pending[at].Place : null, [.. lines], start > 0, pending.Take(start).Any(line => line.Text.Contains(FullStop, StringComparison.Ordinal)));
        text.AddRange(pending.Take(start));
        pending.Clear();
        return caption;
    }

    private void JoinTitle()
    {
        var near = Math.Max(0, pending.Count - LongestCaption - 3);
        var lines = titleLines.Join(pending[near..]);
        pending.RemoveRange(near, pending.Count - near);
        pending.AddRange(lines);
    }

    /// <summary>Where the title stands in the pending paragraphs, or -1: the last line that ends as titles do, unless a title without 表 stands nearer behind running text.</summary>
    private int TitleAt(bool beginsTable)
    {
        var at = pending.FindLastIndex(line => captions.IsTitle(line.Text));
        if (at >= 0 && IsFarAbove(at)) at = -1;
        var near = pending.FindLastIndex(line => !captions.IsCaption(TextFolding.Fold(line.Text)));
        return beginsTable && near > at && captions.IsBareTitle(pending[near].Text) && (at < 0 || near - at > LongestCaption) ? near : at;
    }

    /// <summary>True where running text stands between a title and the table: it is the title of another one, or an entry of a list of contents.</summary>
    private bool IsFarAbove(int title) => pending.Skip(title + 1).Count(line => !captions.IsCaption(TextFolding.Fold(line.Text))) > LongestCaption;

    /// <summary>True for every caption line but the title's own (and the project name above a bare form title).</summary>
    private bool IsCaptionOrAfter(Paragraph line, List<Paragraph> lines, int title) =>
        captions.IsCaption(TextFolding.Fold(line.Text)) || (title >= 0 && lines.IndexOf(line) > lines.IndexOf(pending[title]));

    private bool IsBareFormTitle(string title) => lexicon.Find(TextFolding.Fold(title)) is { Role: LabelRole.Form };

    private static bool IsShort(Paragraph line) => line.Text.Length <= 40 && !line.Text.Contains(FullStop, StringComparison.Ordinal);

    private TableRegion Region(Caption caption, ImmutableArray<SourceBlock> body, Place place)
    {
        var unit = caption.Lines.FirstOrDefault(line => StatedUnit(line, caption) is not null); // also where a line break cuts it (单位：万 / 元)
        return new TableRegion(caption.Title, caption.Place ?? place, body)
        {
            Number = caption.Lines.Select(line => captions.Number(line.Text)).FirstOrDefault(number => number is not null),
            Unit = unit is null ? null : StatedUnit(unit, caption),
            UnitPlace = unit is null ? null : unit.Place with { Text = unit.Text.Trim() },
            Captions = caption.Lines,
        };
    }

    private DisplayUnit? StatedUnit(Paragraph line, Caption caption) =>
        captions.Unit(line.Text) ?? (line.Place == caption.Place ? captions.RemarkedUnit(line.Text) : null);

    private bool Continues(TableRegion table, Grid grid, Caption caption)
    {
        if (table.IsForm) return IsRestOfForm(caption) && !StartsForm(grid) && !StartsAgain(table, grid);
        if ((StartsWithHeader(grid) || HasHeading(grid)) && heads.Differ(table.Body, grid)) return false;
        if (caption.Title.Length > 0 && table.Title.Length == 0) return !caption.FollowsText && heads.IsNextPage(table.Body, grid);
        if (caption.Title.Length > 0) return captions.IsSameTitle(table.Title, caption.Title) && !TableCopies.IsCopy(table.Body, [grid]);
        if (table.IsIllegible || HasOtherNumber(table, caption)) return false;
        return !caption.FollowsText || (!StartsWithHeader(grid) && (!caption.FollowsProse || IsAsWide(table, grid)));
    }

    /// <summary>True where the lines above print the number of another table: its title is lost.</summary>
    private bool HasOtherNumber(TableRegion table, Caption caption) =>
        table.Number is { } number && caption.Lines.Select(line => captions.Number(line.Text)).OfType<string>().Any(other => other != number);

    /// <summary>Behind sentences only a grid of as many columns can be the rest of a table.</summary>
    private static bool IsAsWide(TableRegion table, Grid grid) => table.Body.OfType<Grid>().LastOrDefault()?.ColumnCount == grid.ColumnCount;

    /// <summary>Lines of a contents list that end in a page number behind a tab.</summary>
    private bool IsContents(Grid grid) => grid.ColumnCount == 2 && !StartsWithHeader(grid) && grid.Rows.All(row =>
        row.Cells.Length == 2 && row.Cells[1].Text.Length is > 0 and <= 3 && row.Cells[1].Text.All(char.IsAsciiDigit) && row.Cells[0].Text.Length > 0);

    /// <summary>No title of its own, or the tail of one that the page cut (申报表).</summary>
    private static bool IsRestOfForm(Caption caption) => TextFolding.Fold(caption.Title).Length < ShortestTitle;

    private bool StartsForm(Grid grid) =>
        grid.Rows[0].Cells.Take(2).Any(cell => lexicon.Find(TextFolding.Fold(cell.Text)) is { Role: LabelRole.ProjectName or LabelRole.BodyName });

    /// <summary>True where the grid begins with the words that the form begins with, and an amount beside them: another form, whose title is lost. Words alone are the header of a page that goes on.</summary>
    private static bool StartsAgain(TableRegion table, Grid grid) =>
        grid.Rows[0].Cells.Any(cell => MoneyText.IsMoney(cell.Text)) && table.Body.OfType<Grid>().FirstOrDefault() is { } first && Words(grid.Rows[0]) is { Count: > 1 } words && words.SequenceEqual(Words(first.Rows[0]));

    private static List<string> Words(GridRow row) => [.. row.Cells.Select(cell => TextFolding.Fold(cell.Text)).Where(text => text.Length > 0 && !MoneyText.IsMoney(text))];

    private bool StartsWithHeader(Grid grid) => grid.Rows[0].Cells.Any(cell => lexicon.Find(TextFolding.Fold(cell.Text)) is
    { Role: LabelRole.BodyName or LabelRole.Code or LabelRole.Label or LabelRole.ProjectName });

    private bool HasHeading(Grid grid) => grid.Rows[0].Cells.Any(cell => lexicon.Find(TextFolding.Fold(cell.Text)) is { Role: >= LabelRole.Code and <= LabelRole.BothFlows });

    private bool IsFormTitle(string title) => lexicon.Scan(TextFolding.Fold(title), term => term.Role == LabelRole.Form).Any();

    private bool LooksLikeForm(Grid grid) => grid.Rows.Any(row => row.Cells.Any(cell =>
        lexicon.Find(TextFolding.Fold(cell.Text)) is { Role: LabelRole.Form }));

    /// <summary>The lines above a table: its title (empty where it has none), and whether running text, and sentences, stand before them.</summary>
    private sealed record Caption(string Title, Place? Place, ImmutableArray<Paragraph> Lines, bool FollowsText, bool FollowsProse);
}
