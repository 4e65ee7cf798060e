using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// Tells why a money cell counts as unbound. A cell is bound where its row and its column each say something: a body is something; a row without
/// words, or with words that state no member and are no total, means “all” for want of evidence and does not count.
/// </summary>
internal sealed class CellBinding(DisclosureCatalog catalog)
{
    /// <summary>The id of the reason, or null for a bound cell.</summary>
    public string? Fault(Panel panel, TableCell cell)
    {
        if (cell.Figure.State == CellState.Illegible) return "not-a-number";
        var (row, column) = (panel.Rows[cell.Row], panel.Columns[cell.Column]);
        if (!cell.IsBound && HasUnknown(cell.Coordinate)) return "row-unknown";
        return ColumnFault(column) ?? RowFault(row, isFirst: cell.Row == 0) ?? (cell.IsBound ? null : OpenScope(cell.Coordinate) ?? "row-or-column-unknown");
    }

    private static string? ColumnFault(TableColumn column) => IsSilent(column.Coordinate) && column.Label.Length == 0 ? "column-without-words" : null;

    /// <summary>The first row of a panel may be a total that needs no words.</summary>
    private string? RowFault(TableRow row, bool isFirst)
    {
        if (row.IsBody || !IsSilent(row.Coordinate)) return null;
        if (row is { Label.Length: 0, Code: null or "" }) return isFirst ? null : "row-without-words";
        return IsKnown(row.Label) ? null : "row-says-nothing";
    }

    private static string? OpenScope(Coordinate coordinate) =>
        coordinate[coordinate.Cube.Timing] is null ? "timing-open" : coordinate[coordinate.Cube.Source] is null ? "source-open" : null;

    private static bool IsSilent(Coordinate coordinate) => coordinate.Stated.All(member => member.IsAll);

    /// <summary>A label that nobody knows hangs as a local member below a dimension that has no local members of its own.</summary>
    private static bool HasUnknown(Coordinate coordinate) =>
        coordinate.Stated.Any(member => member.IsLocal && member.Dimension != coordinate.Cube.Project && member.Dimension != coordinate.Cube.Body && member.Dimension != coordinate.Cube.Year);

    /// <summary>A phrase that stands in the label, or one that counts as a whole label only and is all of it but its numbering.</summary>
    private bool IsKnown(string label)
    {
        var folded = TextFolding.Fold(label);
        return catalog.Lexicon.Scan(folded).Any() || catalog.Pages.Numberings.Any(numbering => catalog.Lexicon.Find(numbering.Expression.Remove(folded)) is not null);
    }
}
