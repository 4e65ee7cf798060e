using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>What stands in a new workbook already: the body, and from last year units, projects, lines without amounts, answers and figures.</summary>
internal sealed class WorkbookSeed(DisclosureCatalog catalog, Phrases phrases, WorkbookRequest request)
{
    private readonly Ledger? known = request.ThisYear ?? request.LastYear;
    private readonly PreviousFigures? previous = (request.ThisYear ?? request.LastYear) is { } known ? new PreviousFigures(known) : null;

    /// <summary>The rows of a sheet (projects of one name and no code are one), each by the ids of its columns: texts and numbers.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object>> Rows(LedgerSheet sheet) => sheet.Id switch
    {
        LedgerSheetIds.Body => [Body()],
        LedgerSheetIds.Units => [.. (known?.Units ?? []).Select(Unit)],
        LedgerSheetIds.Projects => [.. (known?.Projects ?? []).Where(project => !project.Member.IsAll && !project.IsBasic).DistinctBy(project => ProjectsFile.IdOf(project.Code, project.Name)).Select(project => Project(sheet, project))],
        LedgerSheetIds.Lines => request.LastYear is { } last ? [.. CarriedLines.Of(last).Select(Line)] : [],
        _ => [],
    };

    /// <summary>The answer that is carried over: a text, a number, or null.</summary>
    public object? Answer(Question question) =>
        request.ThisYear?.Answers.GetValueOrDefault(question.Id) is { } given ? Given(question.Kind, given)
        : question.IsPrevious ? previous?.Of(question, request.Year) is { } amount ? amount : null
        : question.Sections.IsEmpty ? null
        : request.LastYear?.Answers.GetValueOrDefault(question.Id);

    /// <summary>An answer of the ledger as the sheet holds it.</summary>
    private object Given(QuestionKind kind, string answer) => kind switch
    {
        QuestionKind.Amount or QuestionKind.Count when Numbers.TryParse(answer, out var number) => number,
        QuestionKind.YesNo when answer is "yes" or "no" => phrases[$"ledger-{answer}"],
        _ => answer,
    };

    private Dictionary<string, object> Body()
    {
        var row = new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = request.Name, ["code"] = request.Code, ["year"] = (decimal)request.Year.Value };
        if (request.Kind != BodyKind.Unknown) row["kind"] = phrases[request.Kind == BodyKind.Department ? "ledger-kind-department" : "ledger-kind-unit"];
        if (request.Type is { } type) row["type"] = type.Name.In(phrases.Language);
        if (WritingCatalog.Default.Layouts.FirstOrDefault(each => each.Id == request.Jurisdiction) is { } jurisdiction) row["jurisdiction"] = $"{jurisdiction.Id} {jurisdiction.Name}";
        if (known?.Body.Department is { } department) row["department"] = department;
        return row;
    }

    private Dictionary<string, object> Unit(LedgerUnit unit)
    {
        var row = new Dictionary<string, object>(StringComparer.Ordinal) { ["code"] = unit.Code, ["name"] = unit.Name };
        if (catalog.BodyTypes.FirstOrDefault(type => type.Id == unit.Type) is { } type) row["type"] = type.Name.In(phrases.Language);
        if (unit.Posts is { } posts) row["posts"] = (decimal)posts;
        if (unit.Persons is { } persons) row["persons"] = (decimal)persons;
        return row;
    }

    private Dictionary<string, object> Project(LedgerSheet sheet, LedgerProject project)
    {
        var row = new Dictionary<string, object>(StringComparer.Ordinal) { ["name"] = project.Name, ["code"] = project.Code };
        if (project.Category is { } category) row["category"] = category.Label;
        if (project.Parent is { } parent) row["parent"] = parent;
        if (known?.Units.FirstOrDefault(unit => LedgerFolder.UnitId(unit) == project.Unit) is { } unit) row["unit"] = unit.Name;
        foreach (var column in sheet.Columns.Where(column => !row.ContainsKey(column.Id)))
        {
            if (project.Fields.TryGetValue(column.Id, out var field)) row[column.Id] = field;
        }

        return row;
    }

    private Dictionary<string, object> Line(CarriedLine line)
    {
        var row = new Dictionary<string, object>(StringComparer.Ordinal) { ["previous"] = line.Previous };
        foreach (var column in catalog.Ledger[LedgerSheetIds.Lines].Columns)
        {
            if (catalog.Cube.Find(column.Id) is { } dimension && line.Coordinate[dimension] is { IsAll: false } member && IsOffered(column, member)) row[column.Id] = TextOf(member);
        }

        return row;
    }

    /// <summary>A whole is no answer where only parts are offered: the clerk chooses.</summary>
    private static bool IsOffered(LedgerColumn column, Member member) => !column.IsLeaves || member.Children.Count == 0;

    private string TextOf(Member member) => catalog.Classifications.ContainsKey(member.Dimension.Id) ? $"{member.Id} {member.Label}" : member.Label;
}
