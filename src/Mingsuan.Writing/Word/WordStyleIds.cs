namespace Mingsuan.Writing;

/// <summary>The ids of the styles of a Word document; those of headings and contents get their level behind.</summary>
internal static class WordStyleIds
{
    public const string Title = "Title";
    public const string CoverLine = "CoverLine";
    public const string Heading = "Heading";
    public const string ContentsTitle = "TOCHeading";
    public const string Contents = "TOC";
    public const string Text = "BodyText";
    public const string TableNumber = "TableNumber";
    public const string Caption = "Caption";
    public const string TableLine = "TableLine";
    public const string TableText = "TableText";
    public const string TableHead = "TableHead";
    public const string TableNote = "TableNote";
    public const string SectionEnd = "SectionEnd";
    public const string Footer = "Footer";
    public const string Open = "OpenSlot";
    public const string Grid = "TableGrid";

    /// <summary>Headings of the document are of four levels; tables below them add one.</summary>
    public const int Levels = 5;
}
