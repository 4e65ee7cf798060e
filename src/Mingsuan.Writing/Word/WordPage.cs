using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingsuan.Writing;

/// <summary>A page of A4 in twentieths of a point: its size and margins.</summary>
internal sealed record WordPage(uint Width, uint Height, uint Side, int Above, int Below)
{
    public static WordPage Portrait { get; } = new(11_906, 16_838, 1_304, 1_417, 1_361);

    public static WordPage Landscape { get; } = new(16_838, 11_906, 1_021, 1_247, 1_134);

    /// <summary>The width of the text.</summary>
    public uint TextWidth => Width - (2 * Side);

    /// <summary>The properties of a section on such pages, which starts a page. The first page of the first shows no number where it is a cover.</summary>
    public SectionProperties ToSection(string footer, bool startsWithCover)
    {
        var section = new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
            new SectionType { Val = SectionMarkValues.NextPage },
            new PageSize { Width = Width, Height = Height, Orient = Width > Height ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
            new PageMargin { Top = Above, Bottom = Below, Left = Side, Right = Side, Header = 720, Footer = 720, Gutter = 0 });
        if (startsWithCover) section.Append(new TitlePage());
        return section;
    }
}
