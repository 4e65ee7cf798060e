using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A cell read as a label: what it labels, the value printed behind its colon (or empty), and the unit in its brackets (or null).</summary>
internal sealed record FormLabel(FormTerm Term, string Inline, DisplayUnit? Unit);

/// <summary>Reads cells as labels of fields: numbering, colons, brackets with a unit and the section before a colon are set aside.</summary>
internal sealed partial class FormLabels(FormVocabulary vocabulary)
{
    private const int LongestLabel = 40;

    /// <summary>How many numbers and sections may stand before a label: 1、资金来源：（1）.</summary>
    private const int MostPieces = 4;

    private static readonly DisplayUnit[] UnitsByLength = [.. Enum.GetValues<DisplayUnit>().OrderByDescending(unit => unit.Label().Length)];

    /// <summary>The label that the cell prints, or null.</summary>
    public FormLabel? Read(FormCell cell)
    {
        var folded = cell.Folded.TrimEnd(':');
        if (Known(folded) is { } whole) return new FormLabel(whole, string.Empty, null);
        if (folded.IndexOf(':', StringComparison.Ordinal) is var colon && (colon < 0 ? folded.Length : colon) > LongestLabel) return null;
        var unit = UnitIn(folded);
        var bare = unit is { } printed ? folded.Replace($"({printed.Label()})", string.Empty, StringComparison.Ordinal).TrimEnd(':') : folded;
        return ReadBare(bare, cell.Text, MostPieces) is { } label ? label with { Unit = unit } : null;
    }

    /// <summary>The heading of a target column, or null.</summary>
    public FormTerm? Column(FormCell cell) => ColumnOf(cell.Folded) ?? ColumnOf(Brackets().Replace(cell.Folded, string.Empty));

    /// <summary>True for a row with a field whose text must not be kept.</summary>
    public bool IsWithheld(FormRow row) => row.Cells.Any(cell => Read(cell) is { Term.Role: FormRole.Withheld });

    /// <summary>True for a section's label and for a piece of one that a page or a narrow cell broke.</summary>
    public bool IsSectionPiece(FormCell cell) =>
        cell.Folded.Length <= 1
        || (vocabulary.FindAll(cell.Folded).IsEmpty
            ? cell.Folded.Length <= 3 && SectionLabels.Any(label => label.Contains(cell.Folded, StringComparison.Ordinal))
            : vocabulary.Find(cell.Folded, FormRole.Section) is not null);

    private IEnumerable<string> SectionLabels =>
        vocabulary.Terms.Where(term => term.Role == FormRole.Section).SelectMany(term => term.Labels);

    private FormLabel? ReadBare(string folded, string printed, int pieces)
    {
        if ((Known(folded) ?? Known(FormVocabulary.WithoutRemark(folded))) is { } term) return new FormLabel(term, string.Empty, null);
        if (pieces == 0) return null;
        if (Numbering().Match(folded) is { Success: true } number) return ReadBare(folded[number.Length..], printed, pieces - 1);
        var colon = folded.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) return null;
        if (ReadBare(folded[(colon + 1)..], printed, pieces - 1) is { } inner) return inner;
        return Known(Unnumbered(folded[..colon])) is { } head ? new FormLabel(head, BehindColon(printed), null) : null;
    }

    private FormTerm? ColumnOf(string folded) => vocabulary.FindAll(folded).FirstOrDefault(term => term.IsColumn);

    private FormTerm? Known(string folded) =>
        vocabulary.FindAll(folded).FirstOrDefault(term => term.IsField) ?? vocabulary.Withheld(folded) ?? vocabulary.Find(folded, FormRole.Section);

    private static string Unnumbered(string folded) => Numbering().Replace(folded, string.Empty);

    private static string BehindColon(string printed) => printed[(printed.AsSpan().IndexOfAny(':', '\uFF1A') + 1)..].Trim();

    private static DisplayUnit? UnitIn(string folded)
    {
        foreach (var unit in UnitsByLength)
        {
            if (folded.Contains($"({unit.Label()})", StringComparison.Ordinal)) return unit;
        }

        return null;
    }

    [GeneratedRegex(@"\([^()]*(?:\)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(?:(?:[0-9]{1,2}|\p{Lo}{1,2})[\u3001.]|\((?:[0-9]{1,2}|\p{Lo}{1,2})\)|[\u2460-\u2473])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();
}
