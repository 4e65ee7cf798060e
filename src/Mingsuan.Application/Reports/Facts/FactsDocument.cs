using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>A read document as the formats of facts print it: its disclosure, or null where it was refused, and everything the reader said.</summary>
public sealed record FactsDocument(string File, Disclosure? Disclosure, IReadOnlyList<ReportNote> Notes)
{
    /// <summary>What the format reader saw; null where the file could not be opened.</summary>
    public SourceDocument? Source { get; init; }

    /// <summary>The figures that were misread in a scan, by the number of their fact: what the sums leave instead. The facts keep what was read.</summary>
    public IReadOnlyDictionary<int, MendedFigure> Mended { get; init; } = new Dictionary<int, MendedFigure>();

    /// <summary>The document in words of the projection's language.</summary>
    public static FactsDocument Of(ReadDocument document, ReportProjection projection) => document switch
    {
        ReadDocument.Read read => new(read.FileName, read.Disclosure, [.. read.Disclosure.Diagnostics.Select(projection.Of)]) { Source = read.Disclosure.Source },
        ReadDocument.Refused refused => new(refused.FileName, null, [projection.Of(refused.Reason)]) { Source = refused.Source },
        _ => throw new InvalidOperationException("a document is either read or refused"),
    };
}

/// <summary>A format that facts can be written in.</summary>
public interface IFactsFormat
{
    /// <summary>The name on the command line.</summary>
    string Id { get; }

    /// <summary>True where spreadsheet programs need a byte order mark to read the file as UTF-8.</summary>
    bool NeedsByteOrderMark { get; }

    /// <summary>Writes the facts; the writer stays open.</summary>
    void Write(IReadOnlyList<FactsDocument> documents, TextWriter writer);
}
