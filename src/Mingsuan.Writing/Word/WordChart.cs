using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;

namespace Mingsuan.Writing;

/// <summary>Makes a chart of a Word document: a pie where the slices make up a whole, else bars. It can be edited as a chart and holds its own figures.</summary>
internal static class WordChart
{
    private const uint CategoryAxisId = 1;
    private const uint ValueAxisId = 2;

    /// <summary>The part that holds the chart.</summary>
    public static ChartPart Add(MainDocumentPart main, ChartBlock chart)
    {
        var part = main.AddNewPart<ChartPart>();
        var isWhole = ChartShares.IsWhole(chart);
        var plot = isWhole ? new PlotArea(new Layout(), Pie(chart)) : new PlotArea(new Layout(), Bars(chart), Categories(), Values());
        part.ChartSpace = new ChartSpace(
            new Date1904 { Val = false },
            new RoundedCorners { Val = false },
            new Chart(
                new AutoTitleDeleted { Val = true },
                plot,
                new Legend(new LegendPosition { Val = LegendPositionValues.Right }, new Overlay { Val = false }),
                new PlotVisibleOnly { Val = true },
                new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap }),
            new ShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())));
        if (!isWhole) part.ChartSpace.GetFirstChild<Chart>()!.RemoveAllChildren<Legend>(); // bars have their labels beside them
        return part;
    }

    private static PieChart Pie(ChartBlock chart)
    {
        var series = new PieChartSeries(new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = 0 }, new Order { Val = 0 }, Name(chart));
        foreach (var index in Enumerable.Range(0, chart.Slices.Length)) series.Append(new DataPoint(new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)index }, new Bubble3D { Val = false }, Filled(index)));
        series.Append(Labels(showsShare: true), Labels(chart), Numbers(chart));
        return new PieChart(new VaryColors { Val = true }, series, new FirstSliceAngle { Val = 0 });
    }

    private static BarChart Bars(ChartBlock chart)
    {
        var series = new BarChartSeries(new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = 0 }, new Order { Val = 0 }, Name(chart), Filled(0), new InvertIfNegative { Val = false }, Labels(showsShare: false), Labels(chart), Numbers(chart));
        return new BarChart(new BarDirection { Val = BarDirectionValues.Bar }, new BarGrouping { Val = BarGroupingValues.Clustered }, new VaryColors { Val = false }, series, new GapWidth { Val = 60 }, new AxisId { Val = CategoryAxisId }, new AxisId { Val = ValueAxisId });
    }

    private static SeriesText Name(ChartBlock chart) => new(new NumericValue(XmlText.Of(chart.Title)));

    private static ChartShapeProperties Filled(int index) => new(new A.SolidFill(new A.RgbColorModelHex { Val = ChartShares.Colour(index) }));

    private static DataLabels Labels(bool showsShare) => new(
        new NumberingFormat { FormatCode = showsShare ? "0.00%" : "0.00", SourceLinked = false },
        new DataLabelPosition { Val = DataLabelPositionValues.OutsideEnd },
        new ShowLegendKey { Val = false },
        new ShowValue { Val = !showsShare },
        new ShowCategoryName { Val = false },
        new ShowSeriesName { Val = false },
        new ShowPercent { Val = showsShare },
        new ShowBubbleSize { Val = false });

    private static CategoryAxisData Labels(ChartBlock chart)
    {
        var points = new StringLiteral(new PointCount { Val = (uint)chart.Slices.Length });
        foreach (var (index, slice) in chart.Slices.Index()) points.Append(new StringPoint(new NumericValue(XmlText.Of(slice.Label))) { Index = (uint)index });
        return new CategoryAxisData(points);
    }

    private static Values Numbers(ChartBlock chart)
    {
        var points = new NumberLiteral(new FormatCode("0.00"), new PointCount { Val = (uint)chart.Slices.Length });
        foreach (var (index, slice) in chart.Slices.Index()) points.Append(new NumericPoint(new NumericValue(Value(slice.Number))) { Index = (uint)index });
        return new Values(points);
    }

    /// <summary>The number as it is printed, so that the chart says what the text says.</summary>
    private static string Value(PrintedNumber number) => (NumberCell.Of(number, number.Text)?.Value ?? 0).ToString(CultureInfo.InvariantCulture);

    private static CategoryAxis Categories() => new(
        new AxisId { Val = CategoryAxisId },
        new Scaling(new Orientation { Val = OrientationValues.MaxMin }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Left },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        new CrossingAxis { Val = ValueAxisId },
        new Crosses { Val = CrossesValues.AutoZero });

    private static ValueAxis Values() => new(
        new AxisId { Val = ValueAxisId },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }),
        new Delete { Val = true },
        new AxisPosition { Val = AxisPositionValues.Bottom },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.None },
        new CrossingAxis { Val = CategoryAxisId },
        new Crosses { Val = CrossesValues.AutoZero },
        new CrossBetween { Val = CrossBetweenValues.Between });
}
