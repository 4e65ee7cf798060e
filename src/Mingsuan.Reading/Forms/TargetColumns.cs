using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>One column of targets: where it stands, what it holds, and which of two periods side by side it belongs to.</summary>
internal readonly record struct TargetColumn(int Index, FormRole Role, int Group)
{
    /// <summary>The heading's own term, null for a column that no heading announces.</summary>
    public FormTerm? Term { get; init; }
}

/// <summary>The columns that a heading row announces. Two groups where two periods stand side by side, the second without first levels of its own.</summary>
internal sealed record TargetColumns(ImmutableArray<TargetColumn> All)
{
    private const int MostColumns = 20;

    /// <summary>How many groups have targets of their own, or values of their own for the targets of the first.</summary>
    public int Groups => All.Where(column => column.Role is FormRole.Level3Column or FormRole.ValueColumn).Select(column => column.Group).Distinct().Count();

    public bool HasExplanations => All.Any(column => column.Role == FormRole.ExplanationColumn);

    /// <summary>True where the last group has a second level but no targets: the rest of it stands elsewhere.</summary>
    public bool IsCut => HasRest && All.Any(column => column.Group == Groups && column.Role == FormRole.Level2Column);

    private bool HasRest => All.Max(column => column.Group) >= Groups;

    /// <summary>The columns of a heading row; null for any other row.</summary>
    public static TargetColumns? Read(FormRow row, FormLabels labels)
    {
        var columns = ImmutableArray.CreateBuilder<TargetColumn>();
        var group = 0;
        foreach (var cell in row.Cells)
        {
            if (columns.Count == MostColumns || labels.Column(cell) is not { } term) continue;
            if (term.Role != FormRole.OtherColumn && columns.Any(column => column.Role == term.Role && column.Group == group)) group++;
            columns.Add(new TargetColumn(cell.Column, term.Role, group) { Term = term });
        }

        var read = new TargetColumns(columns.ToImmutable());
        return read.Has(FormRole.Level3Column) && (read.Has(FormRole.Level1Column) || read.Has(FormRole.ValueColumn)) ? read : null;
    }

    /// <summary>True where a column of that role is announced.</summary>
    public bool Has(FormRole role) => All.Any(column => column.Role == role);

    /// <summary>Without a last group that has neither targets nor values.</summary>
    public TargetColumns WithoutRest() => HasRest ? new([.. All.Where(column => column.Group < Groups)]) : this;

    /// <summary>Without what stands before the targets and is none of them: the numbers of the projects of a list.</summary>
    public TargetColumns WithoutNumbers() => new([.. All.SkipWhile(column => column.Role == FormRole.OtherColumn)]);

    /// <summary>True where the group has names of its own.</summary>
    public bool HasNames(int group) => All.Any(column => column.Group == group && column.Role == FormRole.Level3Column);

    /// <summary>The period of a group: as its headings say, else the whole term before the year where there are two.</summary>
    public TargetPeriod PeriodOf(int group, Dimension period)
    {
        var stated = All.Where(column => column.Term?.States[period] is { Id: "whole-term" }).Select(column => column.Group).ToList();
        var isWholeTerm = stated.Count > 0 ? stated.Contains(group) : Groups > 1 && group == 0;
        return isWholeTerm ? TargetPeriod.WholeTerm : TargetPeriod.FiscalYear;
    }
}
