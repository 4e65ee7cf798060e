using System.Collections.Immutable;

namespace Mingsuan.Kernel;

/// <summary>Whether a document speaks for a department (with its units) or for one unit.</summary>
public enum BodyKind
{
    Unknown,

    /// <summary>部门.</summary>
    Department,

    /// <summary>单位.</summary>
    BudgetUnit,
}

/// <summary>A read disclosure (预算公开): its identity, sections, tables, forms, facts and everything the reader had to say.</summary>
public sealed record Disclosure
{
    public required SourceDocument Source { get; init; }

    public required CubeSpace Cube { get; init; }

    /// <summary>The name of the disclosing body as printed, or null.</summary>
    public string? Body { get; init; }

    public BodyKind BodyKind { get; init; }

    public FiscalYear? Year { get; init; }

    /// <summary>The id of the jurisdiction whose titles fit, such as <c>cn-21</c>; null where none does.</summary>
    public string? Jurisdiction { get; init; }

    public ImmutableArray<Section> Sections { get; init; } = [];

    public ImmutableArray<Table> Tables { get; init; } = [];

    public ImmutableArray<PerformanceForm> Forms { get; init; } = [];

    /// <summary>All facts in reading order; <see cref="Fact.Number"/> is the index.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Where the file is probably cut off; null where it looks whole.</summary>
    public CutOff? CutOff { get; init; }
}

/// <summary>The end of a file that is probably cut off: its last line, and the id of the table, form or paragraph (as statements are grouped) that it breaks off in, or null.</summary>
public sealed record CutOff(Place Place, string? Inside)
{
    /// <summary>True where the last line itself is not whole.</summary>
    public bool IsInLine { get; init; }

    /// <summary>True for a group of statements that it breaks off in: the rest of it is unknown.</summary>
    public bool Breaks(string group) =>
        Inside is { } inside && group.StartsWith(inside, StringComparison.Ordinal) && (group.Length == inside.Length || group[inside.Length] == '.');
}

/// <summary>A numbered part of the running text: its heading and the paragraphs below it up to the next heading.</summary>
public sealed record Section(string Id, int Level, string Number, string Title, Place Place, ImmutableArray<Paragraph> Paragraphs)
{
    /// <summary>The id of the section that contains it, or null.</summary>
    public string? Parent { get; init; }
}
