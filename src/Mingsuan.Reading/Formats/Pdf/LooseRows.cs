namespace Mingsuan.Reading;

/// <summary>A text of a loose table, the first and last of the columns that it stands in, and the middle of its print.</summary>
internal readonly record struct LoosePiece(int From, int To, string Text, double Middle)
{
    /// <summary>True where both stand in some column.</summary>
    public bool Meets(LoosePiece other) => From <= other.To && other.From <= To;
}

/// <summary>A row of a loose table: its lines, from the first to before the end, and its texts from left to right.</summary>
internal sealed record LooseRow(int First, int End, IReadOnlyList<LoosePiece> Pieces);

/// <summary>
/// Groups the lines of a loose table into rows: a text that is wrapped in its column takes several lines, and what stands beside it is set in the middle
/// of them.
/// </summary>
internal sealed class LooseRows(IReadOnlyList<PieceLine> lines, IReadOnlyList<(double Left, double Right)> columns, double[] edges)
{
    /// <summary>Lines that share more than this part of their height are of one row.</summary>
    private const double Shared = 0.15;

    /// <summary>The lines of a wrapped heading are at most this many heights apart.</summary>
    public const double WrapGap = 0.6;

    /// <summary>A wrapped label is nearer to its own row than this share of the distance to the other one.</summary>
    private const double Nearer = 0.6;

    private readonly HashSet<int> amounts = [];

    /// <summary>The rows of the header lines and of the lines of data.</summary>
    public List<LooseRow> Of(int first, int firstData, int end)
    {
        foreach (var piece in lines.Skip(firstData).Take(end - firstData).SelectMany(line => line.Parts).Where(piece => piece.IsAmount || piece.IsWholeNumber || piece.IsNothing)) amounts.Add(Reach(piece).From);
        var rows = new List<LooseRow>();
        for (var i = first; i < end; i++)
        {
            var row = new LooseRow(i, i + 1, Placed(i, i < firstData));
            if (rows.Count > 0 && i != firstData && IsOneRow(rows[^1], row, isHeader: i < firstData, end)) rows[^1] = Joined(rows[^1], row);
            else rows.Add(row);
        }

        var headers = rows.Count(row => row.First < firstData);
        for (var i = headers - 2; i >= 0; i--) rows[i] = LooseHeadings.Spread(rows[i], rows[i + 1]);
        return rows;
    }

    private List<LoosePiece> Placed(int line, bool isHeader)
    {
        var placed = new List<LoosePiece>();
        foreach (var piece in isHeader ? LooseHeadings.Of(lines[line], columns) : lines[line].Parts)
        {
            var (from, to) = Reach(piece);
            if (placed.Count > 0 && from <= placed[^1].To) placed[^1] = placed[^1] with { To = Math.Max(placed[^1].To, to), Text = $"{placed[^1].Text} {piece.Text}" };
            else placed.Add(new LoosePiece(from, to, piece.Text, (piece.Left + piece.Right) / 2));
        }

        return placed;
    }

    private (int From, int To) Reach(LinePiece piece)
    {
        var from = 0;
        while (from < edges.Length - 2 && piece.Left >= edges[from + 1]) from++;
        var to = from;
        while (to < edges.Length - 2 && piece.Right > edges[to + 1]) to++;
        return (from, to);
    }

    private bool IsOneRow(LooseRow above, LooseRow below, bool isHeader, int end)
    {
        var (last, next) = (lines[above.End - 1], lines[below.First]);
        var gap = next.Top - last.Bottom;
        var overlaps = gap < -Shared * next.Height;
        if (isHeader) return (overlaps || gap <= WrapGap * next.Height) && GoesOn(above, below);
        if (!overlaps) return IsRestOfLabel(above, below, gap, end) || IsBeginOfLabel(above, below, gap);
        return !above.Pieces.Any(piece => amounts.Contains(piece.From) && below.Pieces.Any(piece.Meets));
    }

    /// <summary>
    /// True where the lines are of one row of headings: they stand in different columns, or each text of the lower line goes on with one above. A heading
    /// over several others is none of them; neither is a caption or the number of a column.
    /// </summary>
    private static bool GoesOn(LooseRow above, LooseRow below)
    {
        if (above.Pieces.Any(piece => LooseHeadings.IsCaption(piece.Text)) || below.Pieces.Any(piece => LooseHeadings.IsNumber(piece.Text))) return false;
        var met = below.Pieces.Select(piece => above.Pieces.Where(piece.Meets).ToList()).ToList();
        return met.TrueForAll(over => over.Count == 0) || below.Pieces.Zip(met).All(each => each.Second is [var over] && (over.From, over.To) == (each.First.From, each.First.To));
    }

    /// <summary>A label alone, nearer to the row above than to the one below.</summary>
    private bool IsRestOfLabel(LooseRow above, LooseRow below, double gap, int end) =>
        IsLabel(below) && !IsLabel(above) && below.End < end && gap >= 0 && gap < Nearer * (lines[below.End].Top - lines[below.First].Bottom);

    /// <summary>A label alone above a row, nearer to it than to the row before.</summary>
    private bool IsBeginOfLabel(LooseRow above, LooseRow below, double gap) =>
        IsLabel(above) && !IsLabel(below) && above.First > 0 && gap >= 0 && gap < Nearer * (lines[above.First].Top - lines[above.First - 1].Bottom);

    private bool IsLabel(LooseRow row) => row.Pieces.All(piece => piece.From == piece.To && !amounts.Contains(piece.From));

    private static LooseRow Joined(LooseRow above, LooseRow below)
    {
        var pieces = above.Pieces.ToList();
        foreach (var piece in below.Pieces)
        {
            var at = pieces.FindIndex(piece.Meets);
            if (at < 0) pieces.Insert(pieces.Count(other => other.From < piece.From), piece);
            else pieces[at] = pieces[at] with { From = Math.Min(pieces[at].From, piece.From), To = Math.Max(pieces[at].To, piece.To), Text = pieces[at].Text + piece.Text };
        }

        return new LooseRow(above.First, below.End, pieces);
    }
}
