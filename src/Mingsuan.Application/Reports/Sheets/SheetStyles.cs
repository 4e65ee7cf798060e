using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingsuan.Application;

/// <summary>The fonts, colours, borders and formats of our sheets.</summary>
internal static class SheetStyles
{
    /// <summary>The index of the title's format; those of <see cref="SheetLook"/> come before.</summary>
    public const uint Title = 8;

    public const uint Line = 9;

    public const uint Head = 10;

    private const uint WholeNumber = 1;
    private const uint TwoDecimals = 4;
    private const uint AsText = 49;
    private const int ChineseCharset = 134;

    private static readonly string[] Inks = ["FF1D2430", "FFB3261E", "FF8A5300", "FF3C5A80", "FF1C6B3A"];
    private static readonly string[] Grounds = ["FFDCE6F1", "FFFDECEA", "FFFFF4DC", "FFE9F0F9", "FFE6F4EA", "FFFFFEF2", "FFF2F4F7"];

    /// <summary>The style sheet with text in one font and titles and heads in another.</summary>
    public static Stylesheet Of(string font, string headFont) => new(
        new Fonts([.. Inks.Select((ink, index) => Font(font, 10, index > 0, ink)), Font(headFont, 16, true, Inks[0]), Font(headFont, 10, true, Inks[0])]),
        new Fills([new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), .. Grounds.Select(Solid)]),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(0, 0, 0, HorizontalAlignmentValues.Left),
            Format(0, 0, 0, HorizontalAlignmentValues.Center),
            Format(0, 0, WholeNumber, HorizontalAlignmentValues.Center),
            Format(0, 0, TwoDecimals, HorizontalAlignmentValues.Right),
            Format(1, 3, 0, HorizontalAlignmentValues.Center),
            Format(2, 4, 0, HorizontalAlignmentValues.Center),
            Format(3, 5, 0, HorizontalAlignmentValues.Center),
            Format(4, 6, 0, HorizontalAlignmentValues.Center),
            Bare(5, HorizontalAlignmentValues.Center),
            Bare(0, HorizontalAlignmentValues.Left),
            Format(6, 2, 0, HorizontalAlignmentValues.Center),
            Unlocked(Format(0, 7, AsText, HorizontalAlignmentValues.Left)),
            Unlocked(Format(0, 7, TwoDecimals, HorizontalAlignmentValues.Right)),
            Unlocked(Format(0, 7, WholeNumber, HorizontalAlignmentValues.Right)),
            Format(0, 8, 0, HorizontalAlignmentValues.Left),
            Format(0, 8, TwoDecimals, HorizontalAlignmentValues.Right)));

    private static Font Font(string name, int points, bool isBold, string ink)
    {
        var font = new Font();
        if (isBold) font.Append(new Bold());
        font.Append(new FontSize { Val = points }, new Color { Rgb = ink }, new FontName { Val = name }, new FontCharSet { Val = ChineseCharset });
        return font;
    }

    private static Fill Solid(string ground) => new(new PatternFill(new ForegroundColor { Rgb = ground }) { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder(new Color { Rgb = "FFB5BDC9" }) { Style = BorderStyleValues.Thin },
        new RightBorder(new Color { Rgb = "FFB5BDC9" }) { Style = BorderStyleValues.Thin },
        new TopBorder(new Color { Rgb = "FFB5BDC9" }) { Style = BorderStyleValues.Thin },
        new BottomBorder(new Color { Rgb = "FFB5BDC9" }) { Style = BorderStyleValues.Thin });

    private static CellFormat Format(uint font, uint fill, uint number, HorizontalAlignmentValues side) => new(Aligned(side))
    {
        FontId = font,
        FillId = fill,
        BorderId = 1,
        NumberFormatId = number,
        ApplyFont = true,
        ApplyFill = fill > 0,
        ApplyBorder = true,
        ApplyNumberFormat = number > 0,
        ApplyAlignment = true,
    };

    private static CellFormat Unlocked(CellFormat format)
    {
        format.Append(new Protection { Locked = false });
        format.ApplyProtection = true;
        return format;
    }

    private static CellFormat Bare(uint font, HorizontalAlignmentValues side) => new(Aligned(side)) { FontId = font, ApplyFont = true, ApplyAlignment = true };

    private static Alignment Aligned(HorizontalAlignmentValues side) => new() { Horizontal = side, Vertical = VerticalAlignmentValues.Center, WrapText = true };
}
