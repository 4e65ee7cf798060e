using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using NonVisualGraphicFrameDrawingProperties = DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using ParagraphProperties = DocumentFormat.OpenXml.Wordprocessing.ParagraphProperties;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Mingsuan.Writing;

/// <summary>A paragraph that holds a chart in its line, with words for those who do not see it.</summary>
internal static class WordPicture
{
    private const long WidthInEmu = 5_400_000;
    private const long HeightInEmu = 2_700_000;
    private const string ChartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    public static Paragraph Of(ChartBlock chart, string part, uint number)
    {
        var words = string.Join("; ", chart.Slices.Select(slice => ChartShares.IsWhole(chart) ? $"{slice.Label} {slice.Number.Text} {ChartShares.Text(chart, slice)}" : $"{slice.Label} {slice.Number.Text}"));
        var inline = new Inline(
            new Extent { Cx = WidthInEmu, Cy = HeightInEmu },
            new DocProperties { Id = number, Name = $"chart-{number}", Title = XmlText.Of(chart.Title), Description = XmlText.Of(words) },
            new NonVisualGraphicFrameDrawingProperties(),
            new Graphic(new GraphicData(new ChartReference { Id = part }) { Uri = ChartNamespace }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
        return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyleIds.TableHead }), new Run(new Drawing(inline)));
    }
}
