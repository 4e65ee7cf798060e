using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Sets what stands around a table or form: number, title, body and unit, as the layout prints them for a unit or a department.</summary>
internal sealed class TableFrame(ProjectionContext context, DisclosureLayout layout)
{
    private bool IsDepartment => context.Ledger.Body.Kind == BodyKind.Department;

    /// <summary>The title of the table by itself.</summary>
    public string Title(TableLayout table) => context.Texts.Fill(IsDepartment ? table.DepartmentTitle : table.Title);

    /// <summary>The table without its cells; <paramref name="title"/> is the pattern of a form's own title, <paramref name="project"/> the project that it is of.</summary>
    public DocumentTable Of(TableLayout table, string id, string? title = null, string project = "")
    {
        var slots = context.Texts.With("title", Title(table)).With("number", table.Number).With("unit", table.Numbers.Unit.Label()).With("project", project);
        return new DocumentTable
        {
            Id = id,
            Title = slots.Fill(title ?? layout.Captions.Title),
            Number = slots.Fill(IsDepartment ? layout.Captions.DepartmentNumber : layout.Captions.Number),
            BodyLine = slots.Fill(IsDepartment ? layout.Captions.DepartmentBody : layout.Captions.Body),
            UnitLine = slots.Fill(layout.Captions.Unit),
            Unit = table.Numbers.Unit,
            IsLandscape = table.IsLandscape,
        };
    }
}
