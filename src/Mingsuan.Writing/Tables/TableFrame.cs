using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Sets what stands around a table or form: number, title, body and unit, as the layout prints them for a unit or a department.</summary>
internal sealed class TableFrame(ProjectionContext context, DisclosureLayout layout)
{
    private bool IsDepartment => context.Ledger.Body.Kind == BodyKind.Department;

    /// <summary>The title of the table by itself.</summary>
    public string Title(TableLayout table) => context.Texts.Fill(IsDepartment ? table.DepartmentTitle : table.Title);

    /// <summary>A title in which the last words of a project's name are not said twice: 数据服务项目 and 项目支出绩效目标表.</summary>
    private static string Joined(string pattern, string project)
    {
        const string Slot = "{project}";
        var behind = pattern.IndexOf(Slot, StringComparison.Ordinal) + Slot.Length;
        if (behind < Slot.Length) return pattern;
        var shared = Enumerable.Range(2, Math.Max(0, Math.Min(project.Length, pattern.Length - behind) - 1)).LastOrDefault(length => project.EndsWith(pattern.Substring(behind, length), StringComparison.Ordinal));
        return pattern.Remove(behind, shared);
    }

    /// <summary>The table without its cells; <paramref name="title"/> is the pattern of a form's own title, <paramref name="project"/> the project that it is of.</summary>
    public DocumentTable Of(TableLayout table, string id, string? title = null, string project = "")
    {
        var slots = context.Texts.With("title", Title(table)).With("number", table.Number).With("unit", table.Numbers.Unit.Label()).With("project", project);
        return new DocumentTable
        {
            Id = id,
            Title = slots.Fill(Joined(title ?? layout.Captions.Title, project)),
            Subject = project,
            Number = slots.Fill(IsDepartment ? layout.Captions.DepartmentNumber : layout.Captions.Number),
            BodyLine = slots.Fill(IsDepartment ? layout.Captions.DepartmentBody : layout.Captions.Body),
            UnitLine = slots.Fill(layout.Captions.Unit),
            Unit = table.Numbers.Unit,
            IsLandscape = table.IsLandscape,
        };
    }
}
