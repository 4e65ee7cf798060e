namespace Mingsuan.Reading;

/// <summary>Reads plain text, the tables of which are lines with tabs, and files of comma-separated values.</summary>
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
        if (!TextDecoder.IsWide(file.Bytes) && !budget.HasLines(file.Bytes.AsSpan().Count((byte)'\n'))) return file.Refuse(FileDiagnostics.TooManyLines(file.Name, budget.Limits.MaxLines));
        if (!TextDecoder.IsWide(file.Bytes) && !budget.HasCells(file.Bytes.AsSpan().Count((byte)'\t'))) return file.Refuse(FileDiagnostics.TooManyCells(file.Name, budget.Limits.MaxCells));
        if (TextDecoder.Decode(file.Bytes) is not { } decoded) return file.Refuse(FileDiagnostics.UnknownEncoding(file.Name));
        if (TextNoise.IsBlank(decoded.Text)) return file.Refuse(FileDiagnostics.Empty(file.Name));
        return CommaLines.Read(decoded.Text) is { } records
            ? ReadRecords(file, records, decoded, budget, cancellationToken)
            : new TextAssembly(file.Name, budget).Assemble(decoded, cancellationToken);
    }

    /// <summary>Records of comma-separated values: the rows of one sheet.</summary>
    private static ReadResult ReadRecords(SourceFile file, IReadOnlyList<SpanRow> records, DecodedText decoded, ReadBudget budget, CancellationToken cancellationToken)
    {
        var draft = new DocumentDraft(file.Name, FormatId, budget, cancellationToken);
        if (!decoded.IsCertain) draft.Report(TextDiagnostics.GuessedEncoding(file.Name, decoded.Encoding));
        SheetNames.AddSheet(draft, string.Empty, records);
        return draft.ToResult();
    }
}
