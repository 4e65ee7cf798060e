using System.Globalization;
using System.Text;

namespace Mingsuan.Reading.Tests;

/// <summary>One page in the making; places count points from the top left corner.</summary>
internal sealed class PdfSheet
{
    public const double Size = 10;
    private readonly StringBuilder content = new();

    public double Width { get; init; } = 595;

    public double Height { get; init; } = 842;

    public int Rotate { get; init; }

    public string Content => content.ToString();

    /// <summary>Operators as they are.</summary>
    public PdfSheet Raw(string operators)
    {
        content.Append(operators).Append('\n');
        return this;
    }

    public PdfSheet Line(double x1, double y1, double x2, double y2) => Raw(Say($"{x1} {Height - y1} m {x2} {Height - y2} l S"));

    public PdfSheet Fill(double left, double top, double right, double bottom) => Raw(Say($"{left} {Height - bottom} {right - left} {bottom - top} re f"));

    /// <summary>Text whose base line begins there; an ideograph is as wide as the size, a digit half of it.</summary>
    public PdfSheet Text(double x, double y, string text, double size = Size, int degrees = 0)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var codes = string.Concat(text.Select(letter => ((int)letter).ToString("X4", CultureInfo.InvariantCulture)));
        return Raw(Say($"BT /F1 {size} Tf {cos:0.####} {sin:0.####} {-sin:0.####} {cos:0.####} {x} {Height - y} Tm <{codes}> Tj ET"));
    }

    /// <summary>Text that ends there.</summary>
    public PdfSheet TextTo(double right, double y, string text) => Text(right - Advance(text), y, text);

    /// <summary>A fully ruled grid of cells 24 points high: a text in each, broken where it has a line break.</summary>
    public PdfSheet Ruled(double top, double[] columns, params string[][] rows)
    {
        for (var row = 0; row <= rows.Length; row++) Line(columns[0], top + (row * RowHeight), columns[^1], top + (row * RowHeight));
        foreach (var column in columns) Line(column, top, column, top + (rows.Length * RowHeight));
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++) Cell(columns[column], top + (row * RowHeight), rows[row][column]);
        }

        return this;
    }

    public const double RowHeight = 24;

    /// <summary>The text of a cell whose corner is there.</summary>
    public PdfSheet Cell(double left, double top, string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length > 0) Text(left + 2, top + 10 + (i * 11), lines[i]);
        }

        return this;
    }

    public static double Advance(string text) => text.Sum(letter => letter < '\u2E80' ? Size / 2 : Size);

    private static string Say(FormattableString text) => FormattableString.Invariant(text);
}
