using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The texts of one target as they were found, before the value is taken apart.</summary>
internal sealed record TargetTexts(string Name, string Value)
{
    public string Operator { get; init; } = string.Empty;

    public string Unit { get; init; } = string.Empty;

    public string Deadline { get; init; } = string.Empty;

    public string Explanation { get; init; } = string.Empty;

    public string? Repair { get; init; }
}

/// <summary>Makes targets of texts.</summary>
internal sealed class TargetBuilder(FormVocabulary vocabulary, FormDraft draft)
{
    private const int LongestMerged = 12;
    private readonly TargetValues values = new(vocabulary);

    /// <summary>The target that the texts make below those levels.</summary>
    public PerformanceTarget Build(TargetTexts texts, string level1, string level2, TargetPeriod period, Place place)
    {
        var value = values.Read(texts.Value);
        var name = FormText.Close(texts.Name);
        return new PerformanceTarget(level1, level2, name, draft.At(place, name) with { Text = place.Text ?? Print(texts) })
        {
            Operator = SymbolOf(texts.Operator) ?? value.Operator,
            Value = value.Text,
            Number = value.Number,
            MeasureUnit = texts.Unit.Length > 0 ? FormText.Close(texts.Unit) : value.Unit,
            Deadline = FormText.Close(texts.Deadline),
            Explanation = texts.Explanation,
            Period = period,
            Repair = texts.Repair,
        };
    }

    /// <summary>Value and explanation that stand in one cell, told apart at the first space behind the value; null where the text is one thing.</summary>
    public (string Value, string Explanation)? Split(string text)
    {
        var space = text.AsSpan().IndexOfAny(' ', '\u3000');
        if (space <= 0 || space > LongestMerged || text.Length - space <= space) return null;
        var (head, tail) = (text[..space], text[(space + 1)..].Trim());
        return values.IsUnit(TextFolding.Fold(tail)) || values.Read(text).IsMeasured && values.Read(text).Number is not null ? null : (head, tail);
    }

    /// <summary>What a row says whose carrier keeps no print of whole rows.</summary>
    private static string Print(TargetTexts texts) =>
        string.Join(' ', new[] { texts.Name, texts.Operator, texts.Value, texts.Unit, texts.Deadline, texts.Explanation }.Where(text => text.Length > 0));

    private string? SymbolOf(string text) =>
        text.Length == 0 ? null : values.Operator(TextFolding.Fold(text)) is { } term ? term.Symbol ?? text : text;
}
