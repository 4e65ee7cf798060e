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
    private const int DeepestHeader = 4;

    /// <summary>Lines farther apart than this many heights belong to no one table.</summary>
    private const double LineGap = 2;

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
            var isEnough = data >= (IsRuled(i, end) ? FewestRuledLines : FewestDataLines);
            if (isEnough && StandsInColumns(i, end) && LooseTable.Of(lines, FirstOfHeader(i, free), i, end) is { } table) tables.Add(table);
            i = end - 1;
        }

        return tables;
    }

    /// <summary>Behind the last line of data that follows closely; a line without amounts may stand between.</summary>
    private int EndOfData(int start)
    {
        var (end, last) = (start + 1, start + 1);
        for (; end < lines.Count && IsClose(lines[end - 1], lines[end]) && end - last < 2; end++)
        {
            if (lines[end].IsData) last = end + 1;
        }

        return last;
    }

    /// <summary>
    /// True where at least half of the lines have as many pieces as most, or where blank cells alone make them differ: no line has more
    /// pieces than there are columns. The lines of sentences run into one another's columns.
    /// </summary>
    private bool StandsInColumns(int start, int end)
    {
        var data = lines.Skip(start).Take(end - start).Where(line => line.IsData).ToList();
        var most = data.CountBy(line => line.Pieces.Count).Max(count => count.Value);
        return most * 2 >= data.Count || (LooseTable.Columns(data).Count is >= FewestColumns and var columns && data.TrueForAll(line => line.Pieces.Count <= columns));
    }

    /// <summary>Lines of several pieces above the data, up to a level line.</summary>
    private int FirstOfHeader(int data, int free)
    {
        var first = data;
        while (first > free && data - first < DeepestHeader && lines[first - 1].Pieces.Count > 1 && IsClose(lines[first - 1], lines[first]) && !IsTopRule(first)) first--;
        return first;
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
