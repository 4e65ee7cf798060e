namespace Mingsuan.Reading;

/// <summary>Gathers pieces of ruling lines: pieces that lie nearly on one line are snapped to it and joined where they touch.</summary>
internal static class RulingLines
{
    /// <summary>How far apart two lines may lie and be one, and how wide a gap in a line may be; points.</summary>
    public const double Tolerance = 3;

    /// <summary>The joined lines, sorted by position.</summary>
    public static List<Ruling> Join(List<Ruling> pieces)
    {
        pieces.Sort((one, other) => one.At.CompareTo(other.At));
        var lines = new List<Ruling>();
        for (int start = 0, end; start < pieces.Count; start = end)
        {
            end = EndOfCluster(pieces, start);
            JoinCluster(pieces.GetRange(start, end - start), lines);
        }

        return lines;
    }

    private static int EndOfCluster(List<Ruling> pieces, int start)
    {
        var end = start + 1;
        while (end < pieces.Count && pieces[end].At - pieces[start].At <= Tolerance) end++;
        return end;
    }

    private static void JoinCluster(List<Ruling> cluster, List<Ruling> lines)
    {
        var at = cluster.Average(piece => piece.At);
        cluster.Sort((one, other) => one.From.CompareTo(other.From));
        var line = cluster[0] with { At = at };
        foreach (var piece in cluster)
        {
            if (piece.From - line.To > Tolerance)
            {
                lines.Add(line);
                line = piece with { At = at };
            }
            else if (piece.To > line.To)
            {
                line = line with { To = piece.To };
            }
        }

        lines.Add(line);
    }
}
