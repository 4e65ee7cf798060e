using System.Runtime.InteropServices;
using System.Text;

namespace Mingsuan.Reading;

/// <summary>Sorts letters into printed lines and lines into text.</summary>
internal static class TextRun
{
    /// <summary>Letters whose middles lie closer than this share of the smaller size stand on one line.</summary>
    private const double SameLine = 0.5;

    /// <summary>Gaps of this many sizes part two Latin words.</summary>
    private const double WordGap = 0.25;

    /// <summary>Gaps of this many sizes part two numbers.</summary>
    private const double NumberGap = 0.7;

    /// <summary>Gaps of this many sizes part two ideographs.</summary>
    private const double WideGap = 1.2;

    /// <summary>Two equal letters closer than this share of their advance are one letter printed twice.</summary>
    private const double Twice = 0.3;

    /// <summary>The lines of upright letters from top to bottom, each from left to right.</summary>
    public static List<List<Glyph>> Lines(List<Glyph> glyphs)
    {
        var lines = new List<List<Glyph>>();
        glyphs.Sort((one, other) => one.Y.CompareTo(other.Y));
        foreach (var glyph in glyphs)
        {
            if (lines.Count > 0 && IsOnLine(lines[^1], glyph)) lines[^1].Add(glyph);
            else lines.Add([glyph]);
        }

        foreach (var line in lines) SortLine(line);
        return lines;
    }

    /// <summary>The letters of one line as text.</summary>
    public static string Text(ReadOnlySpan<Glyph> line)
    {
        var text = new StringBuilder(line.Length + 4);
        Append(text, line);
        return text.ToString();
    }

    /// <summary>The text of a cell: its lines joined as the words ask.</summary>
    public static string CellText(List<Glyph> glyphs)
    {
        if (glyphs.Count == 0) return string.Empty;
        var text = new StringBuilder();
        foreach (var line in Lines(Upright(glyphs)))
        {
            if (text.Length > 0 && IsBreakBlank(text, line[0].Text)) text.Append(' ');
            Append(text, CollectionsMarshal.AsSpan(line));
        }

        return text.ToString();
    }

    /// <summary>The letters in the frame in which most of them stand upright.</summary>
    private static List<Glyph> Upright(List<Glyph> glyphs)
    {
        var turned = glyphs.FindAll(glyph => glyph.Turn != 0);
        return turned.Count * 2 <= glyphs.Count ? glyphs : [.. turned.Select(glyph => glyph.Upright()), .. glyphs.Where(glyph => glyph.Turn == 0)];
    }

    private static bool IsOnLine(List<Glyph> line, Glyph glyph) =>
        glyph.Y - line[^1].Y <= SameLine * Math.Min(glyph.Size, line[^1].Size) && glyph.Y - line[0].Y <= Math.Max(glyph.Size, line[0].Size) * SameLine;

    private static void SortLine(List<Glyph> line)
    {
        line.Sort((one, other) => one.X.CompareTo(other.X));
        var kept = 1;
        for (var i = 1; i < line.Count; i++)
        {
            if (!IsSameLetter(line[kept - 1], line[i])) line[kept++] = line[i];
        }

        line.RemoveRange(kept, line.Count - kept);
    }

    private static bool IsSameLetter(Glyph one, Glyph other) =>
        other.X - one.X < Twice * Math.Min(one.Advance, other.Advance) && one.Text == other.Text;

    private static void Append(StringBuilder text, ReadOnlySpan<Glyph> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (i > 0 && IsBlank(line[i - 1], line[i])) text.Append(' ');
            text.Append(line[i].Text);
        }
    }

    private static bool IsBlank(Glyph before, Glyph after)
    {
        var gap = (after.Left - before.Right) / Math.Max(before.Size, after.Size);
        if (gap <= WordGap) return false;
        if (gap > WideGap) return true;
        if (GlyphText.IsWide(before.Text) || GlyphText.IsWide(after.Text)) return false;
        return gap > NumberGap || !(GlyphText.IsOfNumber(before.Text[^1]) && GlyphText.IsOfNumber(after.Text[0]));
    }

    private static bool IsBreakBlank(StringBuilder text, string next)
    {
        var (last, first) = (text[^1], next[0]);
        if (char.IsAsciiLetter(last) && char.IsAsciiLetter(first)) return true;
        return char.IsAsciiDigit(last) && char.IsAsciiDigit(first) && EndsWithFraction(text);
    }

    /// <summary>True where two decimals end the text: what follows is another number.</summary>
    private static bool EndsWithFraction(StringBuilder text) =>
        text.Length >= 4 && text[^3] == '.' && char.IsAsciiDigit(text[^4]) && char.IsAsciiDigit(text[^2]);
}
