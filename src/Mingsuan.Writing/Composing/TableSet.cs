using Mingsuan.Catalog;

namespace Mingsuan.Writing;

/// <summary>The tables of a layout for one ledger, each projected when it is asked for; what stays open in them is kept.</summary>
internal sealed class TableSet(ProjectionContext context, DisclosureLayout layout)
{
    private readonly TableProjector money = new(context, layout);
    private readonly FormProjector forms = new(context, layout);
    private readonly List<OpenSlot> open = [];

    public IEnumerable<OpenSlot> Open => open.Concat(forms.Open);

    /// <summary>The table, or the forms where it is one for each project.</summary>
    public IEnumerable<DocumentTable> Of(TableLayout table)
    {
        if (table.Form is { } form) return forms.Project(table, form);
        var (written, missing) = money.Project(table);
        open.AddRange(missing);
        return [written];
    }
}
