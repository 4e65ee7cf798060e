using System.Collections.Immutable;
using Mingsuan.Catalog;

namespace Mingsuan.Application;

/// <summary>A format that the summary of a corpus can be written in.</summary>
public interface ICorpusReportFormat
{
    /// <summary>The name on the command line, and the ending of file names.</summary>
    string Id { get; }

    /// <summary>True where spreadsheets need a byte order mark.</summary>
    bool IsMarked { get; }

    /// <summary>Writes the summary; the writer stays open.</summary>
    void Write(CorpusSummary summary, TextWriter writer);
}

/// <summary>All formats of corpus summaries.</summary>
public static class CorpusReportFormats
{
    /// <summary>The formats with their phrases in that language; text, for people, comes first.</summary>
    public static ImmutableArray<ICorpusReportFormat> All(DisclosureCatalog catalog, string language)
    {
        var projection = new CorpusProjection(catalog, new Phrases(catalog, language));
        return [new CorpusText(projection), new CorpusCsv(), new CorpusHtml(projection), new CorpusJsonReport(projection)];
    }
}
