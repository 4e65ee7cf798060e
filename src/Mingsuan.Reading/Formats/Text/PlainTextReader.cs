namespace Mingsuan.Reading;

/// <summary>Reads plain text, the tables of which are lines with tabs.</summary>
internal sealed class PlainTextReader : IFormatReader
{
    /// <summary>The id of the format in data/formats, and the carrier of its documents.</summary>
    public const string FormatId = "text";

    /// <inheritdoc/>
    public string Format => FormatId;

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadBudget budget, CancellationToken cancellationToken)
    {
        if (file.Bytes.Length == 0) return file.Refuse(FileDiagnostics.Empty(file.Name));
        if (!TextDecoder.IsWide(file.Bytes) && TextNoise.IsBinary(file.Bytes)) return file.Refuse(FileDiagnostics.Binary(file.Name));
        if (TextDecoder.Decode(file.Bytes) is not { } decoded) return file.Refuse(FileDiagnostics.UnknownEncoding(file.Name));
        return TextNoise.IsBlank(decoded.Text)
            ? file.Refuse(FileDiagnostics.Empty(file.Name))
            : new TextAssembly(file.Name, budget).Assemble(decoded, cancellationToken);
    }
}
