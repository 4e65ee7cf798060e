namespace Mingsuan.Writing;

/// <summary>Writes a chart: the picture where pictures survive, and its figures as a table.</summary>
internal sealed class HtmlChart(DocumentPhrases phrases, HtmlLook look, HtmlWriter html)
{
    public void Write(ChartBlock chart, string? anchor)
    {
        html.Open("figure", ("id", anchor), look.Of("figure")).Line();
        html.Element("figcaption", chart.Title, look.Of("title")).Line();
        if (anchor is not null) new SvgChart(html).Write(chart, anchor);
        new HtmlTable(look, html).WritePlain(new ChartTable(phrases).Of(chart));
        html.Close("figure").Line();
    }
}
