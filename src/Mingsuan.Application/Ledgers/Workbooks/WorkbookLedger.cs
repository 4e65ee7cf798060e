using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Reads a filled-in workbook as a ledger. Every fault of every sheet is told at once, by sheet and cell; with an error nothing is read.</summary>
public sealed class WorkbookLedger(DisclosureCatalog catalog)
{
    /// <summary>A workbook with so many of our sheets is one of ours.</summary>
    private const int FewestSheets = 4;

    /// <summary>Stands for a body and year that cannot be told, so that all other sheets are looked through.</summary>
    private static readonly LedgerHead Nobody = new(new LedgerBody(string.Empty, string.Empty, BodyKind.Unknown), new FiscalYear(2000));

    private readonly ChoiceWords words = new(catalog);
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);

    /// <summary>True where the file is a workbook of ours, whatever is wrong with it.</summary>
    public bool IsOne(string path)
    {
        try
        {
            using var book = new BookReader(File.OpenRead(path));
            return catalog.Ledger.Sheets.Count(sheet => Find(book, sheet) is not null) >= FewestSheets;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or XmlException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>True where what was read as a document is a workbook of ours in a format that keeps less than .xlsx does (.xls, .ods): by the names of its sheets.</summary>
    internal bool IsOne(SourceDocument source)
    {
        var names = source.Blocks.Select(SheetOf).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return catalog.Ledger.Sheets.Count(sheet => names.Contains(sheet.Name.Chinese) || names.Contains(sheet.Name.English)) >= FewestSheets;
    }

    private static string? SheetOf(SourceBlock block)
    {
        var cell = block.Place.Cell ?? (block as Grid)?.Rows.SelectMany(row => row.Cells).Select(each => each.Place.Cell).FirstOrDefault(each => each is not null);
        return cell?.LastIndexOf('!') is > 0 and var end ? cell[..end].Trim(' ', '\'') : null;
    }

    /// <summary>The ledger of the workbook; null where an error was met.</summary>
    public LedgerReading Read(string path)
    {
        var faults = new LedgerFaults();
        try
        {
            using var book = new BookReader(File.OpenRead(path));
            var ledger = Read(book, Path.GetFileName(path), faults);
            return new LedgerReading(faults.HasErrors ? null : ledger, [.. faults.All]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or XmlException or NotSupportedException)
        {
            faults.Add("ledger-not-a-workbook", new Place { File = path }, string.Empty);
            return new LedgerReading(null, [.. faults.All]);
        }
    }

    private Ledger? Read(BookReader book, string file, LedgerFaults faults)
    {
        var sheets = catalog.Ledger.Sheets.Select(sheet => (sheet, Records(book, file, sheet, faults))).ToDictionary(each => each.sheet.Id, each => each.Item2, StringComparer.Ordinal);
        var head = Head(sheets[LedgerSheetIds.Body], faults);
        var answers = Answers(sheets, (head ?? Nobody).Year, faults);
        var ledger = Read(sheets, head ?? Nobody, answers, file, faults);
        return head is null ? null : ledger;
    }

    private Ledger Read(Dictionary<string, RecordTable?> sheets, LedgerHead head, ImmutableSortedDictionary<string, string> answers, string file, LedgerFaults faults)
    {
        var scope = new LedgerScope(catalog.Cube);
        var units = Units(sheets[LedgerSheetIds.Units], scope, faults);
        var names = new MemberNames(catalog, scope, head.Year);
        var projects = new WorkbookProjects(catalog, scope, names).Read(sheets[LedgerSheetIds.Projects], units, faults);
        if (sheets[LedgerSheetIds.Projects] is null) SupposeProjects(sheets, scope);
        var asked = new LedgerAnswers(catalog).Amounts(scope, head.Year, answers).ToImmutableArray();
        var ledger = new Ledger
        {
            Scope = scope,
            Body = head.Body,
            Year = head.Year,
            Jurisdiction = head.Jurisdiction,
            Units = units,
            Projects = projects,
            Lines =
            [
                .. new WorkbookLines(catalog, scope, head.Year, names) { HoldsYear = head != Nobody }.Read(sheets[LedgerSheetIds.Lines], file, faults),
                .. Executed(sheets[LedgerSheetIds.Executed], scope, head, file, faults),
            ],
            Targets = Targets(sheets[LedgerSheetIds.Targets], scope, names, faults),
            Approved = asked,
            Answers = answers,
        };
        new CompilingChecks(catalog, ledger, faults).Run(sheets[LedgerSheetIds.Control]);
        new AnswerSums(catalog, ledger, id => places[id]).Check(faults);
        return ledger;
    }

    /// <summary>Where the sheet of projects is missing, that is the fault, not every cell that names one.</summary>
    private static void SupposeProjects(Dictionary<string, RecordTable?> sheets, LedgerScope scope)
    {
        foreach (var row in new[] { sheets[LedgerSheetIds.Lines], sheets[LedgerSheetIds.Targets] }.SelectMany(table => table?.Rows ?? []))
        {
            var name = row["project"].Trim();
            if (name.Length > 0) scope.Project(ProjectsFile.IdOf(string.Empty, name), name);
        }
    }

    /// <summary>What was executed last year.</summary>
    private ImmutableArray<BudgetLine> Executed(RecordTable? table, LedgerScope scope, LedgerHead head, string file, LedgerFaults faults)
    {
        var sheet = catalog.Ledger[LedgerSheetIds.Executed];
        var lines = new WorkbookLines(catalog, scope, head.Year.Previous, new MemberNames(catalog, scope, head.Year.Previous)) { HoldsYear = head != Nobody, Sheet = sheet.Id };
        return lines.Read(table?.With(sheet.Values), file, faults);
    }

    private RecordTable? Records(BookReader book, string file, LedgerSheet sheet, LedgerFaults faults)
    {
        if (Find(book, sheet) is not { } name)
        {
            if (sheet.IsRequired) faults.Add("ledger-sheet-missing", new Place { File = file, Cell = sheet.Name.Chinese }, sheet.Name.Chinese);
            return null;
        }

        return new SheetRecords(file, book.Read(name), sheet.Kind == LedgerSheetKind.Table ? sheet.Columns : FormColumns.Of(catalog), faults).Read();
    }

    private static string? Find(BookReader book, LedgerSheet sheet) => book.Names.FirstOrDefault(name => name.Trim() == sheet.Name.Chinese || string.Equals(name.Trim(), sheet.Name.English, StringComparison.OrdinalIgnoreCase));

    private LedgerHead? Head(RecordTable? table, LedgerFaults faults)
    {
        if (table is null || FormColumns.AsOne(table, catalog.Ledger[LedgerSheetIds.Body], faults) is not { } row) return null;
        var (name, kind, year, type, jurisdiction) = (row.Needed("name", faults), words.Kind(row, faults), row.Count("year", faults), words.Type(row, faults), words.Jurisdiction(row, faults));
        if (year is null && row["year"].Length == 0) faults.Add("ledger-cell-missing", row.At("year"), string.Empty);
        if (year is < 1990 or > 2100) faults.Add("ledger-no-year", row.At("year"), row["year"]);
        if (name is null || year is null or < 1990 or > 2100) return null;
        var body = new LedgerBody(row["code"], name, kind ?? BodyKind.Unknown) { Type = type, Department = row["department"].Length == 0 ? null : row["department"] };
        return new LedgerHead(body, new FiscalYear(year.Value)) { Jurisdiction = jurisdiction };
    }

    private ImmutableSortedDictionary<string, string> Answers(Dictionary<string, RecordTable?> sheets, FiscalYear year, LedgerFaults faults)
    {
        var answers = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var sheet in catalog.Ledger.Sheets.Where(sheet => sheet.Kind == LedgerSheetKind.Questions))
        {
            foreach (var row in sheets[sheet.Id]?.Rows ?? [])
            {
                if (row["answer"].Trim().Length > 0) Answer(row, answers, faults);
            }
        }

        var scope = new LedgerScope(catalog.Cube);
        new AccountTexts(catalog, new CoordinateColumns(scope, year, new MemberNames(catalog, scope, year)) { HoldsYear = year != Nobody.Year }).Read(sheets[LedgerSheetIds.Accounts], answers, faults);
        return answers.ToImmutable();
    }

    /// <summary>A question is known by its id, and where that was lost by its words.</summary>
    private void Answer(Record row, ImmutableSortedDictionary<string, string>.Builder answers, LedgerFaults faults)
    {
        var question = catalog.Question(row["id"].Trim()) ?? catalog.Questions.FirstOrDefault(each => TextFolding.Fold(each.Text.Chinese) == TextFolding.Fold(row["item"]));
        if (question is null)
        {
            faults.Add("ledger-unknown-question", row.At("id"), row["item"].Length > 0 ? row["item"] : row["id"]);
            return;
        }

        var answer = question.Kind switch
        {
            QuestionKind.YesNo => words.YesNo(row["answer"].Trim()),
            QuestionKind.Date => FormColumns.Day(row["answer"].Trim()),
            QuestionKind.Amount => FormColumns.Number(row, DisplayUnit.TenThousandYuan, faults),
            QuestionKind.Count => FormColumns.Number(row, null, faults),
            _ => row["answer"].Trim().ReplaceLineEndings("\n"),
        };
        new AnswerChecks(catalog).Check(question.Id, answer, row.At("answer"), faults);
        answers[question.Id] = question.Kind is QuestionKind.Text or QuestionKind.Lines ? catalog.Personal.Mask(answer) : answer;
        places[question.Id] = row.At("answer");
    }

    private ImmutableArray<LedgerUnit> Units(RecordTable? table, LedgerScope scope, LedgerFaults faults)
    {
        var units = ImmutableArray.CreateBuilder<LedgerUnit>();
        foreach (var row in table?.Rows ?? [])
        {
            var unit = new LedgerUnit(row["code"].Trim(), row.Needed("name", faults) ?? string.Empty) { Type = words.Type(row, faults), Posts = row.Count("posts", faults), Persons = row.Count("persons", faults) };
            if (units.Any(other => LedgerFolder.UnitId(other) == LedgerFolder.UnitId(unit))) faults.Add("ledger-unit-twice", row.At("name"), unit.Name);
            else if (unit.Name.Length > 0) units.Add(unit);
        }

        foreach (var unit in units) scope.Unit(LedgerFolder.UnitId(unit), unit.Name);
        return units.ToImmutable();
    }

    private ImmutableArray<LedgerTarget> Targets(RecordTable? table, LedgerScope scope, MemberNames names, LedgerFaults faults)
    {
        var targets = ImmutableArray.CreateBuilder<LedgerTarget>();
        foreach (var row in table?.Rows ?? [])
        {
            var (level1, level2, level3, value) = (row.Needed("level-1", faults), row.Needed("level-2", faults), row.Needed("level-3", faults), row.Needed("value", faults));
            var project = row["project"].Length == 0 ? null : names.Find(scope.Cube.Project, row["project"]);
            if (project is null && row["project"].Length > 0) ChoiceWords.Unknown(row, "project", names.NearestTo(scope.Cube.Project, row["project"]), scope.Own(scope.Cube.Project).Select(member => member.Label), faults);
            var period = words.Period(row, faults);
            if (level1 is null || level2 is null || level3 is null || value is null) continue;
            targets.Add(new LedgerTarget(project, new PerformanceTarget(level1, level2, catalog.Personal.Mask(level3), row.Place)
            {
                Operator = row["operator"],
                Value = value,
                Number = Numbers.TryParse(value, out var number) ? number : null,
                MeasureUnit = row["measure-unit"],
                Deadline = row["deadline"],
                Explanation = catalog.Personal.Mask(row["explanation"]),
                Period = period,
            }));
        }

        return targets.ToImmutable();
    }
}
