using Mingsuan.Kernel;

namespace Mingsuan.Benchmarks;

/// <summary>A cell of a page that prints a figure, and where.</summary>
internal sealed record PrintedFigure(string Text, Box Box)
{
    private const int LeastDigits = 2;

    /// <summary>The cells of a page that print amounts, codes or shares: nothing but digits and their signs.</summary>
    public static IReadOnlyList<PrintedFigure> Of(SourceDocument document, int page) =>
        [.. document.Blocks.OfType<Grid>().SelectMany(grid => grid.Rows).Where(row => row.Place.Page == page).SelectMany(row => row.Cells).Select(Of).OfType<PrintedFigure>()];

    private static PrintedFigure? Of(GridCell cell)
    {
        var text = Plain(cell.Text);
        var isFigure = text.Count(char.IsAsciiDigit) >= LeastDigits && text.All(letter => char.IsAsciiDigit(letter) || letter is '.' or '-' or '%');
        return isFigure && cell.Place.Box is { } box ? new PrintedFigure(text, box) : null;
    }

    /// <summary>What a cell of another reading of the same page prints in the middle of this one; empty where there is none.</summary>
    public string In(SourceDocument document, int page)
    {
        var (x, y) = ((Box.Left + Box.Right) / 2, (Box.Top + Box.Bottom) / 2);
        return document.Blocks.OfType<Grid>().SelectMany(grid => grid.Rows).Where(row => row.Place.Page == page).SelectMany(row => row.Cells)
            .Where(cell => cell.Place.Box is { } box && x >= box.Left && x <= box.Right && y >= box.Top && y <= box.Bottom)
            .Select(cell => Plain(cell.Text)).FirstOrDefault(text => text.Length > 0) ?? string.Empty;
    }

    private static string Plain(string text) => string.Concat(text.Where(letter => letter != ',' && !char.IsWhiteSpace(letter)));
}
