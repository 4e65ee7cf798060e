using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Writes the small tables that stand in the text: figures side by side, or the units of the body.</summary>
internal sealed class GridWriter(ProjectionContext context, Composition composition, FigureBook figures, AnswerBook answers)
{
    /// <summary>The table, on the page where the text is.</summary>
    public DocumentTable Write(CompositionGrid grid, TextSlots slots)
    {
        var unit = composition.Numbers.Unit;
        var labels = grid.Columns.Select(column => slots.Fill(column.Label)).ToList();
        return new DocumentTable
        {
            Id = grid.Id,
            Title = slots.Fill(grid.Title),
            UnitLine = grid.PrintsUnit ? slots.With("unit", unit.Label()).Fill(context.Catalog.Layout(composition.Layout)!.Captions.Unit) : string.Empty,
            Unit = grid.PrintsUnit ? unit : null,
            StartsPage = false,
            Columns = [.. grid.Columns.Select((column, place) => new DocumentColumn(column.Text is null ? ColumnKind.Amount : ColumnKind.Text, column.Width, [labels[place]]))],
            Header = [new DocumentRow([.. labels.Select((label, place) => new DocumentCell(place, label) { IsLabel = true })])],
            Rows = [.. grid.Rows.IsEmpty ? Units(grid, slots) : grid.Rows.Select(row => Row(grid, row, slots))],
        };
    }

    /// <summary>The units of the body, or the body itself where it is one; none where a department's are not known.</summary>
    public static IEnumerable<TextSlots> Units(ProjectionContext context, TextSlots slots)
    {
        var body = context.Ledger.Body;
        ImmutableArray<LedgerUnit> units = context.Ledger.Units.IsEmpty && body.Kind != BodyKind.Department ? [new LedgerUnit(body.Code, body.Name) { Type = body.Type }] : context.Ledger.Units;
        return units.Select((unit, place) => slots
            .With("place", (place + 1).ToString(CultureInfo.InvariantCulture))
            .With("ordinal", context.Ordinals.Of(Math.Min(place + 1, Ordinals.Last)))
            .With("unit", unit.Name)
            .With("unit-code", unit.Code)
            .With("unit-type", context.Catalog.Catalog.BodyTypes.FirstOrDefault(type => type.Id == (unit.Type ?? (units.Length == 1 ? body.Type : null)))?.Name.Chinese ?? string.Empty)
            .With("persons", PersonsOf(context, unit, units.Length)));
    }

    private static string PersonsOf(ProjectionContext context, LedgerUnit unit, int units) =>
        unit.Persons?.ToString(CultureInfo.InvariantCulture) ?? (units == 1 ? context.AnswerTo("persons-employed") ?? string.Empty : string.Empty);

    private IEnumerable<DocumentRow> Units(CompositionGrid grid, TextSlots slots)
    {
        if (figures.HasUnits) return Units(context, slots).Select(unit => new DocumentRow([.. grid.Columns.Select((column, place) => new DocumentCell(place, unit.Fill(column.Text ?? string.Empty)))]));
        answers.Leave(FigureBook.Units, null, null);
        return [new DocumentRow([.. grid.Columns.Select((_, place) => new DocumentCell(place, context.OpenMark) { IsOpen = true })])];
    }

    private DocumentRow Row(CompositionGrid grid, CompositionGridRow row, TextSlots slots)
    {
        var texts = slots.With("label", row.Label);
        return new DocumentRow([.. grid.Columns.Select((column, place) => column.Text is { } text ? new DocumentCell(place, texts.Fill(text)) { IsLabel = place == 0 } : Number(place, column, row))]);
    }

    private DocumentCell Number(int place, CompositionGridColumn column, CompositionGridRow row)
    {
        if (figures.Amount(row.Figure, column.Year) is not { } amount)
        {
            answers.Leave(row.Figure, column.Year);
            return new DocumentCell(place, context.OpenMark) { IsOpen = true };
        }

        var number = NumberPrint.Amount(amount.Yuan, composition.Numbers, figures.Coordinate(row.Figure, column.Year)!)! with { IsDerived = amount.IsDerived };
        return new DocumentCell(place, number.Text) { Number = number };
    }
}
