using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>
/// Writes the check report as one HTML file that needs nothing else: no script, no font, no network. The summary first,
/// then each document with its findings and its tables, linked both ways.
/// </summary>
public sealed class HtmlReport(Phrases phrases, ReportOptions options) : IReportFormat
{
    internal const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    /// <inheritdoc/>
    public string Id => "html";

    /// <inheritdoc/>
    public string Extension => "html";

    /// <inheritdoc/>
    public void Write(ReportModel report, TextWriter writer)
    {
        var html = new HtmlWriter(writer);
        HtmlPage.Begin(html, phrases, Title(report));
        new HtmlSummary(phrases, options.Heads).Write(report, html);
        html.Open("main").Line();
        for (var i = 0; i < report.Documents.Length; i++) new HtmlDocument(phrases, options, i + 1, report.Documents[i]).Write(html);
        html.Close("main").Line();
        WriteSignatures(html);
        HtmlPage.End(html, phrases, options);
    }

    /// <summary>Lines to sign, on paper only.</summary>
    private void WriteSignatures(HtmlWriter html)
    {
        html.Open("div", ("class", "sign"));
        foreach (var line in (string[])["html-sign-checked", "html-sign-reviewed", "html-sign-date"]) html.Element("span", phrases[line]);
        html.Close("div").Line();
    }

    private string Title(ReportModel report) =>
        report.Documents is [var only] ? $"{only.Body ?? only.File} · {phrases["html-title"]}" : phrases["html-title"];

    /// <summary>The style sheet of all pages, or one that a kind of page adds.</summary>
    internal static string ReadStyle(string name = "report.css")
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException("the style sheet is missing from the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The class of a severity in the style sheet.</summary>
    internal static string ClassOf(Severity severity) => severity.ToString().ToLowerInvariant();
}
