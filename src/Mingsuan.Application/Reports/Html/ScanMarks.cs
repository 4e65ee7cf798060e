using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>How cells that were recognised in a scan are marked, those of them that were mended for the check, and those that a stamp covers.</summary>
internal sealed class ScanMarks(Phrases phrases, IEnumerable<MendedFigure> mended)
{
    private const string Recognised = "recognised";
    private const string Mended = "mended";
    private const string Covered = "covered";

    private readonly Dictionary<Place, MendedFigure> mended = mended.DistinctBy(figure => figure.Place).ToDictionary(figure => figure.Place);

    /// <summary>True where a cell of the table was recognised.</summary>
    public static bool Concern(Table table) => table.Panels.Any(panel => panel.Cells.Any(cell => cell.Place.Recognition is not null));

    /// <summary>Explains the marks.</summary>
    public static void WriteLegend(Phrases phrases, HtmlWriter html)
    {
        html.Open("p", ("class", "legend read")).Element("span", phrases["html-recognised-legend"], ("class", Recognised));
        html.Text(" ").Element("span", phrases["html-mended-legend"], ("class", Mended)).Close("p").Line();
    }

    /// <summary>The class and the title of a cell; null where the file states it.</summary>
    public (string Class, string Title)? Of(TableCell? cell)
    {
        if (cell?.Place.Recognition is not { } recognition) return cell?.Place.IsCovered == true ? (Covered, phrases["html-covered-cell"]) : null;
        if (cell.Figure.State == CellState.Blank) return null;
        return mended.TryGetValue(cell.Place, out var figure)
            ? (Mended, phrases.Fill("html-mended-cell", ("read", figure.Read.Text), ("mended", figure.Mended.Text), ("proof", string.Join("; ", figure.Proof))))
            : (Recognised, phrases.Fill("html-recognised-cell", ("confidence", $"{recognition.Confidence}")));
    }

    /// <summary>The text that stands in a mended cell behind what was read; empty elsewhere.</summary>
    public string Instead(TableCell? cell) => cell is not null && mended.TryGetValue(cell.Place, out var figure) ? figure.Mended.Text : string.Empty;
}
