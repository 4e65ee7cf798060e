using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>
/// A table as printed. The header is rows of cells that span; the body has one cell for every column; a blank cell is an empty text. A table without
/// money (<see cref="Unit"/> null) is a form: its body cells may span too.
/// </summary>
public sealed record DocumentTable : DocumentBlock
{
    /// <summary>The id of the jurisdiction's table (data/jurisdictions), such as <c>revenue-summary</c>; with a suffix where one table is printed several times.</summary>
    public required string Id { get; init; }

    /// <summary>The title above it, the year included where the jurisdiction prints it.</summary>
    public required string Title { get; init; }

    /// <summary>The number printed with it (表3, 预算公开表1), or empty.</summary>
    public string Number { get; init; } = string.Empty;

    /// <summary>The line above the table at its left (单位名称：…), or empty.</summary>
    public string BodyLine { get; init; } = string.Empty;

    /// <summary>The line above the table at its right (单位：万元), or empty.</summary>
    public string UnitLine { get; init; } = string.Empty;

    /// <summary>The unit of its amounts; null in a form without a unit of its own.</summary>
    public DisplayUnit? Unit { get; init; }

    public bool IsLandscape { get; init; }

    /// <summary>True where a page starts with it, or with the headings right above it.</summary>
    public bool StartsPage { get; init; } = true;

    /// <summary>True for a form: its labels stand among what they label, not in a header above.</summary>
    public bool IsForm => Unit is null || Header.IsEmpty;

    /// <summary>The project that it is of, where it is printed once for each; empty elsewhere.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>Number and title in one line, for lists of contents and bookmarks, with what tells it from others of the same title.</summary>
    public string Heading => string.Concat(Number.Length == 0 ? string.Empty : $"{Number} ", Title, Subject.Length == 0 || Title.Contains(Subject, StringComparison.Ordinal) ? string.Empty : $"\uFF08{Subject}\uFF09");

    public ImmutableArray<DocumentColumn> Columns { get; init; } = [];

    /// <summary>The header from top to bottom; cells that a span from the left or above covers are left out.</summary>
    public ImmutableArray<DocumentRow> Header { get; init; } = [];

    public ImmutableArray<DocumentRow> Rows { get; init; } = [];

    /// <summary>How many of the first rows of a form are printed again on every page: its column labels, or what it is of. No cell of them spans a row behind.</summary>
    public int RepeatedRows { get; init; }

    /// <summary>The row of labels with which a form's list of targets begins that is too long for a page, to be printed again on each; 0 where there is none.</summary>
    public int ListAt { get; init; }

    /// <summary>Paragraphs below the table.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>What a column holds, for its alignment and its type in a workbook.</summary>
public enum ColumnKind
{
    /// <summary>Words: left.</summary>
    Text,

    /// <summary>A code: centred, never a number.</summary>
    Code,

    /// <summary>Amounts: right.</summary>
    Amount,
}

/// <summary>A column: what it holds, its width as a share of the widths of all columns (10 is ordinary), and its header path for people.</summary>
public sealed record DocumentColumn(ColumnKind Kind, int Width, ImmutableArray<string> Path);

/// <summary>A row of cells in the order of the columns.</summary>
public sealed record DocumentRow(ImmutableArray<DocumentCell> Cells)
{
    /// <summary>True for totals: set in bold.</summary>
    public bool IsTotal { get; init; }
}

/// <summary>A cell: its first column, how many columns and rows it spans, and its words or number. Blank where both are missing.</summary>
public sealed record DocumentCell(int Column, string Text)
{
    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    /// <summary>Levels of indentation of a label.</summary>
    public int Indent { get; init; }

    public PrintedNumber? Number { get; init; }

    /// <summary>True where the form asks for something that the ledger does not determine: the text is the mark of what is to be filled in, never to be taken for nothing.</summary>
    public bool IsOpen { get; init; }

    /// <summary>True for a cell that labels others (header cells, field labels of a form): a header cell for assistive technology.</summary>
    public bool IsLabel { get; init; }
}
