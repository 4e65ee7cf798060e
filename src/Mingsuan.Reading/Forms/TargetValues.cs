using System.Globalization;
using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The value of a target taken apart: operator, the value without it and without its unit, the number, the unit behind it.</summary>
internal sealed record TargetValue(string Operator, string Text, decimal? Number, string Unit)
{
    /// <summary>True where it prints an operator or a number: no name and no explanation does.</summary>
    public bool IsMeasured => Operator.Length > 0 || Number is not null;
}

/// <summary>Takes the values of targets apart: ≥700元/人, 100%, 不低于95分, 规范.</summary>
internal sealed partial class TargetValues(FormVocabulary vocabulary)
{
    private const int MostDigits = 18;
    private const int LongestUnit = 12;

    public TargetValue Read(string text)
    {
        var printed = text.Trim();
        var folded = TextFolding.FoldKeepingMap(printed);
        var (term, length) = OperatorOf(folded.Text);
        var rest = length == 0 ? printed : length == folded.Text.Length ? string.Empty : printed[folded.Origins[length]..];
        var symbol = term?.Symbol ?? string.Empty;
        return ReadNumber(rest) is { } number ? number with { Operator = symbol } : new TargetValue(symbol, FormText.Close(rest), null, string.Empty);
    }

    /// <summary>The operator that the whole folded text spells, or null.</summary>
    public FormTerm? Operator(string folded) => vocabulary.Find(folded, FormRole.Operator);

    /// <summary>True for a unit of measure: known units, multiplied or divided by one another (万人次, 元/人月).</summary>
    public bool IsUnit(string folded)
    {
        if (folded.Length is 0 or > LongestUnit) return false;
        var parts = folded.Split('/', '·');
        return parts.All(part => IsUnitPart(part, parts.Length == 1));
    }

    private (FormTerm? Term, int Length) OperatorOf(string folded)
    {
        foreach (var (label, term) in vocabulary.Operators)
        {
            if (!folded.StartsWith(label, StringComparison.Ordinal)) continue;
            if (char.IsLetter(label[0]) && (folded.Length == label.Length || !char.IsAsciiDigit(folded[label.Length]))) continue;
            return (term, label.Length);
        }

        return (null, 0);
    }

    private TargetValue? ReadNumber(string text)
    {
        var folded = TextFolding.Fold(text);
        if (Number().Match(folded) is not { Success: true } match || match.Length > MostDigits) return null;
        var unit = Unbracketed(folded[match.Length..]);
        if (unit.Length > 0 && !IsUnit(unit) && !IsMultiplier(unit)) return null;
        var number = decimal.Parse(match.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return new TargetValue(string.Empty, match.Value, number, unit);
    }

    /// <summary>The unit of ≥100(%) without its brackets.</summary>
    private static string Unbracketed(string text) => text is ['(', .., ')'] ? text[1..^1] : text;

    private bool IsMultiplier(string folded) => vocabulary.Find(folded, FormRole.Multiplier) is not null;

    private bool IsUnitPart(string part, bool isWhole)
    {
        foreach (var (label, _) in vocabulary.Multipliers)
        {
            if (part.StartsWith(label, StringComparison.Ordinal) && IsUnitPart(part[label.Length..], isWhole)) return true;
        }

        return vocabulary.Find(part, FormRole.Unit) is not null || (!isWhole && vocabulary.Units.Any(unit =>
            part.StartsWith(unit.Label, StringComparison.Ordinal) && vocabulary.Find(part[unit.Label.Length..], FormRole.Unit) is not null));
    }

    [GeneratedRegex(@"^-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
