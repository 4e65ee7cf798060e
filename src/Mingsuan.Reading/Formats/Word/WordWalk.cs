using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingsuan.Reading;

/// <summary>Walks the blocks of a Word document in order; text boxes follow the paragraph that they are anchored in.</summary>
internal sealed class WordWalk(DocumentDraft draft, WordStyles styles, WordNumbering numbering)
{
    /// <summary>What was passed over so far.</summary>
    public WordCounts Counts { get; } = new();

    /// <summary>Adds the blocks inside an element to the draft.</summary>
    public void Read(OpenXmlElement blocks)
    {
        foreach (var block in blocks.ChildElements)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    ReadParagraph(paragraph);
                    break;
                case Table table:
                    ReadTable(table);
                    break;
                case DeletedRun or MoveFromRun or SectionProperties:
                    break;
                case SdtBlock { SdtContentBlock: { } content }:
                    Read(content);
                    break;
                case OpenXmlCompositeElement other:
                    Read(other); // inserted, custom and alternative blocks hold blocks
                    break;
            }
        }
    }

    private void ReadParagraph(Paragraph paragraph)
    {
        var text = new WordText(Counts);
        var printed = text.Of(paragraph);
        var number = styles.NumberingOf(paragraph) is { } place && printed.Length > 0 ? numbering.Next(place.Number, place.Level) : string.Empty;
        draft.AddText(number + printed, styles.HeadingLevel(paragraph));
        foreach (var box in text.Boxes) Read(box);
    }

    private void ReadTable(Table table)
    {
        var rows = new WordTable(Counts, paragraph => styles.NumberingOf(paragraph) is { } place ? numbering.Next(place.Number, place.Level) : string.Empty);
        var placed = rows.Place(table);
        if (rows.IsFrame(table))
        {
            foreach (var cell in table.Descendants<TableCell>().Take(1)) Read(cell);
            return;
        }

        draft.AddTable(placed);
        foreach (var box in rows.Boxes) Read(box);
        foreach (var nested in rows.Nested) ReadTable(nested);
    }
}
