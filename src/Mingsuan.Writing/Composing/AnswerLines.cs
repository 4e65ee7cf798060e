using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>The lines of an answer, without the numbers that a clerk may have copied along; a line that ends in a colon leads the others and gets no number.</summary>
internal sealed class AnswerLines(ProjectionContext context)
{
    private readonly string colon = context.Catalog.Catalog.Interface["colon"].Chinese;

    /// <summary>The lines of that answer, each with whether it leads the others.</summary>
    public List<(string Text, bool IsLead)> Of(string question)
    {
        var answer = context.AnswerTo(question) ?? string.Empty;
        if (context.Catalog.Catalog.Ledger.SaysNone(answer)) return [];
        var lines = answer.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => (Bare(line), line.EndsWith(colon, StringComparison.Ordinal)))];
    }

    private string Bare(string line)
    {
        var folded = TextFolding.Fold(line);
        foreach (var numbering in context.Catalog.Catalog.Narrative.Numberings)
        {
            if (numbering.Expression.Match(folded) is not { Success: true, Index: 0, Length: > 0 } match) continue;
            var length = Enumerable.Range(1, line.Length).FirstOrDefault(end => TextFolding.Fold(line[..end]) == match.Value);
            if (length > 0 && length < line.Length) return line[length..].Trim();
        }

        return line;
    }
}
