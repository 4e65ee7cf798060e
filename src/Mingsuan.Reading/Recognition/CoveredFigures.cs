using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Counts the amounts that a stamp covers, page by page: the file carries them, but who looks at the page may not be able to read them.</summary>
internal sealed class CoveredFigures(ReadingContext context)
{
    /// <summary>Notes them at the first one of each page.</summary>
    public void Note(IEnumerable<TableDraft> tables)
    {
        var covered = tables.SelectMany(table => table.Panels).SelectMany(panel => panel.Cells).Where(cell => cell.Figure.IsStated && cell.Place.IsCovered);
        foreach (var page in covered.GroupBy(cell => cell.Place.Page))
            context.Note("figures-covered", Severity.Information, page.First().Place, ("count", page.Count().ToString(CultureInfo.InvariantCulture)));
    }
}
