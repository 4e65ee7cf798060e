namespace Mingsuan.Reading;

/// <summary>
/// Amounts that stand too close to the words beside them for a gap to part them: where a table has no lines, a full cell touches its neighbour. An amount
/// that begins or ends where several amounts of the lines around it do is a cell of its own.
/// </summary>
internal static class AlignedAmounts
{
    /// <summary>How many lines above and below are looked at.</summary>
    private const int Reach = 6;

    /// <summary>So many amounts that begin or end at one place are a column.</summary>
    private const int FewestAligned = 2;

    /// <summary>Edges closer than this share of a letter's size are the same.</summary>
    private const double SameEdge = 0.1;

    /// <summary>The lines with such amounts parted from the words beside them.</summary>
    public static List<PieceLine> Part(List<PieceLine> lines) => [.. lines.Select((line, at) => Cuts(lines, at) is { Count: > 0 } cuts ? PieceLine.Of(line.Glyphs, cuts) : line)];

    private static List<int> Cuts(List<PieceLine> lines, int at)
    {
        var cuts = new List<int>();
        if (!lines[at].Pieces.Any(MayHide)) return cuts;
        var near = lines.Skip(at - Reach).Take(Math.Min(at, Reach)).Concat(lines.Skip(at + 1).Take(Reach)).SelectMany(line => line.Pieces.Where(piece => piece.IsAmount)).ToList();
        if (near.Count < FewestAligned) return cuts;
        var letters = lines[at].Glyphs;
        for (var start = 0; start < letters.Count; start++)
        {
            if (!IsOfNumber(letters[start])) continue;
            var end = start + 1;
            while (end < letters.Count && IsOfNumber(letters[end]) && letters[end].Left - letters[end - 1].Right <= letters[end].Size) end++;
            if (IsAligned(letters.GetRange(start, end - start), near)) cuts.AddRange([start, end]);
            start = end;
        }

        return cuts;
    }

    /// <summary>Words with digits among them.</summary>
    private static bool MayHide(LinePiece piece) => !piece.IsAmount && piece.Text.Any(char.IsAsciiDigit) && piece.Text.Any(letter => letter == '.') && piece.Text.Any(char.IsLetter);

    private static bool IsOfNumber(Glyph letter) => letter.Text.All(GlyphText.IsOfNumber);

    private static bool IsAligned(List<Glyph> number, List<LinePiece> near)
    {
        var piece = new LinePiece(string.Concat(number.Select(letter => letter.Text)), number[0].Left, number[^1].Right);
        var tolerance = SameEdge * number[0].Size;
        return piece.IsAmount && (near.Count(other => Math.Abs(other.Left - piece.Left) <= tolerance) >= FewestAligned || near.Count(other => Math.Abs(other.Right - piece.Right) <= tolerance) >= FewestAligned);
    }
}
