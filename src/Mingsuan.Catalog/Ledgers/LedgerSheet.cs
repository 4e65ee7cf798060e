using System.Collections.Immutable;

namespace Mingsuan.Catalog;

/// <summary>What a sheet of the workbook is.</summary>
public enum LedgerSheetKind
{
    /// <summary>A row a thing.</summary>
    Table,

    /// <summary>A row a value of the one body.</summary>
    Form,

    /// <summary>A row a question.</summary>
    Questions,
}

/// <summary>A sheet of the workbook that a clerk fills in (data/ledger).</summary>
public sealed record LedgerSheet(string Id, LedgerSheetKind Kind, Bilingual Name, Bilingual Help)
{
    /// <summary>The columns of a table, or the rows of a form.</summary>
    public ImmutableArray<LedgerColumn> Columns { get; init; } = [];

    /// <summary>The groups of questions that it asks.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>True where a workbook without it is refused.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True where its rows are of last year.</summary>
    public bool IsPrevious { get; init; }

    /// <summary>What every row states, by the id of the column.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>What stands in a column.</summary>
public enum LedgerColumnKind
{
    Text,
    Amount,
    Number,
    Count,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>A member of the dimension that its list names.</summary>
    Member,

    /// <summary>Computed, locked.</summary>
    Formula,

    /// <summary>Printed or carried over for the eye, locked: no entry.</summary>
    Shown,
}

/// <summary>A column, by the id that the files of a ledger call it.</summary>
public sealed record LedgerColumn(string Id, LedgerColumnKind Kind, Bilingual Head, Bilingual Note)
{
    /// <summary>All headings by which it is known, folded.</summary>
    public ImmutableArray<string> Heads { get; init; } = [];

    /// <summary>The list of its drop-down, or null.</summary>
    public string? List { get; init; }

    /// <summary>Only members below that one are offered; null where all are.</summary>
    public string? Below { get; init; }

    /// <summary>Only accounts of that level are offered; null where all are.</summary>
    public int? Deep { get; init; }

    /// <summary>True where only members without parts are offered.</summary>
    public bool IsLeaves { get; init; }

    public bool IsRequired { get; init; }

    public int Width { get; init; }

    /// <summary>The formula with the ids of columns in braces; empty for what is typed.</summary>
    public string Formula { get; init; } = string.Empty;
}
