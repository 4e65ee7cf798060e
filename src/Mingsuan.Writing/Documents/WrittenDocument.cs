using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>A disclosure as it is to be published, before any file format: every format prints this, whole and in order, and adds nothing.</summary>
public sealed record WrittenDocument
{
    /// <summary>The title on the cover and in the file's metadata, such as 某市医疗保障局2023年部门预算公开.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the disclosing body: the only name that a file's metadata carries.</summary>
    public required string Body { get; init; }

    public required FiscalYear Year { get; init; }

    /// <summary>The id of the jurisdiction whose form it is in.</summary>
    public required string Jurisdiction { get; init; }

    public ImmutableArray<DocumentBlock> Blocks { get; init; } = [];

    /// <summary>What the form asks for and the ledger does not determine, each named; a mark stands where it belongs.</summary>
    public ImmutableArray<OpenSlot> Open { get; init; } = [];

    /// <summary>The tables in order.</summary>
    public IEnumerable<DocumentTable> Tables => Blocks.OfType<DocumentTable>();
}

/// <summary>A piece of a document: heading, paragraph, table, chart, list of contents or the cover.</summary>
public abstract record DocumentBlock;

/// <summary>The cover: its lines from top to bottom, the title first.</summary>
public sealed record CoverBlock(ImmutableArray<string> Lines) : DocumentBlock;

/// <summary>The list of contents, made of the headings and table titles behind it; <paramref name="Title"/> stands above it.</summary>
public sealed record ContentsBlock(string Title, int Levels) : DocumentBlock;

/// <summary>A heading of level 1–4 as printed, its number included (一、…). <paramref name="Id"/> is unique in the document: letters, digits and hyphens.</summary>
public sealed record HeadingBlock(string Id, int Level, string Text) : DocumentBlock
{
    /// <summary>True where it starts a new page.</summary>
    public bool StartsPage { get; init; }
}

/// <summary>A paragraph of running text.</summary>
public sealed record ParagraphBlock(ImmutableArray<TextRun> Runs) : DocumentBlock
{
    /// <summary>The whole text.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>A stretch of text; <paramref name="Number"/> is the fact that it prints, where it prints one.</summary>
public sealed record TextRun(string Text, PrintedNumber? Number = null)
{
    /// <summary>True for the mark of what the form asks for and the ledger does not determine.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>
/// A number as printed: its coordinate, the exact value in the base unit of its measure (yuan, percent, count), and the print: rounded once, half away
/// from zero. <paramref name="Base"/> is what a change, rate or share compares with. <paramref name="Unit"/> is null where it is no money.
/// </summary>
public sealed record PrintedNumber(Coordinate Coordinate, decimal Value, string Text, int Decimals, DisplayUnit? Unit, Coordinate? Base = null)
{
    /// <summary>True where the ledger does not state it but determines it.</summary>
    public bool IsDerived { get; init; }
}

/// <summary>Something that the form asks for and the ledger does not determine: the table or section, the row and column or slot, and the coordinate or question it needs.</summary>
public sealed record OpenSlot(string Where, string What, Coordinate? Coordinate)
{
    /// <summary>The id of the question (data/questions) that would fill it, or null.</summary>
    public string? Question { get; init; }
}

/// <summary>A chart of parts of a whole: its title, its slices with their numbers, and the heading it belongs to.</summary>
public sealed record ChartBlock(string Id, string Title, ImmutableArray<ChartSlice> Slices) : DocumentBlock;

/// <summary>A slice: its label and number.</summary>
public sealed record ChartSlice(string Label, PrintedNumber Number);
