using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Chooses between the header as it stands and the header with its last row put right: the words of a shifted row fill, in order,
/// the columns that the rows above leave undivided.
/// </summary>
internal static class HeaderChoice
{
    public static ImmutableArray<ColumnReading> Choose(HeadedGrid grid, ColumnReader reader, TitleReading title, ReadingContext context, LabelReader labels)
    {
        var placed = reader.Read(HeaderPaths.Of(grid, labels), title);
        if (IsSound(placed) || grid.Header.Length < 2 || Unshift(grid, labels) is not { } mended) return placed;
        var columns = reader.Read(HeaderPaths.Of(mended, labels), title);
        if (!IsSound(columns)) return placed;
        context.Note("header-shifted", Severity.Warning, grid.Header[^1].Place, ("table", title.Title));
        return columns;
    }

    /// <summary>Sound: no two columns of money say the same, and no account stands over a code column.</summary>
    private static bool IsSound(ImmutableArray<ColumnReading> columns)
    {
        var money = columns.Where(column => column.IsMoney && column.Path.Length > 0).ToList();
        return money.Select(column => string.Join('/', column.Path.Select(label => label.Words))).Distinct().Count() == money.Count
            && !money.Exists(column => column.Path.Any(label => label.Role == LabelRole.Code));
    }

    private static HeadedGrid? Unshift(HeadedGrid grid, LabelReader labels)
    {
        var upper = HeaderPaths.Of(grid with { Header = grid.Header[..^1] }, labels);
        var slots = Undivided(upper);
        var words = grid.Header[^1].Cells.Where(cell => cell.Text.Length > 0).ToList();
        if (words.Count != slots.Count) return null;
        var cells = words.Select((cell, index) => cell with { Column = slots[index], ColumnSpan = 1 }).ToImmutableArray();
        return grid with { Header = grid.Header.SetItem(grid.Header.Length - 1, grid.Header[^1] with { Cells = cells }) };
    }

    /// <summary>The columns that share their whole path with a neighbour.</summary>
    private static List<int> Undivided(ImmutableArray<ImmutableArray<string>> paths)
    {
        bool Same(int left, int right) => left >= 0 && right < paths.Length && paths[left].Length > 0 && paths[left].SequenceEqual(paths[right]);
        return [.. Enumerable.Range(0, paths.Length).Where(column => Same(column - 1, column) || Same(column, column + 1))];
    }
}
