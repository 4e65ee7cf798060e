using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The last printed line of a text: whether it is a row of a table, and whether it breaks off.</summary>
internal sealed partial class DocumentEnd
{
    private const int ShortestSentence = 16;

    /// <summary>So many rows above the last one must be alike before it counts as torn.</summary>
    private const int FewestRows = 3;

    private const int PrintedDecimals = 2;

    private readonly SourceBlock? before;
    private readonly SourceBlock? last;
    private readonly LineShape? shape;

    public DocumentEnd(ImmutableArray<SourceBlock> blocks, NarrativeGrammar grammar)
    {
        var printed = blocks.Where(block => block is not Paragraph paragraph || !string.IsNullOrWhiteSpace(paragraph.Text)).TakeLast(2).ToList();
        (before, last) = printed is [var first, var second] ? (first, second) : (null, printed.FirstOrDefault());
        if (last is Paragraph line) shape = new LineShape(line, grammar);
    }

    /// <summary>The last line, or null where nothing is printed.</summary>
    public Place? Place => last is Grid grid ? grid.Rows[^1].Place : last?.Place;

    /// <summary>The last line where it is no row of a table; else null.</summary>
    public Paragraph? Line => last as Paragraph;

    /// <summary>True for a row of a table.</summary>
    public bool IsRow => last is Grid;

    /// <summary>True where it ends neither a sentence nor a document: a row of a table never does; a short line (a date, a heading, a signature) may.</summary>
    public bool IsOpen => IsRow || IsTorn || shape is { EndsSentence: false, MayBeHeading: false, Folded.Length: >= ShortestSentence };

    /// <summary>True for a row that lacks columns or digits which the rows above it have, and for a line that ends inside a number.</summary>
    public bool IsTorn => last switch
    {
        Grid grid => IsShort(grid) || HasShortNumber(grid),
        Paragraph line => IsTornRow || TornNumber().IsMatch(line.Text),
        _ => false,
    };

    /// <summary>True right below a table for the number or the code that its next row would begin with.</summary>
    public bool IsTornRow => last is Paragraph line && before is Grid above && line.Place.Line == above.Rows[^1].Place.Line + 1
        && (shape is { Style: not null } || (shape is { Folded: [_, ..] code } && code.All(char.IsAsciiDigit)));

    private static bool IsShort(Grid grid)
    {
        if (grid.Rows.Length <= FewestRows) return false;
        var width = grid.Rows[^2].Cells.Length;
        return grid.Rows[^1].Cells.Length < width
            && grid.Rows[^(FewestRows + 1)..^1].All(row => row.Cells.Length == width)
            && !grid.Rows[^1].Cells.Any(cell => TextFolding.Fold(cell.Text).Contains(':', StringComparison.Ordinal)); // a line of signatures
    }

    /// <summary>True where the last cell prints fewer decimals than all amounts above it.</summary>
    private static bool HasShortNumber(Grid grid)
    {
        var cells = grid.Rows[^1].Cells;
        var above = grid.Rows[..^1].Select(row => TextFolding.Fold(row[cells.Length - 1])).Where(text => Amount().IsMatch(text)).ToList();
        return above.Count >= FewestRows && above.TrueForAll(text => Decimals(text) == PrintedDecimals)
            && TextFolding.Fold(cells[^1].Text) is var last && Amount().IsMatch(last) && Decimals(last) < PrintedDecimals;
    }

    private static int Decimals(string amount) => amount.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? amount.Length - point - 1 : 0;

    [GeneratedRegex(@"\d[.,]\s*$")]
    private static partial Regex TornNumber();

    [GeneratedRegex(@"^\d[\d,]*(?:\.\d*)?$")]
    private static partial Regex Amount();
}
