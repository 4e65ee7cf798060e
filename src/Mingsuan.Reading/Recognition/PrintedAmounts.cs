using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Amounts in order, for asking whether a figure may be one of them.</summary>
internal sealed class PrintedAmounts
{
    private readonly Figure[] ordered;
    private readonly decimal[] values;

    public PrintedAmounts(IEnumerable<Figure> figures)
    {
        ordered = [.. figures.OrderBy(figure => figure.Value)];
        values = [.. ordered.Select(figure => figure.Value)];
    }

    /// <summary>True where the nearest amount, above or below, meets the figure inside the rounding of both.</summary>
    public bool Contain(Figure figure)
    {
        var at = Array.BinarySearch(values, figure.Value);
        if (at >= 0) return true;
        return Meets(~at, figure) || Meets(~at - 1, figure);
    }

    private bool Meets(int index, Figure figure) =>
        index >= 0 && index < ordered.Length && ordered[index].Interval.Meets(figure.Interval);
}
