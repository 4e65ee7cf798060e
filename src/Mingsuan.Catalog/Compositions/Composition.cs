using System.Collections.Frozen;
using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>What a disclosure in a layout consists of (data/compositions): cover, sections with their sentences, and where tables stand. Texts are patterns with slots.</summary>
public sealed record Composition(string Layout, string Title, ImmutableArray<string> Cover, string Contents, NumberStyle Numbers, FrozenDictionary<CompositionBase, ComparisonPhrases> Phrases)
{
    /// <summary>The word for the kind of body, {level}: of a unit and of a department.</summary>
    public required (string BudgetUnit, string Department) Levels { get; init; }

    public required FrozenDictionary<string, CompositionList> Lists { get; init; }

    public ImmutableArray<CompositionSection> Sections { get; init; } = [];
}

/// <summary>What of last year an amount is compared with.</summary>
public enum CompositionBase
{
    PreviousBudget,
    PreviousExecuted,
}

/// <summary>How an amount is compared with last year's.</summary>
public sealed record ComparisonPhrases(string Increased, string Decreased, string Unchanged, string FromZero);

/// <summary>Members of a dimension that hold money, one behind the other: the accounts that a budget is spent on, and the like.</summary>
public sealed record CompositionList(string Id, Dimension Each, ImmutableArray<int> Levels, LayoutScope States, string? Of, string Item, string Separator)
{
    /// <summary>The economic categories whose accounts usually lie in the nature that the list states; empty where no usage is meant.</summary>
    public ImmutableArray<string> Usual { get; init; } = [];
}

/// <summary>A section: its heading, or null where it only groups, what it says, and the sections below it.</summary>
public sealed record CompositionSection(string? Heading, bool StartsPage, CompositionCondition? When, ImmutableArray<CompositionContent> Content, ImmutableArray<CompositionSection> Sections);

/// <summary>When something is said: all that is not null holds.</summary>
public sealed record CompositionCondition
{
    public string? Nonzero { get; init; }

    /// <summary>The figure that is known to be nothing.</summary>
    public string? Zero { get; init; }

    public string? Answered { get; init; }

    public string? Unanswered { get; init; }

    /// <summary>The question that is answered with none.</summary>
    public string? None { get; init; }

    /// <summary>The kind of body.</summary>
    public BodyKind? Body { get; init; }

    /// <summary>Which of the two kinds of mappings the body's type follows: administrative or institution.</summary>
    public string? Type { get; init; }

    /// <summary>The kind of mappings that the body's type does not follow.</summary>
    public string? NotType { get; init; }

    public bool? HasTargets { get; init; }
}

/// <summary>A piece of a section: exactly one of its kinds is set.</summary>
public sealed record CompositionContent(CompositionCondition? When)
{
    /// <summary>A paragraph; repeated for each entry of <see cref="Each"/>, where set.</summary>
    public string? Say { get; init; }

    public string? Each { get; init; }

    /// <summary>The question whose answer's lines are paragraphs, each said as {line}.</summary>
    public string? Lines { get; init; }

    /// <summary>True where each unit is a paragraph, said as {unit}.</summary>
    public bool IsUnits { get; init; }

    /// <summary>Tables by id; <c>rest</c> for all that no other place names.</summary>
    public ImmutableArray<string> Tables { get; init; } = [];

    public CompositionChart? Chart { get; init; }

    public CompositionGrid? Grid { get; init; }

    /// <summary>The paragraphs that are said of each project, in order; the fields of its declaration are slots.</summary>
    public ImmutableArray<string> ProjectTexts { get; init; } = [];

    /// <summary>The terms to explain, where they are used.</summary>
    public ImmutableArray<string> Glossary { get; init; } = [];

    /// <summary>The pattern for each functional item that is used, or null.</summary>
    public string? Items { get; init; }
}

/// <summary>A small table in the text: a row for each figure, or for each unit of the body.</summary>
public sealed record CompositionGrid(string Id, string Title, bool PrintsUnit, ImmutableArray<CompositionGridColumn> Columns, ImmutableArray<CompositionGridRow> Rows);

/// <summary>A column of a small table: what its cells say as a pattern, or, where that is null, the row's figure of that year.</summary>
public sealed record CompositionGridColumn(string Label, int Width, string? Text, RelativeYear Year);

/// <summary>A row of a small table: its label and figure.</summary>
public sealed record CompositionGridRow(string Label, string Figure);

/// <summary>A chart of the entries of a list, or of figures with their labels.</summary>
public sealed record CompositionChart(string Title, string? List, ImmutableArray<string> Figures, ImmutableArray<string> Labels);

/// <summary>A term that disclosures explain: by itself, or an account: by code, by its official name, or by what the codes of its kind end in.</summary>
public sealed record GlossaryTerm(string? Id, string? Term, string? Figure, string Definition, string? Use)
{
    /// <summary>The functional code whose account, or accounts below it, this is of.</summary>
    public string? Code { get; init; }

    /// <summary>The official name of the items that this is of.</summary>
    public string? Name { get; init; }

    /// <summary>What the codes of the items end in that this is of.</summary>
    public string? Ending { get; init; }
}
