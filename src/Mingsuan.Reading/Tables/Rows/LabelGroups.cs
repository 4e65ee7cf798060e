using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Rows beside a name that one cell prints for all of them (其他资金 beside 小计, 事业收入, 经营收入): the first row is their sum, the others
/// are parts of what it names.
/// </summary>
internal sealed class LabelGroups(PanelColumns panel, LabelReader labels)
{
    private readonly ImmutableArray<int> columns = [.. panel.Labels.Where(column => column.Role == LabelRole.Label).Select(column => column.Column)];
    private RowDraft? head;

    /// <summary>Tells the row's group, and begins one where the row is its sum.</summary>
    public void Tell(RowDraft draft, GridRow row)
    {
        if (columns.Length < 2) return;
        var beside = columns.Skip(1).Select(column => row[column].Trim()).FirstOrDefault(text => text.Length > 0) ?? string.Empty;
        if (row[columns[0]].Trim().Length > 0) head = labels.Read(beside).IsTotal ? draft : null;
        else if (beside.Length > 0) draft.Group = head;
    }

    /// <summary>What a row states within its group: words that mean other money elsewhere name a part of the group here.</summary>
    public static Coordinate Place(RowDraft row, Coordinate own, LocalMembers locals)
    {
        if (row.Group?.Coordinate is not { } group) return own;
        var placed = group.Join(own);
        foreach (var member in group.Stated.Where(member => !member.IsAll && placed[member.Dimension]?.IsWithin(member) != true))
        {
            placed = placed.With(locals.Child(member, row.Label.Words, row.Label.Text));
        }

        return placed;
    }
}
