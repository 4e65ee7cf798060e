using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace Mingsuan.Reading;

/// <summary>Collects the ruling lines of a page: stroked level and plumb segments, and filled rectangles as thin as a line.</summary>
internal sealed class RulingCollector(PageFrame frame, PageGround ground)
{
    private const double ThickestLine = 3;
    private const double Slant = 0.5;
    private const double ShortestPiece = 0.5;

    private readonly List<Ruling> horizontal = [];
    private readonly List<Ruling> vertical = [];

    /// <summary>The joined level lines.</summary>
    public List<Ruling> Horizontal => RulingLines.Join(horizontal);

    /// <summary>The joined plumb lines.</summary>
    public List<Ruling> Vertical => RulingLines.Join(vertical);

    /// <summary>Takes the lines of a path.</summary>
    public void Add(PdfPath path)
    {
        if (path.IsClipping && !path.IsStroked && !path.IsFilled) return;
        var color = path.IsStroked ? path.StrokeColor : path.FillColor;
        foreach (var subpath in path)
        {
            if (subpath.GetBoundingRectangle() is not { } box || ground.Hides(color, box.Centroid.X, box.Centroid.Y)) continue;
            if (path.IsStroked) AddStrokes(subpath);
            else if (path.IsFilled) AddFill(box);
        }
    }

    private void AddStrokes(PdfSubpath subpath)
    {
        PdfPoint? first = null, last = null;
        foreach (var command in subpath.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    first = last = move.Location;
                    break;
                case PdfSubpath.Line line:
                    AddSegment(line.From, line.To);
                    first ??= line.From;
                    last = line.To;
                    break;
                case PdfSubpath.Close when first is { } start && last is { } end:
                    AddSegment(end, start);
                    break;
            }
        }
    }

    private void AddFill(PdfRectangle box)
    {
        if (box.Width > ThickestLine && box.Height > ThickestLine) return;
        if (box.Width >= box.Height) AddSegment(new PdfPoint(box.Left, box.Centroid.Y), new PdfPoint(box.Right, box.Centroid.Y));
        else AddSegment(new PdfPoint(box.Centroid.X, box.Bottom), new PdfPoint(box.Centroid.X, box.Top));
    }

    private void AddSegment(PdfPoint from, PdfPoint to)
    {
        var (x1, y1) = frame.ToUpright(from.X, frame.Height - from.Y);
        var (x2, y2) = frame.ToUpright(to.X, frame.Height - to.Y);
        var (width, height) = (Math.Abs(x1 - x2), Math.Abs(y1 - y2));
        if (height <= Slant && width >= ShortestPiece) horizontal.Add(new Ruling((y1 + y2) / 2, Math.Min(x1, x2), Math.Max(x1, x2)));
        else if (width <= Slant && height >= ShortestPiece) vertical.Add(new Ruling((x1 + x2) / 2, Math.Min(y1, y2), Math.Max(y1, y2)));
    }
}
