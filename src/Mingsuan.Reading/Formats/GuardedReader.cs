namespace Mingsuan.Reading;

/// <summary>
/// Keeps the promise that what a file holds never throws, whatever a library inside a leaf throws at damaged or hostile
/// files: what a leaf refuses deep inside becomes a refusal, any other fault the refusal of a damaged file.
/// </summary>
internal sealed class GuardedReader(IFormatReader inner) : IFormatReader
{
    /// <inheritdoc/>
    public string Format => inner.Format;

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadBudget budget, CancellationToken cancellationToken)
    {
        try
        {
            return inner.Read(file, budget, cancellationToken);
        }
        catch (RefusedFileException refused)
        {
            return file.Refuse(refused.Reason);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return file.Refuse(FileDiagnostics.Damaged(file.Name));
        }
    }
}
