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

    /// <summary>What people type: text, an amount, a whole number; unlocked where the sheet is protected.</summary>
    Input = 11,
    InputAmount,
    InputCount,

    /// <summary>What is computed or carried over: text, an amount; locked.</summary>
    Locked,
    LockedAmount,
}

/// <summary>A cell: a text, or a number that a spreadsheet can add up.</summary>
internal readonly record struct SheetCell(string Text, SheetLook Look = SheetLook.Plain)
{
    /// <summary>The number; null for text.</summary>
    public decimal? Number { get; init; }

    /// <summary>The formula that gives the number or text; null for what stands fast.</summary>
    public string? Formula { get; init; }

    /// <summary>A whole number.</summary>
    public static SheetCell Of(int count) => new(string.Empty, SheetLook.Count) { Number = count };

    public static implicit operator SheetCell(string text) => new(text);
}

/// <summary>A column with its heading and its width in letters of Latin text.</summary>
internal sealed record SheetColumn(string Head, int Width)
{
    /// <summary>How its cells look where a row says nothing.</summary>
    public SheetLook? Look { get; init; }
}

/// <summary>What cells of a column take: one of a named list, or a kind of number; and the hint that a spreadsheet shows beside the cell.</summary>
internal sealed record SheetInput(int Column, int FirstRow, int LastRow, string Title, string Hint)
{
    /// <summary>The formula of the list; null where any text or number is taken.</summary>
    public string? List { get; init; }

    /// <summary>True where only a number is taken.</summary>
    public bool IsNumber { get; init; }

    /// <summary>True where only a whole number is taken.</summary>
    public bool IsWhole { get; init; }

    /// <summary>True where what is not of the list is refused.</summary>
    public bool IsStrict { get; init; }
}

/// <summary>One sheet: a title and lines above a table with a heading that stays in sight and is printed on every page.</summary>
internal sealed record Sheet(string Name, string Title, ImmutableArray<SheetColumn> Columns, ImmutableArray<ImmutableArray<SheetCell>> Rows)
{
    /// <summary>Lines between the title and the table.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>What cells take, for a sheet that people fill in.</summary>
    public ImmutableArray<SheetInput> Inputs { get; init; } = [];

    /// <summary>True where only cells for input can be changed; without a password.</summary>
    public bool IsProtected { get; init; }

    /// <summary>True for a sheet that only others refer to.</summary>
    public bool IsHidden { get; init; }

    /// <summary>True for paper that is wider than high.</summary>
    public bool IsLandscape { get; init; } = true;
}
