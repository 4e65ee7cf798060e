namespace Mingsuan.Reading;

/// <summary>
/// Finds the ruling lines of a scanned page: long dark runs that are as thin as a line. What is found can be taken out of the picture, so
/// that only letters stay.
/// </summary>
internal sealed class DarkRuns(IReadOnlyList<Ink> inks, double pixelsPerPoint)
{
    /// <summary>Shorter level runs are strokes of letters; points.</summary>
    private const double ShortestLevel = 24;

    /// <summary>Shorter plumb runs are strokes of letters; points.</summary>
    private const double ShortestPlumb = 13;
    private const double ThickestLine = 3;

    /// <summary>What is longer needs no crossing lines at its ends; points.</summary>
    private const double LongLine = 80;

    /// <summary>The widest gap that noise tears into a line; points.</summary>
    private const double Tear = 0.8;

    /// <summary>The share of a run that must be thin: text crosses lines.</summary>
    private const double MostlyThin = 0.6;

    private readonly List<Run> runs = [];
    private readonly int thickest = (int)Math.Ceiling(ThickestLine * pixelsPerPoint);
    private readonly int tear = Math.Max(1, (int)(Tear * pixelsPerPoint));

    /// <summary>
    /// The level and the plumb lines, in points, pieces of one line joined. A plumb line begins and ends at level ones, unless it is long;
    /// strokes of large letters don't.
    /// </summary>
    public (List<Ruling> Horizontal, List<Ruling> Vertical) Find()
    {
        foreach (var ink in inks)
        {
            for (var y = 0; y < ink.Height; y++) Collect(ink, isLevel: true, y, ink.Width, ShortestLevel);
            for (var x = 0; x < ink.Width; x++) Collect(ink, isLevel: false, x, ink.Height, ShortestPlumb);
        }

        var (horizontal, vertical) = (Lines(isLevel: true), Lines(isLevel: false));
        vertical.RemoveAll(line => line.Length < LongLine && !(Ends(horizontal, line.At, line.From) && Ends(horizontal, line.At, line.To)));
        horizontal.RemoveAll(line => line.Length < LongLine && !(Ends(vertical, line.At, line.From) && Ends(vertical, line.At, line.To)));
        runs.RemoveAll(run => !IsOf(run.IsLevel ? horizontal : vertical, run.At, run.From, run.To));
        return (horizontal, vertical);
    }

    /// <summary>Calls for each pixel of each line, and for the thin fringe beside it.</summary>
    public void Erase(Action<int, int> erase)
    {
        foreach (var (ink, isLevel, at, from, to) in runs)
        {
            for (var along = from; along < to; along++)
            {
                if (Thickness(ink, isLevel, at, along) > thickest) continue;
                for (var across = at - 1; across <= at + 1; across++)
                {
                    var (x, y) = isLevel ? (along, across) : (across, along);
                    if (x >= 0 && y >= 0 && x < ink.Width && y < ink.Height) erase(x, y);
                }
            }
        }
    }

    /// <summary>True where a crossing line passes that end of a line.</summary>
    private static bool Ends(List<Ruling> crossing, double at, double end) =>
        crossing.Exists(line => Math.Abs(line.At - end) <= 2 * RulingLines.Tolerance && line.Reaches(at, RulingLines.Tolerance));

    private bool IsOf(List<Ruling> lines, int at, int from, int to) => lines.Exists(line =>
        Math.Abs(line.At - (at / pixelsPerPoint)) <= RulingLines.Tolerance && line.From <= (to / pixelsPerPoint) && line.To >= from / pixelsPerPoint);

    private List<Ruling> Lines(bool isLevel) =>
        RulingLines.Join([.. runs.Where(run => run.IsLevel == isLevel).Select(run => new Ruling((run.At + 0.5) / pixelsPerPoint, run.From / pixelsPerPoint, run.To / pixelsPerPoint))]);

    private static bool IsInk(Ink ink, bool isLevel, int at, int along) => isLevel ? ink[along, at] : ink[at, along];

    private void Collect(Ink ink, bool isLevel, int at, int length, double shortest)
    {
        var (start, last) = (-1, -1);
        for (var along = 0; along <= length; along++)
        {
            if (along < length && IsInk(ink, isLevel, at, along))
            {
                if (start < 0) start = along;
                last = along;
            }
            else if (start >= 0 && (along == length || along - last > tear))
            {
                Add(ink, isLevel, at, start, last + 1, shortest * pixelsPerPoint);
                start = -1;
            }
        }
    }

    private void Add(Ink ink, bool isLevel, int at, int from, int to, double shortest)
    {
        if (to - from < shortest) return;
        var thin = 0;
        for (var along = from; along < to; along++) thin += Thickness(ink, isLevel, at, along) <= thickest ? 1 : 0;
        if (thin >= MostlyThin * (to - from)) runs.Add(new Run(ink, isLevel, at, from, to));
    }

    /// <summary>How many printed pixels lie next to one another across the run; 0 in a tear.</summary>
    private int Thickness(Ink ink, bool isLevel, int at, int along)
    {
        if (!IsInk(ink, isLevel, at, along)) return 0;
        var (before, after) = (at, at);
        var most = isLevel ? ink.Height : ink.Width;
        while (before > 0 && at - before <= thickest && IsInk(ink, isLevel, before - 1, along)) before--;
        while (after < most - 1 && after - at <= thickest && IsInk(ink, isLevel, after + 1, along)) after++;
        return after - before + 1;
    }

    /// <summary>A dark run of an ink.</summary>
    private readonly record struct Run(Ink Ink, bool IsLevel, int At, int From, int To);
}
