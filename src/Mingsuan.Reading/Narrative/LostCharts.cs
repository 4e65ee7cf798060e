using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reports the charts of which a text keeps nothing but the title.</summary>
internal sealed class LostCharts(ReadingContext context)
{
    private const int WidestLegend = 40;

    /// <summary>Notes every title of a chart that no legend with figures follows; of a title that the contents list too, the last.</summary>
    public void Note(IReadOnlyList<Paragraph> text)
    {
        var grammar = context.Catalog.Narrative;
        var titles = new Dictionary<string, Paragraph>(StringComparer.Ordinal);
        for (var i = 0; i < text.Count; i++)
        {
            var line = new LineShape(text[i], grammar);
            if (IsTitle(line) && (i + 1 == text.Count || !IsLegend(new LineShape(text[i + 1], grammar)))) titles[line.Folded[line.Number.Length..]] = text[i];
        }

        foreach (var title in titles.Values) context.Note("chart-lost", Severity.Information, title.Place, ("title", title.Text.Trim()));
    }

    private bool IsTitle(LineShape line)
    {
        var bare = line.Folded[line.Number.Length..];
        return context.Catalog.Narrative.ChartTitles.Any(pattern => pattern.Expression.IsMatch(bare));
    }

    private static bool IsLegend(LineShape line) => line is { HasFigure: true, EndsSentence: false, Style: null } && line.Width <= WidestLegend;
}
