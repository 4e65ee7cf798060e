using System.Collections.Frozen;
using Mingsuan.Catalog;

namespace Mingsuan.Reading;

/// <summary>Recognises a file's format and gives the file to the reader of that format; what no format claims is text.</summary>
internal sealed class FormatReaders(FormatRecogniser recogniser, IFormatReader text, params IReadOnlyList<IFormatReader> others)
{
    private readonly FrozenDictionary<string, IFormatReader> byFormat = others.Append(text).ToFrozenDictionary(reader => reader.Format, StringComparer.Ordinal);

    /// <summary>The format that the content shows, or null.</summary>
    public FormatSignature? Recognise(SourceFile file) => recogniser.Recognise(file.Bytes);

    /// <summary>The documents of the file, or why there are none.</summary>
    public ReadResult Read(SourceFile file, ReadBudget budget, CancellationToken cancellationToken)
    {
        var format = Recognise(file);
        if (format is null) return text.Read(file, budget, cancellationToken);
        return format.Readable && byFormat.TryGetValue(format.Id, out var reader)
            ? reader.Read(file, budget, cancellationToken)
            : file.Refuse(FileDiagnostics.UnreadableFormat(file.Name, format));
    }
}
