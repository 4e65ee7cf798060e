using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The sheet of projects: those with a code are known by it and by their name, the others by their name.</summary>
internal sealed class WorkbookProjects(DisclosureCatalog catalog, LedgerScope scope, MemberNames names)
{
    private static readonly string[] Own = ["name", "code", "category", "unit", "parent"];

    public ImmutableArray<LedgerProject> Read(RecordTable? table, ImmutableArray<LedgerUnit> units, LedgerFaults faults)
    {
        var projects = ImmutableArray.CreateBuilder<LedgerProject>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table?.Rows ?? [])
        {
            if (row.Needed("name", faults) is not { } name) continue;
            var code = row["code"].Trim();
            if (!seen.Add(ProjectsFile.IdOf(code, name))) faults.Add("ledger-project-twice", row.At("name"), name);
            else projects.Add(Project(row, code, name, units, faults));
        }

        return projects.ToImmutable();
    }

    private LedgerProject Project(Record row, string code, string name, ImmutableArray<LedgerUnit> units, LedgerFaults faults) => new(scope.Project(ProjectsFile.IdOf(code, name), name), code, name)
    {
        Category = Category(row, faults),
        Unit = Unit(row, units, faults),
        Parent = row["parent"].Length == 0 ? null : row["parent"],
        Fields = Fields(row),
    };

    private Member? Category(Record row, LedgerFaults faults)
    {
        if (row["category"].Length == 0) return null;
        var member = names.Find(scope.Cube.Nature, row["category"]);
        if (member is { Parent.Id: "project" }) return member;
        faults.Add("ledger-unknown-choice", row.At("category"), row["category"], ("nearest", Nearest.Of(row["category"], scope.Cube.Nature["project"].Children.Select(each => each.Label)) ?? scope.Cube.Nature["project"].Children[0].Label));
        return null;
    }

    private static string? Unit(Record row, ImmutableArray<LedgerUnit> units, LedgerFaults faults)
    {
        var text = row["unit"];
        if (text.Length == 0) return null;
        if (units.FirstOrDefault(unit => unit.Code == text || unit.Name == text || text == $"{unit.Code} {unit.Name}") is { } known) return LedgerFolder.UnitId(known);
        ChoiceWords.Unknown(row, "unit", Nearest.Of(text, units.Select(unit => unit.Name)), units.Select(unit => unit.Name), faults);
        return null;
    }

    private ImmutableSortedDictionary<string, string> Fields(Record row)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var column in catalog.Ledger[LedgerSheetIds.Projects].Columns.Where(column => !Own.Contains(column.Id)))
        {
            if (row[column.Id].Length > 0) fields[column.Id] = catalog.Personal.Mask(row[column.Id].ReplaceLineEndings("\n"));
        }

        return fields.ToImmutable();
    }
}
