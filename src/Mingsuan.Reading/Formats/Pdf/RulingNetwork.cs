namespace Mingsuan.Reading;

/// <summary>Which lines of a page cross or touch one another.</summary>
internal sealed class RulingNetwork
{
    private readonly IReadOnlyList<Ruling> horizontal;
    private readonly IReadOnlyList<Ruling> vertical;
    private readonly int[] parents;

    public RulingNetwork(IReadOnlyList<Ruling> horizontal, IReadOnlyList<Ruling> vertical)
    {
        (this.horizontal, this.vertical) = (horizontal, vertical);
        parents = [.. Enumerable.Range(0, horizontal.Count + vertical.Count)];
        for (var level = 0; level < horizontal.Count; level++)
        {
            for (var plumb = FirstFrom(horizontal[level].From - RulingLines.Tolerance); plumb < vertical.Count; plumb++)
            {
                if (vertical[plumb].At > horizontal[level].To + RulingLines.Tolerance) break;
                if (vertical[plumb].Reaches(horizontal[level].At, RulingLines.Tolerance)) parents[Root(level)] = Root(horizontal.Count + plumb);
            }
        }
    }

    /// <summary>The connected parts: their level and their plumb lines.</summary>
    public IEnumerable<(List<Ruling> Horizontal, List<Ruling> Vertical)> Parts() =>
        Enumerable.Range(0, parents.Length).GroupBy(Root).Select(part => (
            part.Where(line => line < horizontal.Count).Select(line => horizontal[line]).ToList(),
            part.Where(line => line >= horizontal.Count).Select(line => vertical[line - horizontal.Count]).ToList()));

    /// <summary>The first plumb line, they are sorted, at or behind that place.</summary>
    private int FirstFrom(double at)
    {
        var (low, high) = (0, vertical.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (vertical[middle].At < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int Root(int line)
    {
        while (parents[line] != line) line = parents[line] = parents[parents[line]];
        return line;
    }
}
