using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Text as a cell of a workbook can hold it, and how high its row must be.</summary>
public static class SheetText
{
    /// <summary>No cell holds more.</summary>
    private const int Longest = 32_000;

    private const decimal LineHeight = 14.5m;
    private const decimal Padding = 5;
    private const decimal Highest = 400;

    /// <summary>The text without what XML cannot carry, cut where it is too long.</summary>
    public static string Of(string text)
    {
        var kept = XmlText.Of(text);
        return kept.Length <= Longest ? kept : $"{kept[..Longest]}…";
    }

    /// <summary>The height in points of a row with these texts in columns of these widths.</summary>
    public static decimal Height(IEnumerable<(string Text, int Width)> cells) =>
        Math.Min(Highest, (cells.Select(cell => Lines(cell.Text, cell.Width)).DefaultIfEmpty(1).Max() * LineHeight) + Padding);

    /// <summary>A Chinese letter is as wide as two of Latin text.</summary>
    private static int Lines(string text, int width) =>
        text.Split('\n').Sum(line => Math.Max(1, (TextWidth.Of(line) + width - 1) / width));
}
