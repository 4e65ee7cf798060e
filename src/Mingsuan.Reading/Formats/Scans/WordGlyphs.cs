using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Makes letters of recognised words: each word's box is shared out among its letters, wide ones twice as much.</summary>
internal sealed class WordGlyphs(double pixelsPerPoint)
{
    /// <summary>What stands for print that could not be read.</summary>
    private const string Unread = "\uFFFD";

    /// <summary>How much of its size an ideograph and a digit take in height.</summary>
    private const double WideHeight = 0.92;
    private const double NarrowHeight = 0.72;

    private readonly List<Glyph> glyphs = [];
    private int words;
    private int doubtful;
    private int unread;

    /// <summary>The letters, in points.</summary>
    public IReadOnlyList<Glyph> Glyphs => glyphs;

    /// <summary>How many words there are, and how many are in doubt or could not be read.</summary>
    public RecognisedCounts Counts => new(words, doubtful, unread);

    /// <summary>Adds the words of a part of the sheet; none means that what is printed there could not be read.</summary>
    public void Add(PixelBox part, List<PrintedWord> found)
    {
        if (found.Count > 0)
        {
            Add(found);
            return;
        }

        unread++;
        AddLetter(Unread, part.Left, part.Right, (part.Top + part.Bottom) / 2.0, part.Height, 0);
    }

    /// <summary>Adds words line by line.</summary>
    public void Add(IReadOnlyList<PrintedWord> found)
    {
        foreach (var line in found.GroupBy(word => (word.Picture, word.Line))) AddLine([.. line]);
    }

    private void AddLine(List<PrintedWord> line)
    {
        var (top, bottom) = (line.Min(word => word.Box.Top), line.Max(word => word.Box.Bottom));
        var isWide = line.Exists(word => word.Text.EnumerateRunes().Any(letter => GlyphText.IsWide(letter.ToString())));
        var size = (bottom - top) / (isWide ? WideHeight : NarrowHeight);
        var free = double.MinValue;
        foreach (var word in line)
        {
            words++;
            if (word.Confidence < Recognition.Doubtful) doubtful++;
            free = AddWord(word, free, (top + bottom) / 2.0, size);
        }
    }

    /// <summary>Adds a word behind the one before it, whatever its box says, and says where it ends.</summary>
    private double AddWord(PrintedWord word, double free, double middle, double size)
    {
        var letters = StringInfo.GetTextElementEnumerator(word.Text);
        var parts = new List<(string Text, int Share)>();
        while (letters.MoveNext()) parts.Add((letters.GetTextElement(), GlyphText.IsWide(letters.GetTextElement()) ? 2 : 1));
        var left = Math.Max(word.Box.Left, free);
        var step = Math.Max(word.Box.Right - left, parts.Count) / parts.Sum(part => part.Share);
        foreach (var (text, share) in parts)
        {
            AddLetter(text, left, left + (share * step), middle, size, word.Confidence);
            left += share * step;
        }

        return left;
    }

    private void AddLetter(string text, double left, double right, double middle, double size, int confidence) =>
        glyphs.Add(new Glyph(GlyphText.Of(text), (left + right) / 2 / pixelsPerPoint, middle / pixelsPerPoint, (right - left) / pixelsPerPoint, size / pixelsPerPoint, 0) { Confidence = (byte)confidence });
}
