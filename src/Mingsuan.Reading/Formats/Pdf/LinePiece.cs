using System.Runtime.InteropServices;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A stretch of a printed line that no wide gap parts.</summary>
internal sealed record LinePiece(string Text, double Left, double Right)
{
    /// <summary>Digits that a whole number has at least that is no ordinal, page or code of a category.</summary>
    private const int FewestDigits = 4;
    private const int DigitsOfYear = 4;

    /// <summary>True for an amount: digits with a fraction or with thousands parted.</summary>
    public bool IsAmount { get; } = LooksLikeAmount(Text);

    /// <summary>True for a long number that is no year: an amount in yuan, if it stands behind words.</summary>
    public bool IsWholeNumber { get; } = LooksLikeWholeNumber(TextFolding.Fold(Text));

    /// <summary>True for what stands in the place of an amount that is nothing: a dash or a zero.</summary>
    public bool IsNothing { get; } = TextFolding.Fold(Text) is "-" or "--" or "\u2014" or "\u2014\u2014" or "0";

    private static bool LooksLikeAmount(string text)
    {
        var folded = TextFolding.Fold(text);
        var mark = folded.AsSpan().IndexOfAny('.', ',');
        return mark > 0 && mark + 1 < folded.Length && char.IsAsciiDigit(folded[mark - 1]) && char.IsAsciiDigit(folded[mark + 1]) && folded.All(GlyphText.IsOfNumber);
    }

    private static bool LooksLikeWholeNumber(string folded) =>
        folded.Length >= FewestDigits && folded.All(char.IsAsciiDigit) && !(folded.Length == DigitsOfYear && folded.StartsWith("20", StringComparison.Ordinal));
}

/// <summary>A printed line with its pieces, from left to right.</summary>
internal sealed record PieceLine(List<Glyph> Glyphs, IReadOnlyList<LinePiece> Pieces, double Top, double Bottom)
{
    /// <summary>A gap of this many sizes parts two pieces.</summary>
    private const double PieceGap = 1;

    /// <summary>A gap of this many sizes parts two columns where the lines around have it too.</summary>
    private const double PartGap = 0.3;

    private IReadOnlyList<LinePiece>? parts;

    /// <summary>True where it prints an amount, or what stands for one, beside something else.</summary>
    public bool IsData => Pieces.Count > (StandsBeside ? 0 : 1) && (Pieces.Any(piece => piece.IsAmount) || Pieces.Skip(StandsBeside ? 0 : 1).Any(piece => piece.IsWholeNumber) || HasNoAmount);

    /// <summary>True where the lines above or below reach beside it: the lines of a wrapped label.</summary>
    public bool StandsBeside { get; init; }

    /// <summary>The pieces parted at narrow gaps as well.</summary>
    public IReadOnlyList<LinePiece> Parts => parts ??= Cut(Glyphs, PartGap, Cuts);

    /// <summary>The letters before which it is parted whatever the gap.</summary>
    private IReadOnlyList<int> Cuts { get; init; } = [];

    /// <summary>The height of its letters.</summary>
    public double Height => Bottom - Top;

    /// <summary>Behind words only dashes and zeros, several of them.</summary>
    private bool HasNoAmount => Pieces.Count > 2 && Pieces.Skip(1).Count(piece => piece.IsNothing) > 1 && Pieces.Skip(1).Count(piece => !piece.IsNothing) < 2;

    /// <summary>The pieces of the lines of a page.</summary>
    public static List<PieceLine> Of(List<List<Glyph>> lines)
    {
        var read = AlignedAmounts.Part(lines.ConvertAll(line => Of(line, [])));
        return [.. read.Select((line, i) => line with { StandsBeside = i > 0 && i + 1 < read.Count && read[i - 1].Bottom > line.Top && read[i + 1].Top < line.Bottom && read[i - 1].Pieces[0].Left < line.Pieces[0].Left })];
    }

    /// <summary>The pieces of a line that is parted before the letters at <paramref name="cuts"/>, however narrow the gap there.</summary>
    public static PieceLine Of(List<Glyph> line, IReadOnlyList<int> cuts) =>
        new(line, Cut(line, PieceGap, cuts), line.Min(letter => letter.Top), line.Max(letter => letter.Bottom)) { Cuts = cuts };

    /// <summary>The parts of a piece.</summary>
    public IEnumerable<LinePiece> PartsOf(LinePiece piece) => Parts.Where(part => part.Left >= piece.Left && part.Right <= piece.Right);

    private static List<LinePiece> Cut(List<Glyph> line, double gap, IReadOnlyList<int> cuts)
    {
        var letters = CollectionsMarshal.AsSpan(line);
        var pieces = new List<LinePiece>();
        var start = 0;
        for (var i = 1; i <= letters.Length; i++)
        {
            if (i < letters.Length && letters[i].Left - letters[i - 1].Right <= gap * letters[i].Size && !cuts.Contains(i)) continue;
            pieces.Add(new LinePiece(TextRun.Text(letters[start..i]), letters[start].Left, letters[i - 1].Right));
            start = i;
        }

        return pieces;
    }
}
