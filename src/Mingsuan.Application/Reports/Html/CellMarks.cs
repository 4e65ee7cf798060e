using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>A finding that concerns a cell: as its suspect or as one of its places.</summary>
internal sealed record CellMark(ReportFinding Finding, bool IsSuspect);

/// <summary>The cells of a document that its listed findings concern, and the ids that link the two.</summary>
internal sealed class CellMarks
{
    private readonly string prefix;
    private readonly Dictionary<CellKey, List<CellMark>> marks = [];
    private readonly Dictionary<Place, List<ReportFinding>> lines = [];

    /// <summary>The marks of the document with that number, from 1 in the report.</summary>
    public CellMarks(int document, IEnumerable<ReportFinding> findings)
    {
        prefix = $"d{document}";
        foreach (var finding in findings)
        {
            foreach (var suspect in finding.Suspects) Add(suspect.Place, new CellMark(finding, IsSuspect: true));
            foreach (var place in finding.Places) Add(place, new CellMark(finding, IsSuspect: false));
            foreach (var place in finding.Places.Select(place => place.Place).Distinct()) AddLine(place, finding);
        }
    }

    /// <summary>The findings of the cell, each once; suspects first.</summary>
    public IReadOnlyList<CellMark> Of(CellKey cell) => marks.TryGetValue(cell, out var list) ? list : [];

    /// <summary>The findings of a line of a form.</summary>
    public IReadOnlyList<ReportFinding> Of(Place place) => lines.TryGetValue(place, out var list) ? list : [];

    /// <summary>True where a cell of the table is marked.</summary>
    public bool Concern(Table table) => marks.Keys.Any(cell => cell.Table == table.Id);

    public string DocumentId => prefix;

    public string TableId(Table table) => $"{prefix}-{table.Id}";

    public string CellId(CellKey cell) => $"{prefix}-{cell.Table}-{cell.Panel}-{cell.Row}-{cell.Column}";

    public string FindingId(ReportFinding finding) => $"{prefix}-{finding.Finding.Id}";

    private void AddLine(Place place, ReportFinding finding)
    {
        if (!lines.TryGetValue(place, out var list)) lines.Add(place, list = []);
        list.Add(finding);
    }

    private void Add(ReportPlace place, CellMark mark)
    {
        if (place.Cell is not { } cell) return;
        if (!marks.TryGetValue(cell, out var list)) marks.Add(cell, list = []);
        if (!list.Exists(other => ReferenceEquals(other.Finding, mark.Finding))) list.Add(mark);
    }
}
