using System.Collections.Immutable;
using Mingsuan.Catalog;

namespace Mingsuan.Writing;

/// <summary>A column without columns below it: its layout, the path of labels above and with it, and what the path states.</summary>
internal sealed record LeafColumn(ColumnLayout Layout, ImmutableArray<string> Path, LayoutScope States)
{
    public ColumnKind Kind => (Layout.Holds, Layout.IsCode) switch
    {
        (null, _) => ColumnKind.Amount,
        (_, true) => ColumnKind.Code,
        _ => ColumnKind.Text,
    };

    public static IEnumerable<LeafColumn> Of(ColumnLayout layout, LayoutScope above, ImmutableArray<string> path)
    {
        var (states, labels) = (above.Join(layout.States), path.Add(layout.Label));
        return layout.Columns.Length == 0 ? [new LeafColumn(layout, labels, states)] : layout.Columns.SelectMany(column => Of(column, states, labels));
    }
}
