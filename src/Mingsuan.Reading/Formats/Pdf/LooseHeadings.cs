using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The headings of a loose table and the columns that they stand above.</summary>
internal static class LooseHeadings
{
    /// <summary>Letters of a heading; a letter alone is one of a spread word.</summary>
    private const int ShortestHeading = 2;

    /// <summary>
    /// The pieces of a header line. Headings of neighbouring columns may leave only a narrow gap: a piece of several words over several columns is parted,
    /// each word above its own column where there are as many.
    /// </summary>
    public static IEnumerable<LinePiece> Of(PieceLine line, IReadOnlyList<(double Left, double Right)> columns) => line.Pieces.SelectMany(piece => Parted(line, piece, columns));

    /// <summary>The headings of these lines without those that stand over several others of a lower line: they are of no one column.</summary>
    public static IEnumerable<LinePiece> Lowest(List<List<LinePiece>> lines) =>
        lines.SelectMany((line, above) => line.Where(piece => !lines.Skip(above + 1).Any(below => below.Count(other => IsAbove(piece, other)) > 1)));

    private static IEnumerable<LinePiece> Parted(PieceLine line, LinePiece piece, IReadOnlyList<(double Left, double Right)> columns)
    {
        var parts = line.PartsOf(piece).ToList();
        var over = columns.Where(column => piece.Right > column.Left && piece.Left < column.Right).ToList();
        if (parts.Count < 2 || over.Count < 2 || parts.Exists(part => part.Text.Length < ShortestHeading)) return [piece];
        return parts.Count == over.Count ? parts.Select((part, index) => Within(part, over, index)) : parts;
    }

    private static LinePiece Within(LinePiece part, List<(double Left, double Right)> columns, int index)
    {
        var left = index == 0 ? part.Left : Math.Max(part.Left, columns[index - 1].Right);
        var right = index == columns.Count - 1 ? part.Right : Math.Min(part.Right, columns[index + 1].Left);
        return left < right ? part with { Left = left, Right = right } : part with { Left = columns[index].Left, Right = columns[index].Right };
    }

    /// <summary>
    /// Finds the columns of the headings right above the data that stand over clear ground: set in the middle of a wide column they are that of the nearest
    /// amounts without a heading; where all beside them have one, the column is blank.
    /// </summary>
    public static void Place(List<(double Left, double Right)> columns, IReadOnlyList<PieceLine> lines, int first, int firstData)
    {
        var all = Lowest([.. lines.Skip(first).Take(firstData - first).Select(line => Of(line, columns).ToList())]).Where(piece => !IsCaption(piece.Text)).ToList();
        var headed = columns.Where(column => all.Exists(piece => IsOver(piece, column) && columns.Count(other => IsOver(piece, other)) == 1)).ToHashSet();
        var printed = columns.ToList();
        foreach (var piece in Last(lines, first, firstData).SelectMany(line => Of(line, printed)).Where(piece => !IsCaption(piece.Text) && !printed.Exists(column => IsOver(piece, column))))
        {
            if (columns.Exists(column => IsOver(piece, column)) || all.Exists(above => IsAbove(above, piece) && printed.Count(column => IsOver(above, column)) == 1)) continue;
            var after = columns.Count(column => column.Left < piece.Left);
            if (Nearest(columns, headed, after, piece) is not { } at)
            {
                columns.Insert(after, (piece.Left, piece.Right));
                headed.Add(columns[after]);
                continue;
            }

            columns[at] = (Math.Min(columns[at].Left, piece.Left), Math.Max(columns[at].Right, piece.Right));
            headed.Add(columns[at]);
        }
    }

    /// <summary>
    /// The upper of two rows of headings, with those that stand over some of the lower row spread over what has no heading above it: set in the middle of its
    /// columns, a short heading stands over the middle one only.
    /// </summary>
    public static LooseRow Spread(LooseRow upper, LooseRow lower)
    {
        if (upper.Pieces.Any(piece => IsCaption(piece.Text)) || lower.Pieces.Skip(1).All(piece => IsNumber(piece.Text))) return upper;
        var pieces = upper.Pieces.ToList();
        foreach (var bare in lower.Pieces.Where(piece => !upper.Pieces.Any(piece.Meets)))
        {
            int[] sides = [pieces.FindLastIndex(piece => piece.To < bare.From), pieces.FindIndex(piece => piece.From > bare.To)];
            var over = sides.Where(at => at >= 0 && lower.Pieces.Any(piece => piece != bare && piece.Meets(pieces[at]))).OrderBy(at => Math.Abs(pieces[at].Middle - bare.Middle)).ToList();
            if (over.Count > 0) pieces[over[0]] = pieces[over[0]] with { From = Math.Min(pieces[over[0]].From, bare.From), To = Math.Max(pieces[over[0]].To, bare.To) };
        }

        return upper with { Pieces = pieces };
    }

    /// <summary>The nearer of the columns on both sides that has no heading of its own; null where both have one.</summary>
    private static int? Nearest(List<(double Left, double Right)> columns, HashSet<(double Left, double Right)> headed, int after, LinePiece piece)
    {
        int[] sides = [.. new[] { after - 1, after }.Where(at => at >= 0 && at < columns.Count && !headed.Contains(columns[at]))];
        return sides.Length == 0 ? null : sides.MinBy(at => at < after ? piece.Left - columns[at].Right : columns[at].Left - piece.Right);
    }

    /// <summary>The header lines right above the data and the numbers of its columns: the last one, and those that one row of headings shares with it.</summary>
    private static IEnumerable<PieceLine> Last(IReadOnlyList<PieceLine> lines, int first, int firstData)
    {
        if (firstData - first > 1 && lines[firstData - 1].Pieces.Skip(1).All(piece => IsNumber(piece.Text))) firstData--;
        var from = firstData - 1;
        while (from > first && lines[from].Top - lines[from - 1].Bottom <= LooseRows.WrapGap * lines[from].Height) from--;
        return lines.Skip(from).Take(firstData - from);
    }

    /// <summary>The body or the unit, which stand above a table and head no column.</summary>
    public static bool IsCaption(string text) => TextFolding.Fold(text).Contains(':', StringComparison.Ordinal);

    /// <summary>The number of a column, or the mark of one that has none: no word.</summary>
    public static bool IsNumber(string text) => !text.Any(char.IsLetter);

    private static bool IsAbove(LinePiece above, LinePiece piece) => above != piece && above.Left < piece.Right && piece.Left < above.Right;

    private static bool IsOver(LinePiece piece, (double Left, double Right) column) => piece.Right > column.Left && piece.Left < column.Right;
}
