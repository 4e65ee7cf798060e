using System.Collections.Immutable;
using Mingsuan.Catalog;

namespace Mingsuan.Reading;

/// <summary>One column of targets: where it stands, what it holds, and which of two periods side by side it belongs to.</summary>
internal readonly record struct TargetColumn(int Index, FormRole Role, int Group);

/// <summary>The columns that a heading row announces. Two groups where two periods stand side by side, the second without first levels of its own.</summary>
internal sealed record TargetColumns(ImmutableArray<TargetColumn> All)
{
    private const int MostColumns = 40;

    /// <summary>How many groups name targets.</summary>
    public int Groups => All.Where(column => column.Role == FormRole.Level3Column).Select(column => column.Group).Distinct().Count();

    public bool HasExplanations => All.Any(column => column.Role == FormRole.ExplanationColumn);

    /// <summary>True where the last group has a second level but no targets: the rest of it stands elsewhere.</summary>
    public bool IsCut => All.Max(column => column.Group) >= Groups;

    /// <summary>The columns of a heading row; null for any other row.</summary>
    public static TargetColumns? Read(FormRow row, FormLabels labels)
    {
        var columns = ImmutableArray.CreateBuilder<TargetColumn>();
        var group = 0;
        foreach (var cell in row.Cells)
        {
            if (columns.Count == MostColumns || labels.Column(cell) is not { } term) continue;
            if (columns.Any(column => column.Role == term.Role && column.Group == group)) group++;
            columns.Add(new TargetColumn(cell.Column, term.Role, group));
        }

        var read = new TargetColumns(columns.ToImmutable());
        return read.Has(FormRole.Level3Column) && (read.Has(FormRole.Level1Column) || read.Has(FormRole.ValueColumn)) ? read : null;
    }

    /// <summary>True where a column of that role is announced.</summary>
    public bool Has(FormRole role) => All.Any(column => column.Role == role);

    /// <summary>Without a last group that names no targets.</summary>
    public TargetColumns WithoutCutGroup() => IsCut ? new([.. All.Where(column => column.Group < Groups)]) : this;
}
