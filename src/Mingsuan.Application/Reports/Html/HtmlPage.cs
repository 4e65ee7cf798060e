using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>The head and foot of every page: no script, no font, no network.</summary>
internal static class HtmlPage
{
    /// <summary>Everything up to the body's content.</summary>
    public static void Begin(HtmlWriter html, Phrases phrases, string title)
    {
        html.DocumentType().Open("html", ("lang", phrases["html-language"])).Line();
        html.Open("head").Line();
        html.Open("meta", ("charset", "utf-8")).Line();
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", HtmlReport.Policy)).Line();
        html.Open("meta", ("name", "color-scheme"), ("content", "light dark")).Line();
        html.Element("title", title).Line();
        html.Style(HtmlReport.ReadStyle());
        html.Close("head").Line();
        html.Open("body").Line();
    }

    /// <summary>The foot with the version, and the end.</summary>
    public static void End(HtmlWriter html, Phrases phrases, ReportOptions options)
    {
        html.Open("footer").Element("p", phrases.Fill("html-made-by", ("version", options.ProductVersion))).Close("footer").Line();
        html.Close("body").Line().Close("html").Line();
    }
}
