namespace Mingsuan.Reading;

/// <summary>What a page prints, upright: its letters, its ruling lines, and how many letters nobody can see.</summary>
internal sealed record PageContent(int Number, PageFrame Frame, IReadOnlyList<Glyph> Glyphs, IReadOnlyList<Ruling> Horizontal, IReadOnlyList<Ruling> Vertical)
{
    /// <summary>Letters that are printed white, not at all, or beyond the edge of the page.</summary>
    public int HiddenLetters { get; init; }

    /// <summary>Letters that stand across the page, as a watermark does.</summary>
    public int SlantedLetters { get; init; }

    /// <summary>Pictures on the page.</summary>
    public int Images { get; init; }

    /// <summary>True where a picture covers most of the page and little text stands on it: a scan with a stamp, a number or a name printed over it.</summary>
    public bool IsPicture { get; init; }

    /// <summary>What lies over the text.</summary>
    public IReadOnlyList<StampArea> Stamps { get; init; } = [];

    /// <summary>What was recognised, where the page is a picture; null where the file carries its text.</summary>
    public RecognisedCounts? Recognised { get; init; }
}
