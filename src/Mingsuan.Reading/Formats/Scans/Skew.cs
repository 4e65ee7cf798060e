namespace Mingsuan.Reading;

/// <summary>How far a scanned page lies askew: the slope along which its rows of print are sharpest.</summary>
internal static class Skew
{
    private const double Steepest = 0.06;
    private const double Step = 0.002;
    private const double FineStep = 0.0004;

    /// <summary>A gain in sharpness below this is none: a page without rows of print stays as it is.</summary>
    private const double LeastGain = 1.02;

    /// <summary>Every how many pixels one is looked at.</summary>
    private const int Stride = 3;

    /// <summary>The slope, positive where rows fall to the right; 0 where none is sharper than level.</summary>
    public static double Of(Ink ink)
    {
        var points = Points(ink);
        if (points.Count == 0) return 0;
        var best = Best(ink, points, -Steepest, Steepest, Step);
        best = Best(ink, points, best - Step, best + Step, FineStep);
        return Sharpness(ink, points, best) > LeastGain * Sharpness(ink, points, 0) ? best : 0;
    }

    private static List<(int X, int Y)> Points(Ink ink)
    {
        var points = new List<(int X, int Y)>();
        for (var y = 0; y < ink.Height; y++)
        {
            for (var x = y % Stride; x < ink.Width; x += Stride)
            {
                if (ink[x, y]) points.Add((x, y));
            }
        }

        return points;
    }

    private static double Best(Ink ink, List<(int X, int Y)> points, double from, double to, double step)
    {
        var (best, sharpest) = (0.0, -1.0);
        for (var slope = from; slope <= to + (step / 2); slope += step)
        {
            var sharpness = Sharpness(ink, points, slope);
            if (sharpness > sharpest) (best, sharpest) = (slope, sharpness);
        }

        return best;
    }

    /// <summary>The sum of the squares of the ink on each line of that slope.</summary>
    private static double Sharpness(Ink ink, List<(int X, int Y)> points, double slope)
    {
        var offset = (int)(Steepest * 2 * ink.Width) + 1;
        var counts = new int[ink.Height + (2 * offset)];
        foreach (var (x, y) in points) counts[(int)(y - (slope * x)) + offset]++;
        var sum = 0.0;
        foreach (var count in counts) sum += (double)count * count;
        return sum;
    }
}
