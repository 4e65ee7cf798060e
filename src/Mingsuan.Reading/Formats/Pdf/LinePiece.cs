using System.Runtime.InteropServices;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A stretch of a printed line that no wide gap parts.</summary>
internal sealed record LinePiece(string Text, double Left, double Right)
{
    /// <summary>True for an amount: digits with a fraction or with thousands parted.</summary>
    public bool IsAmount { get; } = LooksLikeAmount(Text);

    private static bool LooksLikeAmount(string text)
    {
        var folded = TextFolding.Fold(text);
        var mark = folded.AsSpan().IndexOfAny('.', ',');
        return mark > 0 && mark + 1 < folded.Length && char.IsAsciiDigit(folded[mark - 1]) && char.IsAsciiDigit(folded[mark + 1]) && folded.All(GlyphText.IsOfNumber);
    }
}

/// <summary>A printed line with its pieces, from left to right.</summary>
internal sealed record PieceLine(List<Glyph> Glyphs, IReadOnlyList<LinePiece> Pieces, double Top, double Bottom)
{
    /// <summary>A gap of this many sizes parts two pieces.</summary>
    private const double PieceGap = 1;

    /// <summary>True where it prints an amount beside something else.</summary>
    public bool IsData => Pieces.Count > 1 && Pieces.Any(piece => piece.IsAmount);

    /// <summary>The pieces of a line.</summary>
    public static PieceLine Of(List<Glyph> line)
    {
        var letters = CollectionsMarshal.AsSpan(line);
        var pieces = new List<LinePiece>();
        var start = 0;
        for (var i = 1; i <= letters.Length; i++)
        {
            if (i < letters.Length && letters[i].Left - letters[i - 1].Right <= PieceGap * letters[i].Size) continue;
            pieces.Add(new LinePiece(TextRun.Text(letters[start..i]), letters[start].Left, letters[i - 1].Right));
            start = i;
        }

        return new PieceLine(line, pieces, line.Min(letter => letter.Top), line.Max(letter => letter.Bottom));
    }
}
