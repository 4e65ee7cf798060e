using System.Collections.Immutable;
using System.Xml;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Reads an export of an integrated budget system: one row a budget line, whatever its columns are called and wherever they stand.</summary>
public sealed class ExportLedger(DisclosureCatalog catalog, ExportColumns export)
{
    /// <summary>The ledger of the lines; null where an error was met.</summary>
    public LedgerReading Read(string path, ImportRequest request)
    {
        var faults = new LedgerFaults();
        var file = Path.GetFileName(path);
        if (request.Year is null) faults.Add("import-no-year", new Place { File = file }, string.Empty);
        if (request.Body is null) faults.Add("import-no-body", new Place { File = file }, string.Empty);
        try
        {
            using var book = new BookReader(File.OpenRead(path));
            var table = Table(book, file, faults);
            var ledger = table is null || request is not { Year: { } year, Body: { } body } ? null : Make(table, file, year, body, request.Jurisdiction, faults);
            return new LedgerReading(faults.HasErrors ? null : ledger, [.. faults.All]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or XmlException or NotSupportedException)
        {
            faults.Add("ledger-not-a-workbook", new Place { File = path }, string.Empty);
            return new LedgerReading(null, [.. faults.All]);
        }
    }

    private RecordTable? Table(BookReader book, string file, LedgerFaults faults)
    {
        if ((export.Sheet ?? (book.Names is [var first, ..] ? first : null)) is { } name && book.Names.Contains(name)) return new SheetRecords(file, book.Read(name), Columns(), faults).Read();
        faults.Add("ledger-sheet-missing", new Place { File = file, Cell = export.Sheet ?? file }, export.Sheet ?? string.Empty);
        return null;
    }

    /// <summary>Our columns by the headings of the export; what holds for every row need be no column.</summary>
    private List<LedgerColumn> Columns() =>
    [
        .. catalog.Ledger[LedgerSheetIds.Lines].Columns.Where(column => column.Kind is not (LedgerColumnKind.Formula or LedgerColumnKind.Shown)).Select(column => column with
        {
            Heads = export.Headings.TryGetValue(column.Id, out var heading) ? [LedgerVocabulary.HeadOf(heading)] : column.Heads,
            IsRequired = column.IsRequired && !export.Values.ContainsKey(column.Id),
        }),
    ];

    private Ledger Make(RecordTable table, string file, FiscalYear year, string body, string? jurisdiction, LedgerFaults faults)
    {
        var scope = new LedgerScope(catalog.Cube);
        var units = new NewMembers(scope);
        var rows = table.With(export.Values);
        foreach (var row in rows.Rows) units.Add(row);
        var names = new MemberNames(catalog, scope, year);
        var ledger = new Ledger
        {
            Scope = scope,
            Body = new LedgerBody(string.Empty, body, units.Units.Count > 1 ? BodyKind.Department : BodyKind.BudgetUnit),
            Year = year,
            Jurisdiction = jurisdiction,
            Units = [.. units.Units],
            Projects = [.. units.Projects],
            Lines = new WorkbookLines(catalog, scope, year, names).Read(rows, file, faults),
        };
        new CompilingChecks(catalog, ledger, faults).Run(null);
        return ledger;
    }

    /// <summary>The units and projects that an export names in its lines: nothing else lists them.</summary>
    private sealed class NewMembers(LedgerScope scope)
    {
        private readonly Dictionary<string, LedgerUnit> units = new(StringComparer.Ordinal);
        private readonly Dictionary<string, LedgerProject> projects = new(StringComparer.Ordinal);

        public IReadOnlyCollection<LedgerUnit> Units => units.Values;

        public IReadOnlyCollection<LedgerProject> Projects => projects.Values;

        public void Add(Record row)
        {
            var (unit, project) = (row["body"], row["project"]);
            if (unit.Length > 0 && !units.ContainsKey(unit))
            {
                var (code, name) = Parts(unit);
                units.Add(unit, new LedgerUnit(code, name));
                scope.Unit(LedgerFolder.UnitId(units[unit]), name);
            }

            if (project.Length == 0 || projects.ContainsKey(project)) return;
            var (projectCode, projectName) = Parts(project);
            projects.Add(project, new LedgerProject(scope.Project(ProjectsFile.IdOf(projectCode, projectName), projectName), projectCode, projectName));
        }

        /// <summary>A code before the name (308001-某中心), if there is one.</summary>
        private static (string Code, string Name) Parts(string text)
        {
            var code = string.Concat(text.TakeWhile(char.IsAsciiLetterOrDigit));
            var name = text[code.Length..].TrimStart('-', ' ', '_', ']', '/');
            return code.Length >= 3 && name.Length > 0 ? (code, name) : code.Length == text.Length ? (code, text) : (string.Empty, text);
        }
    }
}
