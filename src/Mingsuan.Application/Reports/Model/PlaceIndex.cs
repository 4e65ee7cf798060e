using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Finds the cell, the printed number and the surrounding text of a place.</summary>
internal sealed class PlaceIndex
{
    private readonly Dictionary<Place, (CellKey Key, Figure Figure)> cells = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Place, (CellKey Key, Figure Figure)> equalCells = [];
    private readonly Dictionary<Place, Figure> figures = [];
    private readonly Disclosure disclosure;
    private readonly Dictionary<(string File, int Line), string> lines = [];

    public PlaceIndex(Disclosure disclosure)
    {
        this.disclosure = disclosure;
        foreach (var table in disclosure.Tables) AddCells(table);
        foreach (var fact in disclosure.Facts) figures.TryAdd(fact.Place, fact.Figure);
        foreach (var paragraph in disclosure.Source.Blocks.OfType<Paragraph>()) AddLine(paragraph);
    }

    /// <summary>The cell there, or null.</summary>
    public CellKey? Cell(Place place) => Find(place)?.Key;

    /// <summary>The number there, or null.</summary>
    public Figure? Figure(Place place) => Find(place)?.Figure ?? figures.GetValueOrDefault(place);

    /// <summary>The paragraph there, or empty.</summary>
    public string Paragraph(Place place) => place.Line is { } line ? lines.GetValueOrDefault((place.File, line), string.Empty) : string.Empty;

    /// <summary>The number of the place's file, from 1, where the document is made of several; else null.</summary>
    public int? File(Place place) => ReportProjection.NumberOf(disclosure, place);

    /// <summary>The name of the place's file where it is another document that this one was compared with; else null.</summary>
    public string? OtherFile(Place place) => place.File == disclosure.Source.FileName || disclosure.Source.Files.Contains(place.File) ? null : place.File;

    private (CellKey Key, Figure Figure)? Find(Place place) =>
        cells.TryGetValue(place, out var cell) || equalCells.TryGetValue(place, out cell) ? cell : null;

    private void AddCells(Table table)
    {
        foreach (var panel in table.Panels)
        {
            foreach (var cell in panel.Cells)
            {
                var entry = (new CellKey(table.Id, panel.Index, cell.Row, cell.Column), cell.Figure);
                cells.TryAdd(cell.Place, entry);
                equalCells.TryAdd(cell.Place, entry);
            }
        }
    }

    private void AddLine(Paragraph paragraph)
    {
        if (paragraph.Place.Line is { } line) lines.TryAdd((paragraph.Place.File, line), paragraph.Text);
    }
}
