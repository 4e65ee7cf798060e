using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingsuan.Writing;

/// <summary>The formats of cells that a workbook uses, made as they are asked for.</summary>
internal sealed class WorkbookStyles(DocumentPhrases phrases)
{
    private const uint FirstOwnFormat = 164;
    private const int ChineseCharset = 134;
    private const uint Bordered = 1;
    private const uint Grey = 2;
    private const uint Yellow = 3;
    private const uint FirstOpenFont = 6;

    private static readonly Dictionary<string, uint> Known = new(StringComparer.Ordinal) { [""] = 0, ["0"] = 1, ["0.00"] = 2, ["#,##0"] = 3, ["#,##0.00"] = 4, ["0%"] = 9, ["0.00%"] = 10 };

    private readonly Dictionary<CellLook, uint> indices = [];
    private readonly List<CellFormat> formats = [new CellFormat()];
    private readonly Dictionary<string, uint> own = new(StringComparer.Ordinal);

    /// <summary>The index of that look.</summary>
    public uint this[CellLook look]
    {
        get
        {
            if (indices.TryGetValue(look, out var index)) return index;
            index = (uint)formats.Count;
            formats.Add(Format(look));
            indices.Add(look, index);
            return index;
        }
    }

    /// <summary>The style sheet with all that was asked for.</summary>
    public Stylesheet ToSheet()
    {
        var sheet = new Stylesheet();
        if (own.Count > 0) sheet.Append(new NumberingFormats(own.Select(format => new NumberingFormat { NumberFormatId = format.Value, FormatCode = format.Key })));
        sheet.Append(
            new Fonts(Font("document-font-table", 10, false), Font("document-font-table", 10, true), Font("document-font-title", 18, false), Font("document-font-head", 10, false), Font("document-font-head", 13, false), Font("document-font-text", 12, false), OpenFont("document-font-table", 10), OpenFont("document-font-text", 12)),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), new Fill(new PatternFill(new ForegroundColor { Rgb = "FFEEF2F7" }) { PatternType = PatternValues.Solid }), new Fill(new PatternFill(new ForegroundColor { Rgb = "FFFFF3A3" }) { PatternType = PatternValues.Solid })),
            new Borders(new Border(), Thin()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(formats));
        return sheet;
    }

    private Font Font(string phrase, int points, bool isBold)
    {
        var font = new Font();
        if (isBold) font.Append(new Bold());
        font.Append(new FontSize { Val = points }, new FontName { Val = phrases[phrase] }, new FontCharSet { Val = ChineseCharset });
        return font;
    }

    private Font OpenFont(string phrase, int points)
    {
        var font = Font(phrase, points, isBold: true);
        font.InsertAfter(new Color { Rgb = "FF8A1C00" }, font.GetFirstChild<FontSize>());
        return font;
    }

    private static Border Thin() => new(
        new LeftBorder(new Color { Rgb = "FF444444" }) { Style = BorderStyleValues.Thin },
        new RightBorder(new Color { Rgb = "FF444444" }) { Style = BorderStyleValues.Thin },
        new TopBorder(new Color { Rgb = "FF444444" }) { Style = BorderStyleValues.Thin },
        new BottomBorder(new Color { Rgb = "FF444444" }) { Style = BorderStyleValues.Thin });

    private CellFormat Format(CellLook look) => new(Aligned(look))
    {
        FontId = FontOf(look),
        FillId = look.IsOpen ? Yellow : look.Kind == CellKind.Head ? Grey : 0,
        BorderId = look.Kind is CellKind.Head or CellKind.Words or CellKind.Code or CellKind.Amount ? Bordered : 0,
        NumberFormatId = NumberFormat(look.Format),
        ApplyFont = true,
        ApplyFill = look.IsOpen || look.Kind == CellKind.Head,
        ApplyBorder = true,
        ApplyNumberFormat = look.Format.Length > 0,
        ApplyAlignment = true,
    };

    private static uint FontOf(CellLook look) => look.Kind switch
    {
        CellKind.Paragraph when look.IsOpen => FirstOpenFont + 1,
        _ when look.IsOpen => FirstOpenFont,
        CellKind.Title => 2,
        CellKind.Head => 3,
        CellKind.Heading => 4,
        CellKind.Paragraph => 5,
        _ => look.IsBold ? 1u : 0u,
    };

    private uint NumberFormat(string code)
    {
        if (Known.TryGetValue(code, out var id)) return id;
        if (!own.TryGetValue(code, out id)) own.Add(code, id = FirstOwnFormat + (uint)own.Count);
        return id;
    }

    private static Alignment Aligned(CellLook look) => new()
    {
        Horizontal = look.Kind switch
        {
            CellKind.Title or CellKind.Centred or CellKind.Head or CellKind.Code => HorizontalAlignmentValues.Center,
            CellKind.Amount or CellKind.LineAtRight => HorizontalAlignmentValues.Right,
            _ => HorizontalAlignmentValues.Left,
        },
        Vertical = VerticalAlignmentValues.Center,
        WrapText = look.Kind != CellKind.Amount,
        Indent = look.Indent == 0 ? null : (uint)look.Indent,
    };
}
