namespace Mingsuan.Kernel;

/// <summary>
/// One number of a disclosure with its coordinates: what it measures, what is printed, and where. A change, a rate and a
/// share also name their base: the coordinate they compare with. Stated by the document; never mended, never derived.
/// </summary>
public sealed record Fact
{
    /// <summary>Its number in the document, from 0 in reading order.</summary>
    public required int Number { get; init; }

    public required Coordinate Coordinate { get; init; }

    /// <summary>For a change, rate or share: the coordinate compared with; null where the document does not say.</summary>
    public Coordinate? Base { get; init; }

    public required Figure Figure { get; init; }

    public required Place Place { get; init; }

    /// <summary>What states it: a table cell, a sentence or a field of a form.</summary>
    public required Statement Statement { get; init; }

    /// <summary>The dimensions whose member was not printed but inferred for the whole table, column or sentence.</summary>
    public IReadOnlyList<InferredScope> Inferred { get; init; } = [];

    /// <summary>False while a dimension that matters is still open: such a fact counts as unbound.</summary>
    public bool IsBound { get; init; } = true;
}

/// <summary>What states a fact. Facts of one statement group (a panel, a paragraph, a form) are not copies of one another.</summary>
public abstract record Statement
{
    private protected Statement(string group) => Group = group;

    /// <summary>The id of the panel, paragraph or form: agreement holds between groups.</summary>
    public string Group { get; }

    /// <summary>A cell of a table's panel, by index.</summary>
    public sealed record Cell(string Table, int Panel, int Row, int Column) : Statement($"{Table}.{Panel}");

    /// <summary>A number in running text.</summary>
    public sealed record Sentence(string Section, int Paragraph, TextSpan Span) : Statement($"¶{Paragraph}")
    {
        /// <summary>The number whose parts the text lists with this one; null where it is in no list, or in one that holds a number nobody knows.</summary>
        public SentenceNumber? Whole { get; init; }
    }

    /// <summary>A field of a performance form.</summary>
    public sealed record Field(string Form, string Name) : Statement(Form);
}

/// <summary>Where in running text a number stands.</summary>
public readonly record struct SentenceNumber(int Paragraph, TextSpan Span);

/// <summary>A member that was chosen for a table, column or sentence because the document's identities then hold.</summary>
public sealed record InferredScope(Member Member, ScopeBasis Basis)
{
    /// <summary>How many amounts or tables showed it; 0 where nothing is counted.</summary>
    public int Count { get; init; }
}

/// <summary>What a scope was inferred from.</summary>
public enum ScopeBasis
{
    /// <summary>Amounts that agree with the same coordinate elsewhere.</summary>
    Amounts,

    /// <summary>Amounts that equal what a wider scope states.</summary>
    WiderAmounts,

    /// <summary>The table holds nothing, so that it is all the same.</summary>
    Empty,

    /// <summary>The document states no carryover.</summary>
    NoCarryover,

    /// <summary>All money that is stated of any source is of one.</summary>
    OneSource,

    /// <summary>A longer word of the title.</summary>
    Title,

    /// <summary>A lone column headed as the grand total.</summary>
    GrandTotal,

    /// <summary>What the other tables of the document were shown to be.</summary>
    Habit,
}
