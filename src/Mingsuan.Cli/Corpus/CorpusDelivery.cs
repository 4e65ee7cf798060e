using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Cli;

/// <summary>Delivers the summary of a corpus run: to the output, to a file, or in every format into a folder.</summary>
internal sealed class CorpusDelivery(DisclosureCatalog catalog, CommandHost host)
{
    private const string BaseName = "corpus";

    /// <summary>The endings of the formats, in their order.</summary>
    private static readonly string[] Endings = ["txt", "csv", "html", "json"];

    /// <summary>The names of the reports in a folder.</summary>
    public static IEnumerable<string> NamesIn(string folder) => Endings.Select(ending => Path.Combine(folder, $"{BaseName}.{ending}"));

    /// <summary>False where something could not be written; that is said.</summary>
    public bool Deliver(CorpusOrder order, CorpusSummary summary)
    {
        var formats = CorpusReportFormats.All(catalog, order.Language);
        var isDelivered = true;
        if (order.Out is null && order.Format is not (null or "text")) ToOutput(formats.First(each => each.Id == order.Format), summary);
        else new OutputFiles(host).ToOutput(writer => ((CorpusText)formats[0]).WriteSummary(summary, writer));
        foreach (var (format, path) in Targets(order, formats)) isDelivered &= Save(order, path, format.IsMarked, writer => format.Write(summary, writer));
        if (order.Details is { } details) isDelivered &= Save(order, details, marked: true, writer => CorpusDetailsCsv.Write(summary, writer));
        return isDelivered;
    }

    private void ToOutput(ICorpusReportFormat format, CorpusSummary summary) => new OutputFiles(host).ToOutput(writer => format.Write(summary, writer), format.IsMarked);

    private static IEnumerable<(ICorpusReportFormat Format, string Path)> Targets(CorpusOrder order, IReadOnlyList<ICorpusReportFormat> formats)
    {
        if (order.Out is not { Length: > 0 } path) return [];
        if (order.IsFolder) return formats.Zip(NamesIn(path));
        var ending = Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
        return [(formats.FirstOrDefault(format => format.Id == (order.Format ?? ending)) ?? formats[0], path)];
    }

    private bool Save(CorpusOrder order, string path, bool marked, Action<TextWriter> write)
    {
        var phrases = new Phrases(catalog, order.Language);
        if (OutputFiles.ToFile(path, order.Paths.Concat(order.Lists), marked, write) is { } fault)
        {
            NoteLines.Write(host.Error, phrases, new ReportProjection(catalog, order.Language).Of(fault));
            return false;
        }

        host.Error.WriteLine(phrases.Fill("written", ("path", path)));
        return true;
    }
}
