using System.Collections.Immutable;

namespace Mingsuan.Application;

/// <summary>A page of a document as it was transcribed without this reader: its grids, and what each money cell states. docs/pages.md says how it is written.</summary>
public sealed record PageTruth(string Sha256, int Page)
{
    /// <summary>Whose disclosure it is, by place.</summary>
    public string Jurisdiction { get; init; } = string.Empty;

    /// <summary>What makes it hard, such as <c>rotated</c> or <c>merged-headers</c>; a page may be of several classes.</summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    public ImmutableArray<TruthGrid> Grids { get; init; } = [];
}

/// <summary>A grid of the page: what all its money states, what each column states, and its rows from the top.</summary>
public sealed record TruthGrid(string States, ImmutableArray<TruthColumn> Columns, ImmutableArray<TruthRow> Rows);

/// <summary>What a column of a grid states; null where it holds no money.</summary>
public sealed record TruthColumn(string? States)
{
    /// <summary>Which of the blocks that stand side by side it belongs to, from 0: a row states something for each.</summary>
    public int Block { get; init; }
}

/// <summary>How a printed row of a grid is to be read.</summary>
public enum TruthRowKind
{
    /// <summary>A heading of the columns.</summary>
    Head,

    /// <summary>A heading printed again on a page that goes on with a table: the reader leaves it out.</summary>
    RepeatedHead,

    /// <summary>A row with or without money.</summary>
    Body,
}

/// <summary>A printed row: what it states in each of the blocks that stand side by side, null where that is not transcribed; its cells, with ← and ↑ where a cell goes on.</summary>
public sealed record TruthRow(TruthRowKind Kind, ImmutableArray<string?> States, ImmutableArray<string> Cells)
{
    /// <summary>What it states for that column.</summary>
    public string? StatesFor(TruthColumn column) => column.Block < States.Length ? States[column.Block] : null;
}
