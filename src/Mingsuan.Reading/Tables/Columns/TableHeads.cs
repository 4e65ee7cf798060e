using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Tells by their headers whether a grid can be the rest of a table: a page that goes on prints no header, or that of the table again.</summary>
internal sealed class TableHeads(DisclosureCatalog catalog)
{
    /// <summary>Three in five of the words of both headers are the same where a page prints the header again, though broken otherwise.</summary>
    private const int AlikeOf = 5, LeastAlike = 3;

    private readonly LabelReader labels = new(catalog);

    /// <summary>True where the grid prints a header that is not that of the table; a table of which the page printed no row yet has its rows on the next.</summary>
    public bool Differ(ImmutableArray<SourceBlock> table, Grid grid)
    {
        if (table.OfType<Grid>().FirstOrDefault() is not { } first || new HeaderFinder(labels).Join([first]).Rows.IsEmpty) return false;
        var (head, own) = (Words(first), Words(grid));
        return head.Count > 0 && own.Count > 0 && head.Intersect(own, StringComparer.Ordinal).Count() * AlikeOf < LeastAlike * head.Union(own, StringComparer.Ordinal).Count();
    }

    /// <summary>True where the grid prints the header of the table and no total: a page that goes on.</summary>
    public bool IsNextPage(ImmutableArray<SourceBlock> table, Grid grid) =>
        !Differ(table, grid) && Words(grid).Count > 0 && !grid.Rows.Any(row => row.Cells.Any(cell => labels.Read(cell.Text) is { IsTotal: true } && !Words(grid).Contains(TextFolding.Fold(cell.Text))));

    private HashSet<string> Words(Grid grid) =>
        [.. new HeaderFinder(labels).Join([grid]).Header.SelectMany(row => row.Cells).Select(cell => TextFolding.Fold(cell.Text)).Where(text => text.Length > 0)];
}
