using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Puts places into words.</summary>
internal sealed class PlaceWords(Phrases phrases, PlaceIndex? index, PersonalNumbers? personal = null)
{
    /// <summary>A place of a finding.</summary>
    public ReportPlace Of(string caption, Place place) => new()
    {
        Caption = Mask(caption),
        Place = personal?.Place(place) ?? place,
        Label = Mask(Label(caption, place)),
        Position = Position(place),
        Printed = Mask(index?.Figure(place)?.Text ?? place.Text ?? string.Empty),
        Quotation = place.Row is null && place.Column is null ? Mask(Quotation(place)) : string.Empty,
        Mark = Mark(place),
        Cell = index?.Cell(place),
    };

    /// <summary>The unit in the report's language; what no unit of money is stays as it is.</summary>
    public string DisplayUnit(string? printed)
    {
        foreach (var unit in Enum.GetValues<DisplayUnit>())
        {
            if (unit.Label() == printed) return phrases[$"unit-{unit.ToString().ToLowerInvariant()}"];
        }

        return printed ?? string.Empty;
    }

    /// <summary>True where that number stands there: the printed text, or its value in its own unit.</summary>
    public bool Prints(Place place, string? stated)
    {
        if (stated is null || index?.Figure(place) is not { IsStated: true } figure) return false;
        if (WithoutBlanks(figure.Text) == WithoutBlanks(stated)) return true;
        var value = figure.Unit is { } unit ? figure.Value / unit.InYuan() : figure.Value;
        return decimal.TryParse(stated, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number == value;
    }

    /// <summary>The file, where a document is made of several, and the cell of a workbook, else page and line, or empty.</summary>
    public string Position(Place place) => index?.OtherFile(place) is { } other
        ? phrases.Fill("position-other-file", ("file", other), ("position", PositionInFile(place))).TrimEnd()
        : Position(place, index?.File(place));

    /// <summary>The same with the number of the file, or null where there is only one.</summary>
    public string Position(Place place, int? number) => number is { } file
        ? phrases.Fill("position-file", ("file", $"{file}"), ("position", PositionInFile(place))).TrimEnd()
        : PositionInFile(place);

    private string PositionInFile(Place place) => (place.Page, place.Line) switch
    {
        _ when place.Cell is { } cell => phrases.Fill("position-cell", ("cell", cell)),
        ({ } page, { } line) => phrases.Fill("position-page-line", ("page", $"{page}"), ("line", $"{line}")),
        ({ } page, null) => phrases.Fill("position-page", ("page", $"{page}")),
        (null, { } line) => phrases.Fill("position-line", ("line", $"{line}")),
        _ => string.Empty,
    };

    private string Label(string caption, Place place) => (place.Row, place.Column) switch
    {
        ({ Length: > 0 } row, { Length: > 0 } column) => phrases.Fill("place-row-column", ("row", row), ("column", column)),
        ({ Length: > 0 } row, _) => phrases.Fill("place-row", ("row", row)),
        (_, { Length: > 0 } column) => phrases.Fill("place-column", ("column", column)),
        _ => Caption(caption, place),
    };

    private string Caption(string caption, Place place) =>
        index?.Figure(place) is not null && place.Table is null ? phrases["place-sentence"] : caption.Length == 0 && IsWholeFile(place) ? phrases["place-whole-file"] : caption;

    /// <summary>True for what is missing and so stands nowhere.</summary>
    private static bool IsWholeFile(Place place) => place is { Page: null, Line: null, Cell: null, Table: null, Text: null };

    private string Quotation(Place place) => index?.Paragraph(place) is { Length: > 0 } paragraph ? paragraph : place.Text ?? string.Empty;

    /// <summary>A place counts letters from the beginning of its paragraph: in a sentence alone, its number is looked for, and told where it stands once.</summary>
    private TextSpan? Mark(Place place)
    {
        if (index is null || index.Paragraph(place).Length > 0 || place.Text is null) return place.Span;
        if (index.Figure(place) is not { IsStated: true, Text: { Length: > 0 } printed }) return null;
        var at = place.Text.IndexOf(printed, StringComparison.Ordinal);
        return at >= 0 && at == place.Text.LastIndexOf(printed, StringComparison.Ordinal) ? new TextSpan(at, printed.Length) : null;
    }

    private string Mask(string text) => personal?.Mask(text) ?? text;

    private static string WithoutBlanks(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
