using System.Globalization;

namespace Mingsuan.Writing;

/// <summary>Draws a chart as SVG inside a page: a pie where the slices make up a whole, else bars; real text, a title and a description.</summary>
internal sealed class SvgChart(HtmlWriter html)
{
    private const int Width = 640;
    private const int RowHeight = 28;
    private const int Radius = 110;
    private const int Margin = 16;
    private const int LegendLeft = (2 * Radius) + (4 * Margin);
    private const int BarLeft = 240;
    private const int LongestBar = 240;

    public void Write(ChartBlock chart, string anchor)
    {
        var height = Math.Max(ChartShares.IsWhole(chart) ? (2 * Radius) + (2 * Margin) : 0, (chart.Slices.Length * RowHeight) + (2 * Margin));
        html.Open("svg", ("role", "img"), ("viewBox", Text($"0 0 {Width} {height}")), ("aria-labelledby", $"{anchor}-title {anchor}-desc"), ("class", "chart")).Line();
        html.Element("title", chart.Title, ("id", $"{anchor}-title")).Line();
        html.Element("desc", string.Join("; ", chart.Slices.Select(slice => Label(chart, slice))), ("id", $"{anchor}-desc")).Line();
        if (ChartShares.IsWhole(chart)) WritePie(chart, height);
        else WriteBars(chart);
        html.Close("svg").Line();
    }

    private static string Label(ChartBlock chart, ChartSlice slice) =>
        ChartShares.IsWhole(chart) ? $"{slice.Label} {slice.Number.Text} ({ChartShares.Text(chart, slice)})" : $"{slice.Label} {slice.Number.Text}";

    private void WritePie(ChartBlock chart, int height)
    {
        var (x, y) = (Radius + Margin, height / 2);
        var whole = chart.Slices.Sum(slice => slice.Number.Value);
        var done = 0m;
        for (var i = 0; i < chart.Slices.Length; i++)
        {
            var share = chart.Slices[i].Number.Value / whole;
            WriteSlice(x, y, (double)done, (double)(done + share), ChartShares.Colour(i));
            done += share;
        }

        for (var i = 0; i < chart.Slices.Length; i++) WriteLegend(chart, i, (height / 2) + (((2 * i) - chart.Slices.Length) * RowHeight / 2));
    }

    /// <summary>A slice from one share of the circle to another, clockwise from the top.</summary>
    private void WriteSlice(int x, int y, double from, double to, string colour)
    {
        if (to - from <= 0) return;
        if (to - from > 0.9999)
        {
            html.Open("circle", ("cx", Text($"{x}")), ("cy", Text($"{y}")), ("r", Text($"{Radius}")), ("fill", $"#{colour}")).Close("circle").Line();
            return;
        }

        var (start, end) = (Point(x, y, from), Point(x, y, to));
        var path = Text($"M{x} {y}L{start.X:0.##} {start.Y:0.##}A{Radius} {Radius} 0 {(to - from > 0.5 ? 1 : 0)} 1 {end.X:0.##} {end.Y:0.##}Z");
        html.Open("path", ("d", path), ("fill", $"#{colour}"), ("stroke", "#fff"), ("stroke-width", "1.5")).Close("path").Line();
    }

    private static (double X, double Y) Point(int x, int y, double share) => (x + (Radius * Math.Sin(2 * Math.PI * share)), y - (Radius * Math.Cos(2 * Math.PI * share)));

    private void WriteLegend(ChartBlock chart, int index, int top)
    {
        html.Open("rect", ("x", Text($"{LegendLeft}")), ("y", Text($"{top + 6}")), ("width", "14"), ("height", "14"), ("fill", $"#{ChartShares.Colour(index)}")).Close("rect");
        html.Element("text", Label(chart, chart.Slices[index]), ("x", Text($"{LegendLeft + 22}")), ("y", Text($"{top + 18}")), ("font-size", "15")).Line();
    }

    private void WriteBars(ChartBlock chart)
    {
        var most = Math.Max(1m, chart.Slices.Select(slice => Math.Abs(slice.Number.Value)).DefaultIfEmpty(1).Max());
        for (var i = 0; i < chart.Slices.Length; i++)
        {
            var top = Margin + (i * RowHeight);
            var length = Math.Abs(chart.Slices[i].Number.Value) * LongestBar / most;
            html.Element("text", chart.Slices[i].Label, ("x", Text($"{BarLeft - 8}")), ("y", Text($"{top + 18}")), ("font-size", "15"), ("text-anchor", "end"));
            html.Open("rect", ("x", Text($"{BarLeft}")), ("y", Text($"{top + 4}")), ("width", Text($"{length:0.##}")), ("height", "18"), ("fill", $"#{ChartShares.Colour(i)}")).Close("rect");
            html.Element("text", chart.Slices[i].Number.Text, ("x", Text($"{BarLeft + length + 8:0.##}")), ("y", Text($"{top + 18}")), ("font-size", "15")).Line();
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
