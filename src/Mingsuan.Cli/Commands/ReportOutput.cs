using System.Text;
using Mingsuan.Application;
using Mingsuan.Catalog;

namespace Mingsuan.Cli;

/// <summary>A format of check reports as the command writes it: to bytes, whether it is text or not.</summary>
internal sealed record ReportOutput(string Id, string Extension, Action<ReportModel, Stream> Write)
{
    /// <summary>The format of that name; text where nobody knows it.</summary>
    public static ReportOutput Of(DisclosureCatalog catalog, string language, ReportOptions options, string id)
    {
        if (ReportFormats.Binary(catalog, language, options).FirstOrDefault(each => each.Id == id) is { } binary) return new ReportOutput(binary.Id, binary.Extension, binary.Write);
        var formats = ReportFormats.All(catalog, language, options);
        var text = formats.FirstOrDefault(each => each.Id == id) ?? formats[0];
        return new ReportOutput(text.Id, text.Extension, (report, stream) => WriteText(text, report, stream));
    }

    private static void WriteText(IReportFormat format, ReportModel report, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        format.Write(report, writer);
    }
}
