using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Makes one document of one decoded text: cleans and cuts its lines, counts what it costs and what was damaged.</summary>
internal sealed class TextAssembly(string file, ReadBudget budget)
{
    private readonly TextBlocks blocks = new(file);
    private readonly List<Diagnostic> diagnostics = [];
    private (int Count, int FirstLine) noise;
    private (int Count, int FirstLine) damage;

    /// <summary>The document, or the limit that the text exceeds.</summary>
    public ReadResult Assemble(DecodedText decoded, CancellationToken cancellationToken)
    {
        var last = 1;
        foreach (var line in TextLines.Of(decoded.Text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Add(line) is { } excess) return new ReadResult.Refused(file, excess);
            last = line.Number;
        }

        if (!decoded.IsCertain) diagnostics.Add(TextDiagnostics.GuessedEncoding(file, decoded.Encoding));
        if (noise.Count > 0) diagnostics.Add(TextDiagnostics.ControlCharacters(file, noise.Count, noise.FirstLine));
        if (damage.Count > 0) diagnostics.Add(TextDiagnostics.DamagedCharacters(file, damage.Count, damage.FirstLine));
        if (decoded.IsCutOff) diagnostics.Add(TextDiagnostics.CutOff(file, last));
        return new ReadResult.Read([new SourceDocument(file, PlainTextReader.FormatId, blocks.ToImmutable()) { Diagnostics = [.. diagnostics] }]);
    }

    private Diagnostic? Add(TextLine line)
    {
        if (!budget.TrySpendLine()) return FileDiagnostics.TooManyLines(file, budget.Limits.MaxLines);
        var (text, runs) = TextNoise.Remove(line.Text);
        Count(ref noise, runs, line.Number);
        Count(ref damage, text.AsSpan().Count(TextDecoder.Replacement), line.Number);
        if (!budget.TrySpendCells(TextBlocks.CellsIn(text))) return FileDiagnostics.TooManyCells(file, budget.Limits.MaxCells);
        var limit = budget.Limits.MaxLineLength;
        if (text.Length > limit) diagnostics.Add(TextDiagnostics.LongLine(file, line.Number, text.Length, limit));
        foreach (var piece in LinePieces.Of(text, limit)) blocks.Add(line with { Text = piece });
        return null;
    }

    private static void Count(ref (int Count, int FirstLine) seen, int more, int line)
    {
        if (more > 0) seen = (seen.Count + more, seen.Count == 0 ? line : seen.FirstLine);
    }
}
