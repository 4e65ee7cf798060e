using System.Text;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Cli;

/// <summary>A format of check reports as the command writes it: to bytes, whether it is text or not.</summary>
internal sealed record ReportOutput(string Id, string Extension, Action<ReportModel, Stream> Write)
{
    /// <summary>Why documents cannot be reported in it; null where they can.</summary>
    public Func<ReportModel, Diagnostic?> Refusal { get; init; } = static _ => null;

    /// <summary>The format of that name; text where nobody knows it.</summary>
    public static ReportOutput Of(DisclosureCatalog catalog, string language, ReportOptions options, string id)
    {
        if (ReportFormats.Binary(catalog, language, options).FirstOrDefault(each => each.Id == id) is { } binary) return new ReportOutput(binary.Id, binary.Extension, binary.Write) { Refusal = binary.Refusal };
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
