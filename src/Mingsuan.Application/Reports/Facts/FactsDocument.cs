using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>A read document as the formats of facts print it: its disclosure, or null where it was refused, and everything the reader said.</summary>
public sealed record FactsDocument(string File, Disclosure? Disclosure, IReadOnlyList<ReportNote> Notes)
{
    /// <summary>What the format reader saw; null where the file could not be opened.</summary>
    public SourceDocument? Source { get; init; }

    /// <summary>What must not be repeated of the source; null where it was put together without.</summary>
    internal PersonalNumbers? Personal { get; init; }

    /// <summary>The figures that were misread in a scan, by the number of their fact: what the sums leave instead. The facts keep what was read.</summary>
    public IReadOnlyDictionary<int, MendedFigure> Mended { get; init; } = new Dictionary<int, MendedFigure>();

    /// <summary>The document in words of the projection's language.</summary>
    public static FactsDocument Of(ReadDocument document, ReportProjection projection) => document switch
    {
        ReadDocument.Read read => new(read.FileName, Masked(read.Disclosure, projection.Personal), [.. read.Disclosure.Diagnostics.Select(projection.Of)]) { Source = read.Disclosure.Source, Personal = projection.Personal },
        ReadDocument.Refused refused => new(refused.FileName, null, [projection.Of(refused.Reason)]) { Source = refused.Source, Personal = projection.Personal },
        _ => throw new InvalidOperationException("a document is either read or refused"),
    };

    /// <summary>The text as it may be printed.</summary>
    internal string Shown(string text) => Personal?.Mask(text) ?? text;

    private static Disclosure Masked(Disclosure disclosure, PersonalNumbers personal) =>
        disclosure with { Facts = [.. disclosure.Facts.Select(personal.Fact)] };
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
