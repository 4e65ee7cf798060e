using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>Writes the workbook that a clerk fills in: the sheets of data/ledger with their lists, hints, formulas and what is carried over from last year.</summary>
public sealed class LedgerWorkbook(DisclosureCatalog catalog, string language)
{
    /// <summary>Rows ready to be filled in; below them the columns go on without formulas.</summary>
    private const int ReadyRows = 300;

    /// <summary>Lists and formulas reach down to here.</summary>
    private const int LastRow = 200_000;

    private const int LastNamed = 2_000;

    private readonly Phrases phrases = new(catalog, language);

    public void Write(WorkbookRequest request, Stream stream)
    {
        var lists = new WorkbookLists(catalog, phrases, request.Year);
        var seed = new WorkbookSeed(catalog, phrases, request);
        var needed = Needed(request);
        var sheets = catalog.Ledger.Sheets.Select(sheet => Sheet(sheet, lists, seed, needed)).ToList();
        var names = lists.All.Keys.ToList();
        new Workbook(phrases) { Lists = [.. names.Select((name, index) => (name, Range(phrases["ledger-lists"], index + 1, FirstRow(0), FirstRow(0) + lists.All[name].Count - 1)))] }
            .Write([Guide(request), .. sheets, Lists(lists, names)], stream);
    }

    /// <summary>The questions that such a body needs for the form of its jurisdiction; all where none is told.</summary>
    private static Func<Question, bool> Needed(WorkbookRequest request)
    {
        if (request.Jurisdiction is not { } id || WritingCatalog.Default.Layout(id) is not { } layout) return static _ => true;
        var used = new FormQuestions(WritingCatalog.Default, request.Year).Of(layout, request.Kind, request.Type);
        return question => used.Contains(question.Id) && question.IsAskedOf(request.Type, request.Kind);
    }

    private Sheet Sheet(LedgerSheet sheet, WorkbookLists lists, WorkbookSeed seed, Func<Question, bool> needed) => sheet.Kind switch
    {
        LedgerSheetKind.Table => Table(sheet, lists, seed),
        LedgerSheetKind.Form => Form(sheet, lists, seed),
        LedgerSheetKind.Questions => Questions(sheet, lists, seed, needed),
        _ => throw new ArgumentOutOfRangeException(nameof(sheet), sheet.Kind, "unknown kind of sheet"),
    };

    private Sheet Table(LedgerSheet sheet, WorkbookLists lists, WorkbookSeed seed)
    {
        var first = FirstRow(1);
        var seeds = seed.Rows(sheet);
        var rows = Enumerable.Range(0, seeds.Count + ReadyRows).Select(index => Row(sheet, index < seeds.Count ? seeds[index] : null, first + index)).ToImmutableArray();
        return new Sheet(Text(sheet.Name), Text(sheet.Name), [.. sheet.Columns.Select(column => new SheetColumn(Heading(column), column.Width) { Look = LookOf(column.Kind) })], rows)
        {
            Lines = [Text(sheet.Help)],
            IsProtected = true,
            Inputs = [.. sheet.Columns.Index().Where(each => each.Item.Kind is not (LedgerColumnKind.Formula or LedgerColumnKind.Shown)).Select(each => Input(each.Item, each.Index + 1, first, LastRow, lists))],
        };
    }

    private static ImmutableArray<SheetCell> Row(LedgerSheet sheet, IReadOnlyDictionary<string, object>? seed, int row) => [.. sheet.Columns.Select(column => CellOf(sheet, column, seed, row))];

    private static SheetCell CellOf(LedgerSheet sheet, LedgerColumn column, IReadOnlyDictionary<string, object>? seed, int row)
    {
        var look = LookOf(column.Kind);
        if (column.Kind == LedgerColumnKind.Formula) return new SheetCell(string.Empty, look) { Formula = FormulaOf(sheet, column.Formula, row) };
        return seed is null || !seed.TryGetValue(column.Id, out var value) ? new SheetCell(string.Empty, look)
            : value is decimal number ? new SheetCell(string.Empty, look) { Number = number }
            : new SheetCell((string)value, look);
    }

    /// <summary>The formula with the cells of that row.</summary>
    private static string FormulaOf(LedgerSheet sheet, string formula, int row)
    {
        foreach (var (index, column) in sheet.Columns.Index()) formula = formula.Replace($"{{{column.Id}}}", $"{Workbook.Letters(index + 1)}{row}", StringComparison.Ordinal);
        return formula;
    }

    private Sheet Form(LedgerSheet sheet, WorkbookLists lists, WorkbookSeed seed)
    {
        var values = seed.Rows(sheet) is [var only] ? only : new Dictionary<string, object>(StringComparer.Ordinal);
        var isControl = sheet.Id == LedgerSheetIds.Control;
        var rows = sheet.Columns.Index().Select(each => FormRow(each.Item, values, isControl, FirstRow(1) + each.Index)).ToImmutableArray();
        ImmutableArray<SheetColumn> columns =
        [
            new(phrases["ledger-head-item"], 26), new(phrases["ledger-head-answer"], 40),
            .. isControl ? new SheetColumn[] { new(phrases["ledger-head-filled"], 20), new(phrases["ledger-head-difference"], 20) } : [],
            new(phrases["ledger-head-help"], 50), new(phrases["ledger-head-id"], 14),
        ];
        return new Sheet(Text(sheet.Name), Text(sheet.Name), columns, rows)
        {
            Lines = [Text(sheet.Help)],
            IsProtected = true,
            Inputs = [.. sheet.Columns.Index().Select(each => Input(each.Item, 2, FirstRow(1) + each.Index, FirstRow(1) + each.Index, lists))],
        };
    }

    private ImmutableArray<SheetCell> FormRow(LedgerColumn column, IReadOnlyDictionary<string, object> values, bool isControl, int row)
    {
        var answer = values.GetValueOrDefault(column.Id) switch
        {
            decimal number => new SheetCell(string.Empty, LookOf(column.Kind)) { Number = number },
            string text => new SheetCell(text, LookOf(column.Kind)),
            _ => new SheetCell(string.Empty, LookOf(column.Kind)),
        };
        var sums = isControl ? new SheetCell[]
        {
            new(string.Empty, SheetLook.LockedAmount) { Formula = SumOf(column.Id) },
            new(string.Empty, SheetLook.LockedAmount) { Formula = $"IF(B{row}=\"\",\"\",C{row}-B{row})" },
        } : [];
        return [new SheetCell(Heading(column), SheetLook.Locked), answer, .. sums, new SheetCell(Text(column.Note), SheetLook.Locked), new SheetCell(column.Id, SheetLook.Locked)];
    }

    /// <summary>What the lines of that source and its parts come to.</summary>
    private string SumOf(string source)
    {
        var lines = catalog.Ledger[LedgerSheetIds.Lines];
        string Column(string id) => Range(Text(lines.Name), lines.Columns.IndexOf(lines.Columns.First(column => column.Id == id)) + 1, FirstRow(1), LastRow);
        var member = catalog.Cube.Source[source];
        if (member.IsAll) return $"SUM({Column("amount")})";
        var labels = catalog.Cube.Source.Members.Where(each => each.IsWithin(member)).Select(each => $"\"{each.Label}\"");
        return $"SUMPRODUCT(SUMIF({Column("source")},{{{string.Join(',', labels)}}},{Column("amount")}))";
    }

    private Sheet Questions(LedgerSheet sheet, WorkbookLists lists, WorkbookSeed seed, Func<Question, bool> needed)
    {
        var questions = sheet.Groups.SelectMany(group => catalog.Questions.Where(question => question.Group == group)).OrderByDescending(needed).ToList(); // those that the form does not use come last
        ImmutableArray<SheetColumn> columns =
        [
            new(phrases["ledger-head-group"], 18), new(phrases["ledger-head-question"], 34), new(phrases["ledger-head-answer"], 60), new(phrases["ledger-head-measure"], 10), new(phrases["ledger-head-help"], 60), new(phrases["ledger-head-id"], 26),
        ];
        return new Sheet(Text(sheet.Name), Text(sheet.Name), columns, [.. questions.Select(question => QuestionRow(question, seed.Answer(question), needed(question)))])
        {
            Lines = [Text(sheet.Help)],
            IsProtected = true,
            Inputs = [.. questions.Index().Select(each => QuestionInput(each.Item, FirstRow(1) + each.Index, lists))],
        };
    }

    private ImmutableArray<SheetCell> QuestionRow(Question question, object? answer, bool isNeeded)
    {
        var look = question.Kind switch { QuestionKind.Amount => SheetLook.InputAmount, QuestionKind.Count => SheetLook.InputCount, _ => SheetLook.Input };
        var group = phrases[$"question-group-{question.Group}"];
        var measure = question.Kind == QuestionKind.Amount ? DisplayUnit.TenThousandYuan.Label() : question.Measure;
        return
        [
            new SheetCell(isNeeded ? group : phrases.Fill("ledger-not-needed", ("group", group)), SheetLook.Locked), new SheetCell(question.Text.In(language), SheetLook.Locked),
            answer is decimal number ? new SheetCell(string.Empty, look) { Number = number } : new SheetCell(answer as string ?? string.Empty, look),
            new SheetCell(measure, SheetLook.Locked), new SheetCell(question.Help.In(language), SheetLook.Locked), new SheetCell(question.Id, SheetLook.Locked),
        ];
    }

    private SheetInput QuestionInput(Question question, int row, WorkbookLists lists) => new(3, row, row, question.Text.In(language), question.Help.In(language))
    {
        IsNumber = question.Kind == QuestionKind.Amount,
        IsWhole = question.Kind == QuestionKind.Count,
        List = question.Kind == QuestionKind.YesNo ? lists.YesNo() : null,
        IsStrict = question.Kind == QuestionKind.YesNo,
    };

    private SheetInput Input(LedgerColumn column, int number, int first, int last, WorkbookLists lists) => new(number, first, last, column.Head.In(language), column.Note.In(language))
    {
        List = column.List switch
        {
            "units" => NamesOf(LedgerSheetIds.Units),
            "projects" => NamesOf(LedgerSheetIds.Projects),
            _ => lists.Name(column),
        },
        IsNumber = column.Kind is LedgerColumnKind.Amount or LedgerColumnKind.Number,
        IsWhole = column.Kind == LedgerColumnKind.Count,
        IsStrict = column is { Kind: LedgerColumnKind.Member, List: not "aspect" } or { List: "body-kinds" or "body-types" or "operators" or "periods" or "jurisdictions" },
    };

    /// <summary>The names that stand in another sheet.</summary>
    private string NamesOf(string id)
    {
        var sheet = catalog.Ledger[id];
        return Range(Text(sheet.Name), sheet.Columns.IndexOf(sheet.Columns.First(column => column.Id == "name")) + 1, FirstRow(1), LastNamed);
    }

    private Sheet Guide(WorkbookRequest request)
    {
        var rows = catalog.Ledger.Sheets.SelectMany(sheet => GuideRows(sheet)).ToImmutableArray();
        ImmutableArray<SheetColumn> columns = [new(phrases["ledger-head-sheet"], 14), new(phrases["ledger-head-column"], 26), new(phrases["ledger-head-help"], 70)];
        return new Sheet(phrases["ledger-guide"], phrases.Fill("ledger-guide-title", ("year", $"{request.Year}")), columns, rows)
        {
            Lines = [phrases["ledger-guide-1"], phrases["ledger-guide-2"], phrases["ledger-guide-3"], phrases["ledger-guide-4"]],
            IsLandscape = false,
        };
    }

    private IEnumerable<ImmutableArray<SheetCell>> GuideRows(LedgerSheet sheet) => sheet.Kind == LedgerSheetKind.Questions
        ? [[Text(sheet.Name), string.Empty, Text(sheet.Help)]]
        : sheet.Columns.Select(column => (ImmutableArray<SheetCell>)[Text(sheet.Name), Heading(column), Text(column.Note)]);

    private Sheet Lists(WorkbookLists lists, List<string> names)
    {
        var length = names.Count == 0 ? 0 : names.Max(name => lists.All[name].Count);
        var rows = Enumerable.Range(0, length).Select(row => names.Select(name => (SheetCell)(row < lists.All[name].Count ? lists.All[name][row] : string.Empty)).ToImmutableArray()).ToImmutableArray();
        return new Sheet(phrases["ledger-lists"], phrases["ledger-lists"], [.. names.Select(name => new SheetColumn(name, 24))], rows) { IsHidden = true, IsProtected = true };
    }

    private string Heading(LedgerColumn column) => column.IsRequired ? $"{Text(column.Head)}*" : Text(column.Head);

    private string Text(Bilingual text) => text.In(language);

    private static SheetLook LookOf(LedgerColumnKind kind) => kind switch
    {
        LedgerColumnKind.Amount or LedgerColumnKind.Number => SheetLook.InputAmount,
        LedgerColumnKind.Count => SheetLook.InputCount,
        LedgerColumnKind.Formula or LedgerColumnKind.Shown => SheetLook.LockedAmount,
        _ => SheetLook.Input,
    };

    /// <summary>The first row below a heading with so many lines above it.</summary>
    private static int FirstRow(int lines) => lines + 3;

    private static string Range(string sheet, int column, int first, int last) => string.Create(CultureInfo.InvariantCulture, $"'{sheet}'!${Workbook.Letters(column)}${first}:${Workbook.Letters(column)}${last}");
}

/// <summary>The ids of sheets that code speaks of.</summary>
internal static class LedgerSheetIds
{
    public const string Body = "body";

    public const string Units = "units";

    public const string Lines = "lines";

    public const string Control = "control";

    public const string Executed = "executed";

    public const string Accounts = "accounts";

    public const string Projects = "projects";

    public const string Targets = "targets";
}
