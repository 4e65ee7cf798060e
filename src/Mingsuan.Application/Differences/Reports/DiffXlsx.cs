using System.Collections.Immutable;

namespace Mingsuan.Application;

/// <summary>Writes differences as a workbook: a sheet of figures, and one of tables and sections.</summary>
public sealed class DiffXlsx(Phrases phrases) : IDiffFormat
{
    /// <inheritdoc/>
    public string Id => "xlsx";

    /// <inheritdoc/>
    public void Write(DiffModel model, Stream stream) => new Workbook(phrases).Write([Figures(model), Titles(model)], stream);

    private Sheet Figures(DiffModel model)
    {
        ImmutableArray<SheetColumn> columns =
        [
            Column("diff-head-kind", 8), Column("sheet-table", 34), Column("diff-head-label", 44), Column("diff-head-before", 16), Column("diff-head-after", 16),
            Column("diff-head-difference", 14), Column("diff-head-rate", 10), Column("sheet-unit", 8), Column("diff-head-place", 18),
        ];
        return new Sheet(phrases["diff-sheet"], phrases["diff-title"], columns, [.. model.Entries.Select(Row)]) { Lines = [.. DiffWords.Heads(phrases, model), DiffWords.Counts(phrases, model.Counts)] };
    }

    private ImmutableArray<SheetCell> Row(DiffEntry entry) =>
    [
        new SheetCell(DiffWords.Kind(phrases, entry.Kind), entry.Kind == DiffKind.Changed ? SheetLook.Warning : entry.Kind == DiffKind.Undecided ? SheetLook.Centred : SheetLook.Note),
        entry.Table ?? phrases["running-text"], entry.Label, Printed(entry.Before, entry), Printed(entry.After, entry), Number(entry.Difference), Number(entry.Rate),
        new SheetCell(entry.Unit, SheetLook.Centred), new SheetCell(string.Join(" → ", new[] { entry.Before?.Place.Position, entry.After?.Place.Position }.Where(position => !string.IsNullOrEmpty(position))), SheetLook.Centred),
    ];

    private static SheetCell Printed(DiffSide? side, DiffEntry entry) => side is not null && side.Unit == entry.Unit && Parse(side.Printed) is { } number ? Number(number) : new SheetCell(DiffWords.Amount(side, entry), SheetLook.Centred);

    private static SheetCell Number(string? text) => text is not null && Parse(text) is { } number ? Number(number) : new SheetCell(text ?? string.Empty, SheetLook.Centred);

    private static SheetCell Number(decimal number) => new(string.Empty, SheetLook.Amount) { Number = number };

    private static decimal? Parse(string text) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private Sheet Titles(DiffModel model)
    {
        ImmutableArray<SheetColumn> columns = [Column("diff-head-kind", 30), Column("sheet-item", 80)];
        var rows = DiffWords.Tables(phrases, model).Concat(DiffWords.Sections(phrases, model)).SelectMany(titles => titles.Lines.Select(line => (ImmutableArray<SheetCell>)[titles.Title, line]));
        return new Sheet(phrases["diff-sheet-titles"], phrases["diff-sheet-titles"], columns, [.. rows]);
    }

    private SheetColumn Column(string phrase, int width) => new(phrases[phrase], width);
}
