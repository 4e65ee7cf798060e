using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>One cell of a table head.</summary>
internal sealed record HeaderCell(string Text, int Columns, int Rows);

/// <summary>Lays header paths out as the rows of a table head: a common part spans its columns, a short path spans the rows below.</summary>
internal static class HeaderGrid
{
    public static IReadOnlyList<IReadOnlyList<HeaderCell>> Of(ImmutableArray<TableColumn> columns)
    {
        var depth = Math.Max(1, columns.Select(column => column.Path.Length).DefaultIfEmpty(0).Max());
        return [.. Enumerable.Range(0, depth).Select(level => Row(columns, level, depth))];
    }

    private static List<HeaderCell> Row(ImmutableArray<TableColumn> columns, int level, int depth)
    {
        var cells = new List<HeaderCell>();
        for (var first = 0; first < columns.Length;)
        {
            var path = columns[first].Path;
            var next = IsLeaf(path, level) ? first + 1 : EndOfGroup(columns, first, level);
            if (IsLeaf(path, level)) cells.Add(new HeaderCell(path.Length == 0 ? string.Empty : path[level], 1, depth - level));
            else if (path.Length > level) cells.Add(new HeaderCell(path[level], next - first, 1));
            first = next;
        }

        return cells;
    }

    /// <summary>The path ends at this level; an empty one at the first.</summary>
    private static bool IsLeaf(ImmutableArray<string> path, int level) => path.Length == level + 1 || (path.IsEmpty && level == 0);

    private static int EndOfGroup(ImmutableArray<TableColumn> columns, int first, int level)
    {
        var path = columns[first].Path;
        if (path.Length <= level) return first + 1;
        var next = first + 1;
        while (next < columns.Length && IsSameGroup(columns[next].Path, path, level)) next++;
        return next;
    }

    private static bool IsSameGroup(ImmutableArray<string> path, ImmutableArray<string> first, int level) =>
        path.Length > level + 1 && path.AsSpan(0, level + 1).SequenceEqual(first.AsSpan(0, level + 1));
}
