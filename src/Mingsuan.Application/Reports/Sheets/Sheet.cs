using System.Collections.Immutable;

namespace Mingsuan.Application;

/// <summary>How a cell of a sheet looks.</summary>
internal enum SheetLook
{
    /// <summary>Text, wrapped, to the left.</summary>
    Plain,

    /// <summary>Text in the middle.</summary>
    Centred,

    /// <summary>A whole number in the middle.</summary>
    Count,

    /// <summary>A number to the right with two decimals.</summary>
    Amount,

    /// <summary>A verdict: an error, a warning, a note, nothing wrong.</summary>
    Error,
    Warning,
    Note,
    Good,
}

/// <summary>A cell: a text, or a number that a spreadsheet can add up.</summary>
internal readonly record struct SheetCell(string Text, SheetLook Look = SheetLook.Plain)
{
    /// <summary>The number; null for text.</summary>
    public decimal? Number { get; init; }

    /// <summary>A whole number.</summary>
    public static SheetCell Of(int count) => new(string.Empty, SheetLook.Count) { Number = count };

    public static implicit operator SheetCell(string text) => new(text);
}

/// <summary>A column with its heading and its width in letters of Latin text.</summary>
internal sealed record SheetColumn(string Head, int Width);

/// <summary>One sheet: a title and lines above a table with a heading that stays in sight and is printed on every page.</summary>
internal sealed record Sheet(string Name, string Title, ImmutableArray<SheetColumn> Columns, ImmutableArray<ImmutableArray<SheetCell>> Rows)
{
    /// <summary>Lines between the title and the table.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>True for paper that is wider than high.</summary>
    public bool IsLandscape { get; init; } = true;
}
