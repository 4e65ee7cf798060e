namespace Mingsuan.Application;

/// <summary>What was measured on one read and checked document.</summary>
public sealed record MeasuredDocument
{
    /// <summary>The name of the file, or <c>archive/entry</c>.</summary>
    public required string Name { get; init; }

    public string? Body { get; init; }

    public int? Year { get; init; }

    /// <summary>The id of the jurisdiction whose titles fit, or null.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The last page that anything was read on; 0 where the carrier has no pages.</summary>
    public int Pages { get; init; }

    public IReadOnlyList<MeasuredTable> Tables { get; init; } = [];

    /// <summary>Performance forms.</summary>
    public int Forms { get; init; }

    public int Facts { get; init; }

    /// <summary>Amounts that sentences state.</summary>
    public int Sentences { get; init; }

    /// <summary>The files that it is made of, where a narrative and its tables lie apart; else none.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Identities between amounts of several files, by outcome.</summary>
    public IReadOnlyDictionary<string, int> Across { get; init; } = new Dictionary<string, int>();

    /// <summary>Identities by outcome: holds, rounded, broken, not-applicable, could-not-check.</summary>
    public IReadOnlyDictionary<string, int> Outcomes { get; init; } = new Dictionary<string, int>();

    /// <summary>Identities that could not be checked, by reason.</summary>
    public IReadOnlyDictionary<string, int> Unchecked { get; init; } = new Dictionary<string, int>();

    /// <summary>Findings by <c>severity rule</c>.</summary>
    public IReadOnlyDictionary<string, int> Findings { get; init; } = new Dictionary<string, int>();

    /// <summary>What the reader said, by <c>severity id</c>.</summary>
    public IReadOnlyDictionary<string, int> Notes { get; init; } = new Dictionary<string, int>();

    /// <summary>The unbound money cells, where details are asked for.</summary>
    public IReadOnlyList<UnboundCell> UnboundCells { get; init; } = [];

    /// <summary>The broken identities, where details are asked for.</summary>
    public IReadOnlyList<BrokenIdentity> BrokenIdentities { get; init; } = [];
}

/// <summary>A table as it was recognised: the kinds that its title names and the counts of its cells.</summary>
public sealed record MeasuredTable(string Title, IReadOnlyList<string> Kinds, TableState State)
{
    public int? Page { get; init; }

    /// <summary>Cells that print an amount, legible or not.</summary>
    public int MoneyCells { get; init; }

    /// <summary>Money cells whose coordinates rest on evidence.</summary>
    public int BoundCells { get; init; }

    /// <summary>The other money cells, by reason.</summary>
    public IReadOnlyDictionary<string, int> Unbound { get; init; } = new Dictionary<string, int>();
}

/// <summary>How much of a table was read.</summary>
public enum TableState
{
    /// <summary>Title and money columns.</summary>
    Recognised,

    /// <summary>A title without a money column below it.</summary>
    TitleOnly,

    /// <summary>The page shows a table that cannot be read.</summary>
    Illegible,
}

/// <summary>A money cell without coordinates, and why.</summary>
public sealed record UnboundCell(int? Page, int? Line, string Table, string Column, string Row, string Text, string Reason);

/// <summary>A broken identity with its places, and what may have caused it.</summary>
public sealed record BrokenIdentity(string Rule, string Cause, string Pattern, string Left, string Right, string Difference, IReadOnlyList<BrokenTerm> Terms);

/// <summary>One amount of a broken identity: which side it is on, its sign there, where it stands and what is printed.</summary>
public sealed record BrokenTerm(string Side, string Sign, int? Page, int? Line, string Table, string Column, string Row, string Text);
