using Mingsuan.Kernel;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.ClippingPaths;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.SpecialGraphicsState;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;

namespace Mingsuan.Reading;

/// <summary>
/// Where each of a page's text operations may print: report programs print a cell that goes on over a page break whole on both
/// pages and clip what is not this page's. Only rectangles are followed; any other clip counts as its bounding box.
/// </summary>
internal sealed class ClipRegions
{
    private const string InvokeObject = "Do";
    private const double Tolerance = 1;

    /// <summary>A clip of at most this share of the page is a cell's.</summary>
    private const double NarrowCell = 0.6;
    private static readonly Box Everywhere = new(double.NegativeInfinity, double.NegativeInfinity, double.PositiveInfinity, double.PositiveInfinity);

    private readonly List<Box> clips = [];
    private readonly Stack<(Affine Matrix, Box Clip)> saved = new();
    private readonly Affine toDisplay;
    private readonly double width;
    private readonly double height;
    private Affine matrix = Affine.Identity;
    private Box clip = Everywhere;
    private Box? path;
    private bool clipsNext;
    private bool invokesObjects;

    private ClipRegions(Page page)
    {
        (toDisplay, width, height) = (Affine.ToDisplay(page), page.Width, page.Height);
        foreach (var operation in page.Operations) Take(operation);
    }

    /// <summary>The regions of a page; null where the text operations cannot be told apart, or nothing clips them.</summary>
    public static ClipRegions? Of(Page page, int lastTextSequence)
    {
        if (!page.Operations.Any(operation => operation is ModifyClippingByEvenOddIntersect or ModifyClippingByNonZeroWindingIntersect)) return null;
        var regions = new ClipRegions(page);
        var isKnown = regions.invokesObjects ? regions.clips.Count == lastTextSequence : regions.clips.Count >= lastTextSequence;
        return isKnown ? regions : null;
    }

    /// <summary>
    /// Where a letter of that text operation stands for the reader (displayed, y upwards), or null where it is clipped off. A letter
    /// that only runs out of a narrow cell is of that cell: it stands at the cell's edge.
    /// </summary>
    public (double X, double Y)? Home(int textSequence, double x, double y, bool isLevel)
    {
        if (textSequence < 1 || textSequence > clips.Count) return (x, y);
        var box = clips[textSequence - 1];
        var (insideX, insideY) = (Within(x, box.Left, box.Right), Within(y, box.Top, box.Bottom));
        if (insideX && insideY) return (At(x, box.Left, box.Right), At(y, box.Top, box.Bottom));
        if (isLevel) return insideY && box.Right - box.Left < NarrowCell * width ? (Inside(x, box.Left, box.Right), y) : null;
        return insideX && box.Bottom - box.Top < NarrowCell * height ? (x, Inside(y, box.Top, box.Bottom)) : null;
    }

    /// <summary>The place itself where it is inside: one that is only nearly inside belongs to the cell, not to its neighbour.</summary>
    private static double At(double at, double from, double to) => at >= from && at <= to ? at : Inside(at, from, to);

    /// <summary>The nearest place clearly inside.</summary>
    private static double Inside(double at, double from, double to) =>
        to - from <= 2 * Tolerance ? (from + to) / 2 : Math.Clamp(at, from + Tolerance, to - Tolerance);

    private static bool Within(double at, double from, double to) => at >= from - Tolerance && at <= to + Tolerance;

    private void Take(IGraphicsStateOperation operation)
    {
        switch (operation)
        {
            case Push:
                saved.Push((matrix, clip));
                break;
            case Pop:
                if (saved.TryPop(out var state)) (matrix, clip) = state;
                break;
            case ModifyCurrentTransformationMatrix change:
                matrix = new Affine(change.Value).Then(matrix);
                break;
            case AppendRectangle rectangle:
                Extend(rectangle.LowerLeftX, rectangle.LowerLeftY);
                Extend(rectangle.LowerLeftX + rectangle.Width, rectangle.LowerLeftY + rectangle.Height);
                break;
            case BeginNewSubpath move:
                Extend(move.X, move.Y);
                break;
            case AppendStraightLineSegment line:
                Extend(line.X, line.Y);
                break;
            case ModifyClippingByEvenOddIntersect or ModifyClippingByNonZeroWindingIntersect:
                clipsNext = true;
                break;
            case ShowText or ShowTextsWithPositioning or MoveToNextLineShowText or MoveToNextLineShowTextWithSpacing:
                clips.Add(clip);
                break;
            default:
                if (operation.Operator == InvokeObject) invokesObjects = true;
                else if (IsPainting(operation.Operator)) EndPath();
                break;
        }
    }

    private static bool IsPainting(string name) => name is "n" or "S" or "s" or "f" or "F" or "f*" or "B" or "B*" or "b" or "b*";

    private void Extend(double x, double y)
    {
        (x, y) = matrix.Apply(x, y);
        (x, y) = toDisplay.Apply(x, y);
        path = path is { } box
            ? new Box(Math.Min(box.Left, x), Math.Min(box.Top, y), Math.Max(box.Right, x), Math.Max(box.Bottom, y))
            : new Box(x, y, x, y);
    }

    private void EndPath()
    {
        if (clipsNext && path is { } box)
        {
            clip = new Box(Math.Max(clip.Left, box.Left), Math.Max(clip.Top, box.Top), Math.Min(clip.Right, box.Right), Math.Min(clip.Bottom, box.Bottom));
        }

        (path, clipsNext) = (null, false);
    }
}
