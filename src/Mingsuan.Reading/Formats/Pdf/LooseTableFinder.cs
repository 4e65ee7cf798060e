namespace Mingsuan.Reading;

/// <summary>
/// Finds tables without a ruled grid in the text of a page: at least three lines below one another with amounts beside other
/// words, or at least two between three long level lines; and the header above them.
/// </summary>
internal sealed class LooseTableFinder(IReadOnlyList<PieceLine> lines, IReadOnlyList<Ruling> rulings)
{
    private const int FewestDataLines = 3;
    private const int FewestRuledLines = 2;
    private const int FewestColumns = 3;
    private const int DeepestHeader = 6;

    /// <summary>Lines between two lines of data: the end and the beginning of wrapped labels.</summary>
    private const int MostBetween = 2;

    /// <summary>The rest of a wrapped heading is at most this many heights away.</summary>
    private const double WrapGap = 0.6;

    /// <summary>Lines farther apart than this many heights belong to no one table.</summary>
    private const double LineGap = 2;

    /// <summary>The table that the page before ends with.</summary>
    public OpenTable? Before { get; init; }

    /// <summary>Down to where running heads stand.</summary>
    public double TopMargin { get; init; }

    /// <summary>The tables from top to bottom.</summary>
    public List<LooseTable> Find()
    {
        var tables = new List<LooseTable>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsData) continue;
            var end = EndOfData(i);
            var data = lines.Skip(i).Take(end - i).Count(line => line.IsData);
            var free = tables.Count == 0 ? 0 : tables[^1].FirstLine + tables[^1].LineCount;
            var isEnough = data >= (IsRuled(i, end) ? FewestRuledLines : FewestDataLines) || IsBelowHeadings(i, end, free) || BeginsAtFoot(i, end, free);
            var label = FirstOfLabel(i, free);
            var first = FirstOfHeader(label, free);
            var before = tables.Count == 0 && GoesOn(first, label, end) ? Before : null;
            if ((before is not null || (isEnough && StandsInColumns(i, end))) && LooseTable.Of(lines, first, label, end, before) is { } table) tables.Add(table);
            i = end - 1;
        }

        return tables;
    }

    /// <summary>
    /// True for the rest of the table before: nothing but running heads above it, or the same headings, and each of its pieces in one of the columns.
    /// </summary>
    private bool GoesOn(int first, int firstData, int end) => Before is not null
        && (first == 0 || lines[first - 1].Bottom < TopMargin || LooseTable.HeadingsOf(lines, first, firstData) == Before.Headings)
        && LooseTable.Columns(lines.Skip(firstData).Take(end - firstData).Where(line => line.IsData), Before.Ground).Count == Before.Ground.Count;

    /// <summary>Behind the last line of data that follows closely; lines without amounts may stand between.</summary>
    private int EndOfData(int start)
    {
        var (end, last) = (start + 1, start + 1);
        for (; end < lines.Count && IsClose(lines[end - 1], lines[end]) && end - last <= MostBetween; end++)
        {
            if (lines[end].IsData) last = end + 1;
        }

        while (last < lines.Count && lines[last].Top < lines[last - 1].Bottom) last++; // the end of a label that is wrapped beside the last amounts
        return last;
    }

    /// <summary>True for lines of several amounts right below several headings: the one row of a table.</summary>
    private bool IsBelowHeadings(int start, int end, int free) =>
        start > free && lines[start - 1].Pieces.Count >= FewestColumns && !lines[start - 1].IsData && IsClose(lines[start - 1], lines[start])
        && lines.Skip(start).Take(end - start).All(line => line.Pieces.Count(piece => piece.IsAmount || piece.IsWholeNumber || piece.IsNothing) >= FewestColumns);

    /// <summary>True for the first lines of a table at the foot of a page: right below at least as many headings, and nothing but a number of the page below them.</summary>
    private bool BeginsAtFoot(int start, int end, int free) =>
        start > free && lines[start - 1] is { IsData: false, Pieces.Count: > 1 } headings && IsClose(headings, lines[start])
        && lines.Skip(start).Take(end - start).All(line => line.IsData && line.Pieces.Count <= headings.Pieces.Count)
        && lines.Skip(end).All(line => line.Pieces.All(piece => LooseHeadings.IsNumber(piece.Text)));

    /// <summary>
    /// True where at least half of the lines have as many pieces as most, or where blank cells alone make them differ: no line has more
    /// pieces than there are columns. The lines of sentences run into one another's columns.
    /// </summary>
    private bool StandsInColumns(int start, int end)
    {
        var data = lines.Skip(start).Take(end - start).Where(line => line.IsData).ToList();
        var most = data.CountBy(line => line.Pieces.Count).Max(count => count.Value);
        return most * 2 >= data.Count || (LooseTable.Columns(data, []).Count is >= FewestColumns and var columns && data.TrueForAll(line => line.Pieces.Count <= columns));
    }

    /// <summary>The line where the label of the first line of data begins: the one above where it is wrapped beside the amounts.</summary>
    private int FirstOfLabel(int data, int free) => data > free && lines[data].StandsBeside && lines[data - 1].Pieces.Count == 1 ? data - 1 : data;

    /// <summary>Lines of several pieces above the data, up to a level line, and the rest of a heading that is wrapped below one.</summary>
    private int FirstOfHeader(int data, int free)
    {
        var first = data;
        while (first > free && data - first < DeepestHeader && (lines[first - 1].Pieces.Count > 1 || IsRestOfHeading(first - 1, free) || IsBetweenHeadings(first - 1, free)) && IsClose(lines[first - 1], lines[first]) && !IsTopRule(first)) first--;
        return first > free && first < data && IsOverSeveral(lines[first - 1], lines[first]) && !IsTopRule(first) ? first - 1 : first;
    }

    /// <summary>A lone heading close above several others, which stand below it or beside it.</summary>
    private static bool IsOverSeveral(PieceLine above, PieceLine below) =>
        above.Pieces.Count == 1 && below.Top - above.Bottom <= Height(below) && (below.Pieces.Count > 2 || below.Top < above.Bottom);

    /// <summary>One word below a heading that shares its row with others.</summary>
    private bool IsRestOfHeading(int line, int free)
    {
        var row = line;
        while (row > free && lines[row].Top - lines[row - 1].Bottom <= WrapGap * Height(lines[row])) row--;
        var above = lines.Skip(row).Take(line - row).ToList();
        var (left, right) = (lines[line].Pieces[0].Left, lines[line].Pieces[0].Right);
        return above.Exists(each => each.Pieces.Count > 1) && above.Exists(each => each.Pieces.Any(piece => piece.Left < right && left < piece.Right));
    }

    /// <summary>One heading beside two rows of others, set in the middle of both: they stand close above and below it, and none above it over it.</summary>
    private bool IsBetweenHeadings(int line, int free)
    {
        if (line <= free || lines[line].Pieces.Count > 1 || lines[line - 1].Pieces.Count == 1 || lines[line + 1].Pieces.Count == 1) return false;
        var (above, height, piece) = (lines[line - 1], Height(lines[line]), lines[line].Pieces[0]);
        return lines[line].Top - above.Bottom <= WrapGap * height && lines[line + 1].Top - lines[line].Bottom <= WrapGap * height
            && above.Pieces.All(other => !LooseHeadings.IsCaption(other.Text) && (other.Right <= piece.Left || other.Left >= piece.Right));
    }

    /// <summary>True where a level line runs above the line and none runs farther above close by: the table begins here.</summary>
    private bool IsTopRule(int line) =>
        HasRule(lines[line - 1].Bottom, lines[line].Top) && !HasRule(lines[line - 1].Top - (DeepestHeader * LineGap * Height(lines[line])), lines[line - 1].Top);

    private bool IsRuled(int start, int end) => start > 0
        && HasRule(lines[start].Top - Height(lines[start]), lines[start].Top) && HasRule(lines[end - 1].Bottom, lines[end - 1].Bottom + Height(lines[start]));

    private bool HasRule(double above, double below) => rulings.Any(ruling => ruling.At >= above - 1 && ruling.At <= below + 1);

    private static bool IsClose(PieceLine above, PieceLine below) => below.Top - above.Bottom <= LineGap * Height(below);

    private static double Height(PieceLine line) => line.Bottom - line.Top;
}
