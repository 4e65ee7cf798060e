using System.Collections.Immutable;
using Mingsuan.Catalog;

namespace Mingsuan.Application;

/// <summary>A format that differences can be written in.</summary>
public interface IDiffFormat
{
    /// <summary>The name on the command line, and the ending of file names.</summary>
    string Id { get; }

    /// <summary>Writes the differences; the stream stays open.</summary>
    void Write(DiffModel model, Stream stream);
}

/// <summary>All formats of differences.</summary>
public static class DiffFormats
{
    /// <summary>The formats with their phrases in that language; text, for people, comes first.</summary>
    public static ImmutableArray<IDiffFormat> All(DisclosureCatalog catalog, string language, ReportOptions options)
    {
        var phrases = new Phrases(catalog, language);
        return [new DiffText(phrases, options), new DiffJson(), new DiffCsv(), new DiffHtml(phrases, options), new DiffXlsx(phrases)];
    }
}
