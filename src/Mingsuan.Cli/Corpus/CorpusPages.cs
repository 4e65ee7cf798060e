using Mingsuan.Application;
using Mingsuan.Catalog;

namespace Mingsuan.Cli;

/// <summary><c>corpus DIR --pages FOLDER</c>: reads documents against transcribed pages and prints how exact the reading is.</summary>
internal sealed class CorpusPages(DisclosureCatalog catalog, CommandHost host)
{
    /// <summary>The exit code; the differences go where <c>--details</c> says.</summary>
    public async Task<int> MeasureAsync(CorpusOrder order, string folder, IReadOnlyList<CorpusFile> files, CancellationToken cancellationToken)
    {
        if (Transcribed(folder, out var fault) is not { } pages)
        {
            NoteLines.Write(host.Error, new Phrases(catalog, order.Language), new ReportProjection(catalog, order.Language).Of(fault!));
            return ExitCodes.NotRun;
        }

        var measured = await new MeasurePages(order.WithoutLayouts ? catalog.WithoutJurisdictions() : catalog).OfAsync(pages, files, cancellationToken);
        new OutputFiles(host).ToOutput(writer => new AccuracyText(new Phrases(catalog, order.Language)).Write(measured, pages.Count - measured.Count, writer));
        if (order.Details is { } details && OutputFiles.ToFile(details, [.. files.Select(file => file.FullPath)], marked: false, writer => AccuracyText.WriteDifferences(measured, writer)) is { } notWritten)
        {
            NoteLines.Write(host.Error, new Phrases(catalog, order.Language), new ReportProjection(catalog, order.Language).Of(notWritten));
            return ExitCodes.NotRun;
        }

        return ExitCodes.Clean;
    }

    private static List<PageTruth>? Transcribed(string folder, out Kernel.Diagnostic? fault)
    {
        fault = null;
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).Select(PageTruthReader.Read)];
        }
        catch (FormatException wrong)
        {
            fault = HostDiagnostics.Of(HostDiagnostics.PagesNotReadId, wrong.Message);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            fault = HostDiagnostics.Of(HostDiagnostics.FolderNotListedId, folder);
        }

        return null;
    }
}
