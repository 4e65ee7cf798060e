using System.Collections.Immutable;

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
public sealed record FormLayout(FormSubject Of, ImmutableArray<int> Columns, ImmutableArray<FormRowLayout> Rows);

/// <summary>A row of a form, or where <see cref="IsTargets"/> a row for each target.</summary>
public sealed record FormRowLayout(ImmutableArray<FormCellLayout> Cells, bool IsTargets, string? Each);

/// <summary>A cell of a form: a label, a field's text, part of a target, or an amount.</summary>
public sealed record FormCellLayout(string? Label, string? Field, string? Target, LayoutScope? Amount, int ColumnSpan, int RowSpan);
