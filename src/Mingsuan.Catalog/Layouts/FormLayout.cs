using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>What a form of targets is printed for.</summary>
public enum FormSubject
{
    /// <summary>The body as a whole.</summary>
    Overall,

    /// <summary>Each project, a form of its own.</summary>
    Project,

    /// <summary>All projects in one list.</summary>
    Projects,
}

/// <summary>A form of performance targets: the widths of its columns and its rows.</summary>
public sealed record FormLayout(FormSubject Of, ImmutableArray<int> Columns, ImmutableArray<FormRowLayout> Rows)
{
    /// <summary>The line above it as a pattern, or null where it is the caption of the tables.</summary>
    public string? Title { get; init; }

    /// <summary>How a project says that it lasts one year.</summary>
    public ImmutableArray<string> OneYear { get; init; } = [];
}

/// <summary>A row of a form; repeated for each task or project where <paramref name="Each"/> says so, and for each target where cells list targets.</summary>
public sealed record FormRowLayout(ImmutableArray<FormCellLayout> Cells, string? Each);

/// <summary>A cell of a form: a label, a field's text, part of a target, or an amount.</summary>
public sealed record FormCellLayout(string? Label, string? Field, string? Target)
{
    /// <summary>Words that label nothing, as a pattern, or null.</summary>
    public string? Text { get; init; }

    /// <summary>The first level of the targets that it lists, or null for all.</summary>
    public string? Class { get; init; }

    /// <summary>The period of the targets that it lists, or null for all.</summary>
    public TargetPeriod? Period { get; init; }

    public LayoutScope? Amount { get; init; }

    /// <summary>The amounts that it adds up, or empty where <see cref="Amount"/> itself says it.</summary>
    public ImmutableArray<LayoutScope> From { get; init; } = [];

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;
}
