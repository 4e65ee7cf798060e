using System.Collections.Frozen;
using System.Xml;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Programs;

namespace Mingsuan.Reading;

/// <summary>
/// Recognises a file's format and gives the file to the reader of that format; what no format claims is text. A format without a
/// reader is converted where it can be and the program for it is there.
/// </summary>
internal sealed class FormatReaders(FormatRecogniser recogniser, IFormatReader text, IDocumentConverter converter, params IReadOnlyList<IFormatReader> others)
{
    private readonly FrozenDictionary<string, IFormatReader> byFormat = others.Append(text).ToFrozenDictionary(reader => reader.Format, StringComparer.Ordinal);

    /// <summary>The format that the content shows, or null.</summary>
    public FormatSignature? Recognise(SourceFile file) => recogniser.Recognise(file.Bytes);

    /// <summary>The documents of the file, or why there are none.</summary>
    public ReadResult Read(SourceFile file, ReadBudget budget, CancellationToken cancellationToken)
    {
        var format = Recognise(file);
        if (format is null) return text.Read(file, budget, cancellationToken);
        if (format.Readable && byFormat.TryGetValue(format.Id, out var reader)) return reader.Read(file, budget, cancellationToken);
        return format.ConvertedTo is { } target && converter.IsAvailable && byFormat.TryGetValue(target, out var next)
            ? Convert(file, format, next, budget, cancellationToken)
            : file.Refuse(FileDiagnostics.UnreadableFormat(file.Name, format));
    }

    private ReadResult Convert(SourceFile file, FormatSignature format, IFormatReader reader, ReadBudget budget, CancellationToken cancellationToken)
    {
        if (format.Container is { Kind: FormatRecogniser.Zip } && TooMuch(file, budget, cancellationToken) is { } reason) return file.Refuse(reason);
        var converted = converter.Convert(file.Bytes, format.Extensions[0], reader.Format, budget.Limits.MaxBytes, cancellationToken);
        if (converted is null) return file.Refuse(FileDiagnostics.NotConverted(file.Name, format));
        var result = reader.Read(file with { Bytes = converted }, budget, cancellationToken);
        return result is ReadResult.Read read
            ? read with { Documents = [.. read.Documents.Select(document => document with { Diagnostics = document.Diagnostics.Insert(0, FileDiagnostics.Converted(file.Name, format)) })] }
            : result;
    }

    /// <summary>What a packed document holds beyond the limits: the program that converts it knows none.</summary>
    private static Diagnostic? TooMuch(SourceFile file, ReadBudget budget, CancellationToken cancellationToken)
    {
        try
        {
            PackageLimits.Check(file, budget);
            XmlLimits.Check(file, cancellationToken);
            return null;
        }
        catch (RefusedFileException refused)
        {
            return refused.Reason;
        }
        catch (Exception fault) when (fault is XmlException || ZipFaults.IsDamage(fault))
        {
            return FileDiagnostics.Damaged(file.Name);
        }
    }
}
