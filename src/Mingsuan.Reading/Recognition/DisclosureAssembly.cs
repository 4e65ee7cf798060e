using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Numbers the facts and puts the disclosure together.</summary>
internal sealed class DisclosureAssembly(ReadingContext context)
{
    private readonly ImmutableArray<Fact>.Builder facts = ImmutableArray.CreateBuilder<Fact>();

    public Disclosure Assemble(IReadOnlyList<TableDraft> drafts, ImmutableArray<Section> sections, ImmutableArray<PerformanceForm> forms, IReadOnlyList<DraftFact> statements, Regions regions)
    {
        var tables = drafts.Select(ToTable).ToImmutableArray();
        foreach (var statement in statements) Add(statement);
        return new Disclosure
        {
            Source = context.Source,
            Cube = context.Cube,
            Body = context.Body,
            BodyKind = context.BodyKind,
            Year = context.Year,
            Jurisdiction = TitleMatch.Jurisdiction(context, [.. regions.Tables.Select(table => table.Title)]),
            Sections = sections,
            Tables = tables,
            Forms = forms,
            Facts = facts.ToImmutable(),
            Diagnostics = [.. context.Source.Diagnostics, .. context.Diagnostics],
        };
    }

    private void Add(DraftFact draft) => facts.Add(new Fact
    {
        Number = facts.Count,
        Coordinate = draft.Coordinate,
        Base = draft.Base,
        Figure = draft.Figure,
        Place = draft.Place,
        Statement = draft.Statement,
        IsBound = draft.Coordinate[context.Cube.Timing] is not null && draft.Coordinate[context.Cube.Source] is not null,
    });

    private Table ToTable(TableDraft draft) => new()
    {
        Id = draft.Id,
        Title = draft.Region.Title,
        Number = draft.Region.Number,
        Layout = draft.Layout,
        Place = draft.Region.Place,
        StatedUnit = draft.Region.Unit,
        UnitPlace = draft.Region.UnitPlace is { } line ? line with { Table = draft.Region.Title } : null,
        Unit = draft.Unit,
        Panels = [.. draft.Panels.Select((panel, index) => ToPanel(draft, panel, index))],
        Notes = draft.Region.Notes,
        IsIllegible = draft.Region.IsIllegible,
        InferredScopes = [.. draft.Inferred],
    };

    private Panel ToPanel(TableDraft table, PanelDraft draft, int index) =>
        new(index, draft.Columns, draft.Rows, [.. draft.Cells.Select(cell => ToCell(table, index, cell))]);

    private TableCell ToCell(TableDraft table, int panel, CellDraft draft)
    {
        var cell = new TableCell(draft.Row, draft.Column, draft.Figure, draft.Place, draft.Coordinate) { IsBound = IsBound(draft), IsOpen = draft.IsOpen };
        if (!draft.Figure.IsStated) return cell;
        facts.Add(new Fact
        {
            Number = facts.Count,
            Coordinate = draft.Coordinate,
            Base = draft.ComparedWith is { } column ? draft.Coordinate.With(context.Cube.Measure["amount"]).Join(column) : null,
            Figure = draft.Figure,
            Place = draft.Place,
            Statement = new Statement.Cell(table.Id, panel, draft.Row, draft.Column),
            Inferred = draft.Inferred,
            IsBound = cell.IsBound,
        });
        return cell with { Fact = facts.Count - 1 };
    }

    private bool IsBound(CellDraft cell) =>
        cell is { IsBound: true, IsOpen: false } && cell.Coordinate[context.Cube.Timing] is not null && cell.Coordinate[context.Cube.Source] is not null;
}
