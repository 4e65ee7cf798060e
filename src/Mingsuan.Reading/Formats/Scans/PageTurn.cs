namespace Mingsuan.Reading;

/// <summary>
/// How a scanned page lies: the quarter turns that make its text stand upright. The recogniser is asked; where it cannot tell, the way in
/// which it reads most letters without doubt.
/// </summary>
internal sealed class PageTurn(ITextRecogniser recogniser, int resolution)
{
    /// <summary>A picture of this size is enough, and takes a quarter of the time.</summary>
    private const double Scale = 0.5;
    private const int Sure = 80;

    /// <summary>Another way must show this many times the letters of the page as it lies.</summary>
    private const double ClearlyMore = 1.5;

    /// <summary>The quarter turns clockwise.</summary>
    public int Of(Raster page, CancellationToken cancellationToken)
    {
        var small = page.Scaled(Scale);
        return recogniser.QuarterTurns(small, (int)(resolution * Scale), cancellationToken) ?? MostLegible(small, cancellationToken);
    }

    private int MostLegible(Raster page, CancellationToken cancellationToken)
    {
        var ways = Enumerable.Range(0, 4).Select(page.QuarterTurned).ToList();
        if (recogniser.Recognise(ways, PictureKind.Page, (int)(resolution * Scale), cancellationToken) is not { } words) return 0;
        var letters = ways.Select((_, turn) => words.Where(word => word.Picture == turn && word.Confidence >= Sure).Sum(word => word.Text.Length)).ToList();
        var best = letters.IndexOf(letters.Max());
        return letters[best] > ClearlyMore * letters[0] ? best : 0;
    }
}
