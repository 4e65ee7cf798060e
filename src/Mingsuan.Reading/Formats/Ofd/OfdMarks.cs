using System.Xml.Linq;

namespace Mingsuan.Reading;

/// <summary>What the objects of a page print: letters at their places, and the lines that run level or plumb. Points from the top left corner.</summary>
internal sealed class OfdMarks(double scale)
{
    private const double MiddleHeight = 0.35;
    private const double ThickestLine = 3;
    private const double Slant = 0.5;
    private const double ShortestPiece = 0.5;
    private const double NarrowAdvance = 0.5;
    private const char FirstWide = '\u2E80';

    public List<Glyph> Glyphs { get; } = [];

    public List<Ruling> Horizontal { get; } = [];

    public List<Ruling> Vertical { get; } = [];

    /// <summary>Adds the objects of a page or a template.</summary>
    public void Add(XElement page)
    {
        foreach (var mark in page.Descendants())
        {
            if (mark.Attribute("Visible")?.Value is "false" or "0") continue;
            if (mark.Name.LocalName == "TextObject") AddText(mark);
            else if (mark.Name.LocalName == "PathObject") AddPath(mark);
        }
    }

    private void AddText(XElement mark)
    {
        var frame = OfdFrame.Of(mark);
        var size = OfdNumbers.Of(mark.Attribute("Size")?.Value) is [var stated, ..] ? stated : 0;
        var (x, y) = (0.0, 0.0);
        foreach (var code in mark.Elements().Where(element => element.Name.LocalName == "TextCode"))
        {
            (x, y) = (First(code, "X") ?? x, First(code, "Y") ?? y);
            AddLetters(code.Value, frame, size, x, y, OfdNumbers.Of(code.Attribute("DeltaX")?.Value), OfdNumbers.Of(code.Attribute("DeltaY")?.Value));
        }
    }

    private void AddLetters(string text, OfdFrame frame, double size, double x, double y, double[] right, double[] down)
    {
        var index = 0;
        foreach (var letter in text.EnumerateRunes())
        {
            var usual = letter.Value < FirstWide ? size * NarrowAdvance : size;
            var advance = right.Length > 0 ? right[Math.Min(index, right.Length - 1)] : down.Length > 0 ? 0 : usual;
            var width = Math.Min(usual, advance > 0 ? advance : usual);
            var (left, baseline) = frame.Place(x, y);
            var printed = size * frame.Height * scale;
            if (!System.Text.Rune.IsWhiteSpace(letter) && printed > 0)
                Glyphs.Add(new Glyph(GlyphText.Of(letter.ToString()), (left + (width * frame.Width / 2)) * scale, (baseline * scale) - (MiddleHeight * printed), width * frame.Width * scale, printed, 0));
            x += advance;
            if (down.Length > 0) y += down[Math.Min(index, down.Length - 1)];
            index++;
        }
    }

    private void AddPath(XElement mark)
    {
        var frame = OfdFrame.Of(mark);
        var isStroked = mark.Attribute("Stroke")?.Value is not ("false" or "0");
        var points = new List<(double X, double Y)>();
        foreach (var data in mark.Elements().Where(element => element.Name.LocalName == "AbbreviatedData"))
        {
            foreach (var command in OfdPaths.Of(data.Value))
            {
                var at = frame.Place(command.X, command.Y);
                if (command.Kind == 'L' && points.Count > 0 && isStroked) AddSegment(points[^1], at);
                if (command.Kind == 'M') points.Clear();
                if (command.Kind == 'C' && points.Count > 0)
                {
                    if (isStroked) AddSegment(points[^1], points[0]);
                    else AddThin(points);
                    continue;
                }

                points.Add(at);
            }
        }

        if (!isStroked && points.Count > 1) AddThin(points);
    }

    /// <summary>A filled shape as thin as a line is one.</summary>
    private void AddThin(List<(double X, double Y)> points)
    {
        var (left, right) = (points.Min(point => point.X), points.Max(point => point.X));
        var (top, bottom) = (points.Min(point => point.Y), points.Max(point => point.Y));
        if ((bottom - top) * scale <= ThickestLine) AddSegment((left, (top + bottom) / 2), (right, (top + bottom) / 2));
        else if ((right - left) * scale <= ThickestLine) AddSegment(((left + right) / 2, top), ((left + right) / 2, bottom));
    }

    private void AddSegment((double X, double Y) from, (double X, double Y) to)
    {
        var (x1, y1, x2, y2) = (from.X * scale, from.Y * scale, to.X * scale, to.Y * scale);
        var (width, height) = (Math.Abs(x1 - x2), Math.Abs(y1 - y2));
        if (height <= Slant && width >= ShortestPiece) Horizontal.Add(new Ruling((y1 + y2) / 2, Math.Min(x1, x2), Math.Max(x1, x2)));
        else if (width <= Slant && height >= ShortestPiece) Vertical.Add(new Ruling((x1 + x2) / 2, Math.Min(y1, y2), Math.Max(y1, y2)));
    }

    private static double? First(XElement element, string name) => OfdNumbers.Of(element.Attribute(name)?.Value) is [var value, ..] ? value : null;
}
